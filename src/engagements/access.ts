// Who may change what. Asked for every change itself, so that no command and no undo is a way round it.
import type { Change } from './history.ts';
import type { Standing } from './standing.ts';

/** Members do the work; who belongs to a customer and whether it goes on is decided by its owner and its leads. */
const BY_MEMBERS: Readonly<Record<Change['slot'], boolean>> = {
  attributes: true,
  pending: true,
  service: true,
  record: true,
  note: true,
  'last-note': true,
  reminder: true,
  cadence: true,
  phase: true,
  mark: true,
  assignees: true,
  evidence: true,
  people: false,
  life: false,
  playbook: false,
  engagement: false,
};

export function mayChange(standing: Standing, slot: Change['slot']): boolean {
  if (standing === 'delegate') return slot === 'reminder';
  return standing === 'owner' || standing === 'lead' || (standing === 'member' && BY_MEMBERS[slot]);
}
