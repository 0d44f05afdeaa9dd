// The name of the slot that a change is about, among those of its document.
import type { Change } from './history.ts';

export function slotKey(change: Change): string {
  switch (change.slot) {
    case 'mark':
    case 'assignees':
    case 'evidence':
      return `${change.slot}:${change.item}`;
    case 'service':
      return `service:${change.service}`;
    case 'record':
      return `record:${change.record}`;
    case 'last-note':
      return `last-note:${change.subject}`;
    default:
      return change.slot;
  }
}
