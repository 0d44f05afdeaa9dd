// The answer that somebody in the experts' channel gives: kept with the question, and brought to who asked.
import type { AskedQuestion, ExpertAnswer } from '../../store/question-records.ts';
import type { Context, Outcome } from '../context.ts';
import { channelId } from './channel-id.ts';
import { questionView } from './question-view.ts';
import { tellAsker } from './tell-asker.ts';

const LONGEST_ANSWER = 3000;

/** Throws what the store throws. */
export async function replyAsExpert(
  context: Context,
  { answerId, asker }: { readonly answerId: string; readonly asker: string },
  reply: string,
): Promise<Outcome> {
  const { deps, turn } = context;
  const { questions, people, experts } = deps.store;
  const asked = await questions.read(turn.partner, asker, answerId);
  if (asked?.expert === undefined) return { view: { name: 'outdated' }, mode: 'replace' };
  // Where the card was put by us, and nobody from outside: a claim of the card counts for nothing.
  const isThere = channelId(turn.reference.conversationId) === asked.expert.channel;
  if (!isThere || (await context.isGuest())) return { toast: 'expert.members' };

  const language = (await experts.read(turn.partner))?.language ?? context.language;
  const askerName = (await people.read(turn.partner, asker))?.value.name;
  const text = reply.trim().slice(0, LONGEST_ANSWER);
  if (text === '' && asked.expert.answer === undefined)
    return { view: { ...questionView(deps, asked, asked.expert, askerName), empty: true }, mode: 'replace', language };
  const expert = await answered(context, asked, text);
  return expert === undefined
    ? { view: { name: 'outdated' }, mode: 'replace', language }
    : { view: questionView(deps, asked, expert, askerName), mode: 'replace', language };
}

/** What is known of the question afterwards: the first answer stays. Undefined: the question is gone. */
async function answered({ deps, turn }: Context, { partner, user, id }: AskedQuestion, text: string) {
  const { questions } = deps.store;
  const { name } = turn.user;
  const given: ExpertAnswer = { text, by: turn.user.id, ...(name !== undefined && { name }), at: turn.at };
  const kept = await questions.passOn(partner, user, id, ({ expert }) =>
    expert === undefined || expert.answer !== undefined ? undefined : { ...expert, arrived: true, answer: given },
  );
  const { question } = kept ?? {};
  const answer = question?.expert?.answer;
  if (question === undefined || answer === undefined || !isOurs(answer, given)) return question?.expert;
  const told = await tellAsker({ ...deps, now: () => new Date(turn.at) }, question, answer);
  const ended = await questions.passOn(partner, user, id, ({ expert }) =>
    expert?.answer === undefined ? undefined : { ...expert, answer: { ...expert.answer, told } },
  );
  return ended?.question.expert;
}

/** Just given, or given by a turn that died before the asker had it, and comes again. */
function isOurs(kept: ExpertAnswer, given: ExpertAnswer): boolean {
  return kept.told === undefined && kept.by === given.by && kept.text === given.text;
}
