// The playbook: is there one, and does it compile?
import { AppError } from '../../app-error.ts';
import type { Config } from '../../config.ts';
import { compile } from '../../playbook/compile.ts';
import { readPlaybookFolder } from '../../playbook/read-folder.ts';
import { type Finding, fail, ok } from '../finding.ts';

const NAME = 'playbook';
const SET_FOLDER = 'set PLAYBOOK_DIR to the folder above en/, de/ and other languages';

export async function checkPlaybook({ playbookDir }: Pick<Config, 'playbookDir'>): Promise<readonly Finding[]> {
  const playbook = await readPlaybookFolder(playbookDir).then(compile, (error: unknown) => {
    if (error instanceof AppError) return error;
    throw error;
  });
  if (playbook instanceof AppError) return [fail(NAME, playbook.message.replace(/\.$/, ''), SET_FOLDER)];
  const { version, languages, pages, diagnostics } = playbook;
  const look = `look at each with: npm run -s lotse -- check ${playbookDir}`;
  if (pages.length === 0) return [fail(NAME, `there are no pages in ${playbookDir}`, SET_FOLDER)];
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  if (errors > 0) return [fail(NAME, `${errors} errors in ${playbookDir} cannot be repaired`, look)];
  const repaired = diagnostics.length > 0 ? `, ${diagnostics.length} places repaired (${look})` : '';
  return [ok(NAME, `version ${version}, ${pages.length} pages in ${languages.join(', ')}${repaired}`)];
}
