// All customers of a person to the playbook in use: each its own change, those left alone that are not theirs to decide.
import type { Context, Outcome } from '../context.ts';
import { changeEngagement } from './change-engagement.ts';
import { loadEngagement } from './load-engagement.ts';
import { refused } from './refused.ts';
import { engagementView } from './show-engagement.ts';
import { moveView } from './show-plan-change.ts';
import { visibleHeaders } from './visible-headers.ts';

/** `to`: the version that the preview showed; when there is a newer one by now, a fresh preview. */
export async function moveAll(context: Context, engagementId: string, to: string | undefined): Promise<Outcome> {
  const { playbook } = context.deps.playbook();
  const loaded = await loadEngagement(context, engagementId);
  if (loaded === undefined) return refused('gone');
  if (to !== undefined && to !== playbook.version)
    return { view: moveView(loaded, playbook), mode: 'replace', aboutCustomer: true };
  await context.deps.store.playbooks.save(playbook.version, playbook.phases);
  // By id: a change that met another one is shown once more.
  const moved = new Set<string>();
  for (const header of await visibleHeaders(context)) {
    if (header.playbook === playbook.version || header.life.state === 'closed') continue;
    await changeEngagement(context, {
      engagementId: header.id,
      command: { kind: 'playbook.move', to: playbook.version },
      show: (after, done) => {
        if (done.notice?.kind === 'saved') moved.add(header.id);
        return engagementView(context, after, done);
      },
    });
  }
  const now = await loadEngagement(context, engagementId);
  if (now === undefined) return refused('gone');
  return {
    view: await engagementView(context, now, { notice: { kind: 'moved', count: moved.size } }),
    mode: 'replace',
    aboutCustomer: true,
  };
}
