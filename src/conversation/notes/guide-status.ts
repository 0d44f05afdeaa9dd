// From a few words to the likely status; the half-written note waits meanwhile.

import { type GuidedStatus, guideStatus as likelyStatuses } from '../../answers/guide/guide-status.ts';
import type { NoteDraft } from '../../cards/views/note-views.ts';
import type { Inputs } from '../../engagements/command.ts';
import type { NoteKind } from '../../notes/note.ts';
import type { Context, Outcome } from '../context.ts';
import { mayOf, ofCustomer } from '../customers/lines.ts';
import { type Loaded, loadEngagement } from '../customers/load-engagement.ts';
import { refused } from '../customers/refused.ts';

interface Asked {
  readonly engagementId: string;
  /** Of the form: what stood there when it was opened. */
  readonly rev?: number;
  readonly kind?: NoteKind;
  readonly form?: string;
  readonly noteId?: string;
  readonly draft?: NoteDraft;
}

export async function guideStatus(context: Context, data: Asked, inputs: Inputs): Promise<Outcome> {
  const loaded = await loadEngagement(context, data.engagementId);
  if (loaded === undefined) return refused('gone');
  if (!mayOf(loaded).work) return refused(loaded.engagement.life.state === 'closed' ? 'closed' : 'forbidden', loaded);
  const { described: asked = '', text = '', ...chosen } = inputs;
  const about = ofCustomer(loaded);
  // What stands in the note already is a description as well.
  const described = asked.trim() || text.trim();
  return {
    view: {
      name: 'status-guide',
      ...about,
      rev: data.rev ?? about.rev,
      draft: data.draft ?? draftOf(context, data, chosen),
      described,
      likely: likely(context, loaded, described),
      typed: { described: asked, text },
      problems: [],
    },
    mode: 'replace',
    aboutCustomer: true,
  };
}

function draftOf({ deps }: Context, { kind = 'entitlement', form, noteId }: Asked, chosen: Inputs): NoteDraft {
  const filled = Object.entries(chosen).filter((each): each is [string, string] => isKept(each[1]));
  return {
    kind,
    form: form ?? deps.newId(),
    ...(noteId !== undefined && { noteId }),
    typed: Object.fromEntries(filled),
  };
}

/** No choice and no date is longer. */
function isKept(value = ''): boolean {
  return value !== '' && value.length <= 200;
}

function likely({ language }: Context, { at }: Loaded, described: string): readonly GuidedStatus[] {
  return likelyStatuses(at.playbook.statuses, described, language);
}
