// A question that the playbook does not answer goes to the experts' channel of the partner, once.
import type { ExpertAnswerView } from '../../cards/views/expert-views.ts';
import type { AskedQuestion, ExpertAnswer, ExpertsChannel, PassedOn } from '../../store/question-records.ts';
import type { Context, Outcome } from '../context.ts';
import type { Posted } from '../send-port.ts';
import { summaryOf } from '../summary-of.ts';
import { questionView } from './question-view.ts';

/** Longer than sending takes: a claim that is older belongs to a process that died. */
const STALE_AFTER_MS = 120_000;

/** Throws what the store throws. */
export async function askExpert(context: Context, answerId: string, comment?: string): Promise<Outcome> {
  const { deps, turn, person } = context;
  const asked = await deps.store.questions.read(turn.partner, turn.user.id, answerId);
  if (asked === undefined) return { toast: 'expert.gone' };
  const language = person.language ?? asked.language;
  const { expert } = asked;
  if (expert?.answer !== undefined) return { view: expertAnswer(asked, expert.answer), mode: 'post', language };
  if (await context.isGuest()) return { toast: 'expert.members', language };
  const channel = await deps.store.experts.read(turn.partner);
  if (channel === undefined) return { toast: 'expert.noChannel', language };
  await noteUnhelpful(context, asked, comment);
  const posted = await post(context, asked, channel, comment);
  switch (posted.outcome) {
    case 'taken':
      return { toast: 'expert.askedAlready', language };
    case 'sent':
    // It may lie there: to ask once more would be to ask twice.
    case 'unknown':
      await change(context, answerId, (known) => (known.arrived ? undefined : { ...known, arrived: true }));
      return { toast: 'expert.asked', language };
    case 'held':
      return { toast: 'expert.unreached', language };
    default:
      // For certain nobody has seen it: it may be passed on again.
      await change(context, answerId, ({ answer, arrived }) => (answer || arrived ? undefined : null));
      return { toast: 'expert.unreached', language };
  }
}

export function expertAnswer({ text: question }: AskedQuestion, { text, name }: ExpertAnswer): ExpertAnswerView {
  return { name: 'expert-answer', question, text, ...(name !== undefined && { by: name }) };
}

/** Whoever asks an expert after an answer says that it did not help. */
async function noteUnhelpful(
  { deps, turn }: Context,
  asked: AskedQuestion,
  comment: string | undefined,
): Promise<void> {
  if (!asked.answered) return;
  const feedback = { helpful: false, at: turn.at, ...(comment && { comment }) };
  await deps.store.questions.rate(asked.partner, asked.user, asked.id, feedback);
}

function post(
  { deps, turn, person }: Context,
  asked: AskedQuestion,
  { reference, language }: ExpertsChannel,
  comment: string | undefined,
): Promise<Posted> {
  const passedOn: PassedOn = { at: turn.at, channel: reference.conversationId, ...(comment && { comment }) };
  const view = questionView(deps, asked, passedOn, turn.user.name ?? person.name);
  const message = { card: deps.render(view, language), summary: summaryOf(view, language), alert: false };
  return deps.sender.post(reference, message, async () => {
    const claimed = await deps.store.questions.passOn(asked.partner, asked.user, asked.id, ({ expert }) =>
      expert === undefined || isStale(expert, turn.at) ? passedOn : undefined,
    );
    return claimed?.changed === true;
  });
}

function isStale({ at, arrived, answer }: PassedOn, now: string): boolean {
  return !arrived && answer === undefined && Date.parse(now) - Date.parse(at) > STALE_AFTER_MS;
}

async function change(
  { deps, turn }: Context,
  answerId: string,
  to: (known: PassedOn) => PassedOn | null | undefined,
): Promise<void> {
  await deps.store.questions.passOn(turn.partner, turn.user.id, answerId, ({ expert }) => expert && to(expert));
}
