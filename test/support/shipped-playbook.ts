// The playbook we ship, compiled once for all tests of a run.
import { join } from 'node:path';
import { compile } from '../../src/playbook/compile.ts';
import { deepFreeze } from '../../src/playbook/deep-freeze.ts';
import type { Playbook } from '../../src/playbook/playbook.ts';
import { readPlaybookFolder } from '../../src/playbook/read-folder.ts';

const FOLDER = join(import.meta.dirname, '../../playbook');

let compiled: Promise<Playbook> | undefined;

export function shippedPlaybook(): Promise<Playbook> {
  compiled ??= readPlaybookFolder(FOLDER).then((files) => deepFreeze(compile(files)));
  return compiled;
}
