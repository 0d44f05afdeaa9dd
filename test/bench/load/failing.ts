// The same load while of the store's calls and of the channel's one in twenty fails. Whoever is told that something did not work does
// it again with their next turn, until it did.

import { LANGUAGES } from '../../../src/language/language.ts';
import { text } from '../../../src/language/text.ts';
import { drawFault, type Fault } from '../reminders/faults.ts';
import { startBot } from './bot.ts';
import type { Ledger } from './change.ts';
import { startChannel } from './channel.ts';
import { atRate, createCrowd, inLoop, PEOPLE, type Work } from './crowd.ts';
import { MIXES } from './person.ts';
import { takeTurn } from './take-turn.ts';

export interface Failing {
  readonly turns: number;
  /** With what was asked for. */
  readonly answered: number;
  /** With the sentence that it did not work. */
  readonly apologies: number;
  /** The answer was sent and the channel lost it, in a way after which it must not be sent again. */
  readonly swallowed: number;
  /** Nothing came: what must not be. */
  readonly silent: number;
  /** Turns of which more than one message came: what must not be. */
  readonly repeated: number;
  readonly channelCalls: number;
  readonly faults: Readonly<Record<string, number>>;
}

const BOT = new URL('./faulty-bot.ts', import.meta.url);
const APOLOGIES = LANGUAGES.map((language) => text(language, 'error.title'));

/** `share`: of calls that fail. Ends when everybody has what they asked for. */
export async function failingLoad(
  file: string,
  ledger: Ledger,
  perSecond: number,
  seconds: number,
  share: number,
  random: () => number,
): Promise<Failing> {
  const channel = await startChannel(() => (random() < share ? anyFault(random) : undefined));
  const seed = String(Math.floor(random() * 2 ** 31));
  const env = { STORE_FAULTS: String(share), SEED: seed, LOG_LEVEL: 'silent' };
  const bot = await startBot(file, channel, { script: BOT, env });
  const counts = { turns: 0, answered: 0, apologies: 0, swallowed: 0, silent: 0, repeated: 0 };
  try {
    const crowd = createCrowd(random, ledger, MIXES.usual);
    const work: Work = async (number) => {
      const person = crowd[number];
      if (person === undefined) return;
      const act = person.next();
      const turn = await takeTurn(bot.wire, number, act);
      counts.turns += 1;
      if (turn.messages > 1) counts.repeated += 1;
      if (turn.ended === 'swallowed') counts.swallowed += 1;
      else if (turn.ended !== 'answered') counts.silent += 1;
      else if (APOLOGIES.some((sentence) => turn.answer.includes(sentence))) counts.apologies += 1;
      else {
        counts.answered += 1;
        person.hear(act, turn.answer);
      }
    };
    await atRate(work, perSecond, seconds);
    await inLoop(work, PEOPLE, (number) => crowd[number]?.waits() ?? false);
    return { ...counts, channelCalls: channel.calls(), faults: channel.faults };
  } finally {
    await bot.stop();
    channel.close();
  }
}

function anyFault(random: () => number): Fault {
  for (;;) {
    const fault = drawFault(random);
    if (fault !== undefined) return fault;
  }
}
