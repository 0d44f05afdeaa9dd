// A portfolio as a spreadsheet, narrowed and sorted as its card was, for somebody who may see it.
import { findingText } from '../../cards/models/finding-text.ts';
import { phaseName } from '../../cards/names/phase-name.ts';
import { portfolioNextName } from '../../cards/names/portfolio-next-name.ts';
import { text } from '../../language/text.ts';
import { portfolioCsv } from '../../portfolio/csv.ts';
import type { Context } from '../context.ts';
import { atOf } from '../customers/at-of.ts';
import { isLead } from '../customers/visible-headers.ts';
import type { MadeFile } from '../files/made-file.ts';
import { lookAt, type Narrowing } from './look-at.ts';
import { ownersOf } from './owners-of.ts';

/** Of a team, whatever slice of it the card showed: a few megabytes, in twenty queries. */
const MOST = 5000;

export async function makePortfolioFile(context: Context, wanted: Narrowing): Promise<MadeFile> {
  const { deps, language, turn } = context;
  const { today } = await atOf(context, deps.playbook().playbook);
  const scope = (await isLead(context)) ? wanted.scope : 'mine';
  const { rows, others } = await lookAt(context, { ...wanted, scope, from: '' }, today, MOST);
  if (rows.length === 0) return { refused: { toast: 'list.nothingFound' } };
  const owners = await ownersOf(context, rows);
  const content = portfolioCsv(
    rows,
    {
      person: (id) => owners(id).name,
      phase: (phase) => phaseName(phase, language),
      finding: (finding) => findingText(finding, language),
      next: (each) => portfolioNextName(each, language),
    },
    language,
  );
  return {
    name: `${text(language, 'portfolio.title')} ${turn.at.slice(0, 10)}.csv`,
    description: text(language, others === undefined ? 'file.portfolio' : 'file.portfolio.cut', { count: rows.length }),
    content,
  };
}
