// The playbook: is there one, and does it compile?
import type { Config } from '../../config.ts';
import { compile } from '../../playbook/compile.ts';
import { readPlaybookFolder } from '../../playbook/read-folder.ts';
import { type Finding, fail, ok } from '../finding.ts';

const NAME = 'playbook';

/** Throws AppError as `readPlaybookFolder` does. */
export async function checkPlaybook({ playbookDir }: Pick<Config, 'playbookDir'>): Promise<readonly Finding[]> {
  const { version, languages, pages, diagnostics } = compile(await readPlaybookFolder(playbookDir));
  const look = `look at each with: npm run -s lotse -- check ${playbookDir}`;
  if (pages.length === 0)
    return [fail(NAME, `there are no pages in ${playbookDir}`, 'set PLAYBOOK_DIR to the folder above en/, de/ …')];
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  if (errors > 0) return [fail(NAME, `${errors} errors in ${playbookDir} cannot be repaired`, look)];
  const repaired = diagnostics.length > 0 ? `, ${diagnostics.length} places repaired (${look})` : '';
  return [ok(NAME, `version ${version}, ${pages.length} pages in ${languages.join(', ')}${repaired}`)];
}
