// What people ask, in words of their own, beside the place in the playbook that answers it (wordings/*.json).
// Source: the playbook's pages, read for what a consultant wants from each of them; the wordings are our own.
import type { Language } from '../../language/language.ts';
import approaches from './wordings/approaches.json' with { type: 'json' };
import assess from './wordings/assess.json' with { type: 'json' };
import enableAndMigrate from './wordings/enable-and-migrate.json' with { type: 'json' };
import initiate from './wordings/initiate.json' with { type: 'json' };
import notesAndExperts from './wordings/notes-and-experts.json' with { type: 'json' };
import remediateAndWorkshops from './wordings/remediate-and-workshops.json' with { type: 'json' };
import statusBlocked from './wordings/status-blocked.json' with { type: 'json' };
import statusOthers from './wordings/status-others.json' with { type: 'json' };
import unanswered from './wordings/unanswered.json' with { type: 'json' };

/** One thing that is asked, in many wordings. */
export interface Asked {
  /** Slug of the page that answers it; absent: the playbook does not. */
  readonly page?: string;
  /** Part of the heading that the answer stands under, by the page's language; absent: the page as a whole. */
  readonly at?: ByLanguage;
  /** A few words of the row, item or sentence that holds the answer, by the page's language. */
  readonly row?: ByLanguage;
  readonly asked: Readonly<Record<Language, readonly string[]>>;
  /** What is asked for where nothing answers it, for who reads the file. */
  readonly why?: string;
}

/** With ` | ` between alternatives: playbooks word it differently. */
type ByLanguage = Readonly<Partial<Record<Language, string>>>;

/** Their places in it are their numbers. */
export const ASKED: readonly Asked[] = [
  ...initiate,
  ...assess,
  ...remediateAndWorkshops,
  ...enableAndMigrate,
  ...statusBlocked,
  ...statusOthers,
  ...notesAndExperts,
  ...approaches,
  ...unanswered,
];
