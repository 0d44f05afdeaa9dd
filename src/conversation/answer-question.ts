// A question gets its answer from the playbook, with the source; it is kept for follow-ups, feedback and the list of gaps.
import { createHash } from 'node:crypto';
import type { Answer, Source } from '../answers/answer.ts';
import { ask } from '../answers/ask.ts';
import type { AnswerView, Place } from '../cards/view.ts';
import type { Language } from '../language/language.ts';
import { plainText } from '../playbook/rich-text.ts';
import { localDate } from '../reminders/calendar/local-date.ts';
import type { Context, Deps, Outcome } from './context.ts';
import { zoneOf } from './customers/at-of.ts';
import type { Turn } from './turn.ts';

/** More is no question any more; the person is told. */
const MAX_QUESTION = 1000;
/** A question later than this after the one before it is a new subject. */
const FOLLOW_UP_MINUTES = 15;
/** A follow-up of a follow-up is read with both. */
const EARLIER = 2;
const NEAR_SECTIONS = 3;

export async function answerQuestion(context: Context, question: string): Promise<Outcome> {
  const { deps, turn, person } = context;
  if (question.length > MAX_QUESTION) return { toast: 'text.tooLong', args: { max: MAX_QUESTION } };

  const since = new Date(Date.parse(turn.at) - FOLLOW_UP_MINUTES * 60_000).toISOString();
  const before = await askedBefore(context, since);
  // What somebody looked at alone is nobody else's to guess from an answer.
  const about =
    turn.conversation.kind === 'personal' ? deps.subjects.about(turn.partner, turn.user.id, turn.at) : undefined;
  const answer = ask(deps.playbook().index, {
    text: question,
    fallback: context.language,
    history: before.map(({ text }) => text).reverse(),
    today: localDate(turn.at, zoneOf(context)),
    ...(about && { about }),
  });
  const answerId = idOf(turn);
  const asked = {
    id: answerId,
    partner: turn.partner,
    user: turn.user.id,
    conversation: turn.conversation.id,
    at: turn.at,
    text: question,
  };
  if (turn.conversation.kind === 'channel') await deps.store.threads.asked(asked);
  await deps.store.questions.save({
    ...asked,
    language: answer.language,
    answered: answer.answered,
    kind: answer.kind,
    answer: answer.text,
    sources: answer.sources.map(({ page, slug, sectionId, section }) => ({ page, slug, sectionId, section })),
  });
  deps.observe.question(answer.language, answer.answered);
  return { ...show(deps, answer, answerId, question), mode: 'post', language: person.language ?? answer.language };
}

/** In the thread of a channel whoever asks means what stands above; in a group everybody talks about something of their own. */
function askedBefore({ deps, turn }: Context, since: string): Promise<readonly { readonly text: string }[]> {
  const { id, kind } = turn.conversation;
  return kind === 'channel'
    ? deps.store.threads.recent(turn.partner, id, since, EARLIER)
    : deps.store.questions.recent(turn.partner, turn.user.id, id, since, EARLIER);
}

function show(deps: Deps, answer: Answer, answerId: string, question: string) {
  const places = answer.sources.map((source) => placeOf(deps, source));
  const [source, ...near] = places;
  return answer.answered && source !== undefined
    ? { view: { name: 'answer', answerId, ...saidIn(answer), source, near: near.slice(0, NEAR_SECTIONS) } as const }
    : { view: { name: 'not-found', answerId, question, near: places.slice(0, NEAR_SECTIONS) } as const };
}

/** An exact answer begins with a sentence of its own: that is its heading, where more follows. */
function saidIn({ kind, blocks }: Answer): Pick<AnswerView, 'heading' | 'blocks'> {
  const [first, ...rest] = blocks;
  return kind !== 'passage' && first?.kind === 'paragraph' && rest.length > 0
    ? { heading: plainText(first.text), blocks: rest }
    : { blocks };
}

function placeOf(deps: Deps, source: Source): Place {
  const url = deps.pageUrl(source.page);
  return {
    page: source.slug,
    sectionId: source.sectionId,
    language: source.language satisfies Language,
    pageTitle: source.pageTitle,
    section: source.section,
    ...(url !== undefined && { url }),
  };
}

/** The same activity once more is the same question: a repeat after a crash writes over, not beside. */
function idOf(turn: Turn): string {
  return createHash('sha256')
    .update(JSON.stringify([turn.partner, turn.conversation.id, turn.id]))
    .digest('base64url')
    .slice(0, 22);
}
