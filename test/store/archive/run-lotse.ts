// The command line as operators call it: a process with an environment, an exit code, and an end at any moment.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { text as readAll } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

export const CLI = fileURLToPath(new URL('../../../src/cli.ts', import.meta.url));

/** Killed as soon as it says `killAt`. */
export async function runLotse(args: readonly string[], env: Readonly<Record<string, string>>, killAt?: RegExp) {
  const child = spawn(process.execPath, [CLI, ...args], { stdio: 'pipe', env: { ...process.env, ...env } });
  const over = new Promise<{ code: number | null; signal: string | null }>((resolve) =>
    child.once('close', (code, signal) => resolve({ code, signal })),
  );
  if (killAt) {
    let said = '';
    child.stderr.on('data', (chunk) => {
      said += chunk;
      if (killAt.test(said)) child.kill('SIGKILL');
    });
  }
  const [stdout, stderr] = await Promise.all([readAll(child.stdout), readAll(child.stderr)]);
  return { ...(await over), stdout, stderr };
}

export function ended(code: number, says: string) {
  return { code, signal: null, stdout: '', stderr: `${says}\n` };
}

/** Without the header and the footer, in one order. */
export function documentsOf(jsonLines: string): readonly string[] {
  const lines = jsonLines.trimEnd().split('\n');
  assert.ok(lines.at(-1)?.startsWith('{"documents":'));
  return lines.slice(1, -1).sort();
}
