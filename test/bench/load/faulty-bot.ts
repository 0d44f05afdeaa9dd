// The whole bot, from the environment as `main.ts` starts it, on a store that fails: STORE_FAULTS is the share of calls, SEED draws them.
import { join } from 'node:path';
import { startBot } from '../../../src/bot.ts';
import { readConfig } from '../../../src/config.ts';
import { documentStore } from '../../../src/store/document-store.ts';
import { openDocuments } from '../../../src/store/open-documents.ts';
import { randomFrom } from '../reminders/faults.ts';
import { faultyDocuments } from './faulty-documents.ts';

const share = Number(process.env.STORE_FAULTS);
const random = randomFrom(Number(process.env.SEED));
const bot = await startBot(readConfig(), join('data', 'cache'), async (url, options) =>
  documentStore(faultyDocuments(await openDocuments(url, options), random, share)),
);
process.once('SIGTERM', () => bot.close(15_000));
await bot.ready;
