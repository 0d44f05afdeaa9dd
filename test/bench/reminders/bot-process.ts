// A process that sends reminders as bot.ts has them sent, and nothing else: store, connector, sender and loop.
// argv: folder of the playbook, folder for what was compiled, SQLite file, milliseconds to add to the clock.
import { randomUUID } from 'node:crypto';
import { createCards } from '../../../src/cards/render.ts';
import { TEMPLATES } from '../../../src/cards/templates.ts';
import type { SendDeps } from '../../../src/conversation/reminders/send-deps.ts';
import { sendDue } from '../../../src/conversation/reminders/send-due.ts';
import { load } from '../../../src/playbook/load.ts';
import { startReminderLoop } from '../../../src/reminder-loop.ts';
import { createReminderScan } from '../../../src/reminder-scan.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { createConnector } from '../../../src/teams/connector.ts';
import { createSender } from '../../../src/teams/sender.ts';
import { createTrustedService } from '../../../src/teams/trusted-service.ts';

const SCAN_SECONDS = 2;

const [playbookDir = '', cacheDir = '', file = '', offset = '0'] = process.argv.slice(2);
const now = (): Date => new Date(Date.now() + Number(offset));
const playbook = await load(playbookDir, cacheDir);
const store = await openStore(`sqlite:${file}`, { now });
const connector = createConnector({
  trusted: createTrustedService({}),
  token: undefined,
  metrics: { sent: () => {} },
});
const sender = createSender(connector);
const sending: SendDeps = {
  store,
  playbook: () => ({ playbook }),
  render: createCards(TEMPLATES).render,
  member: (reference) => connector.member(reference, reference.userId),
  leads: [],
  sender,
  now,
  observe: { slot: () => {}, due: () => {} },
};
let leads = false;
const scan = createReminderScan({
  store: {
    wakes: store.wakes,
    leases: {
      ...store.leases,
      hold: async (...asked) => {
        const isOurs = await store.leases.hold(...asked);
        if (isOurs !== leads) process.send?.({ leads: isOurs });
        leads = isOurs;
        return isOurs;
      },
    },
  },
  instance: randomUUID(),
  scanSeconds: SCAN_SECONDS,
  now,
  clock: () => performance.now(),
  look: (wake) => sendDue(sending, wake),
  isHeld: sender.isHeld,
  lag: () => {},
  warn: (details, message) => console.error(message, details),
});
const loop = startReminderLoop(scan, SCAN_SECONDS);
process.on('message', async (said) => {
  if (said !== 'close') return;
  await loop.close();
  await store.close();
  process.exit();
});
// Nobody is left who would stop it.
process.on('disconnect', () => process.exit());
