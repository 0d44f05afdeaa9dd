// The chat window of `npm start`: the Microsoft 365 Agents Playground, on loopback alone.
import { copyFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { type Child, startChild } from './child.ts';

const ENDS_WITH_PARENT = new URL('./ends-with-parent.ts', import.meta.url);
const LOOPBACK_ONLY = new URL('./loopback-only.ts', import.meta.url);

export interface Ports {
  readonly bot: number;
  readonly chat: number;
}

/** `folder` is where it reads its configuration and writes its logs. */
export async function startChat(ports: Ports, folder: string): Promise<Child> {
  await copyFile(path.join(import.meta.dirname, 'playground.yml'), path.join(folder, '.m365agentsplayground.yml'));
  return startChild({
    name: 'Playground',
    script: createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/cli.js'),
    args: [
      'start',
      '--channel-id=msteams',
      `--app-endpoint=http://127.0.0.1:${ports.bot}/api/messages`,
      `--service-url=http://127.0.0.1:${ports.chat}/_connector`,
      `--port=${ports.chat}`,
      '--disable-telemetry',
    ],
    preload: [ENDS_WITH_PARENT, LOOPBACK_ONLY],
    // Its telemetry library looks its servers up all the same unless told not to; and it would open a browser unasked.
    env: { ...process.env, APPLICATION_INSIGHTS_NO_STATSBEAT: '1', TEAMSAPPTESTER_BROWSER: 'none' },
    cwd: folder,
    shown: false,
  });
}
