// The layouts of all views, from cards/<name>.json.
import answer from '../../cards/answer.json' with { type: 'json' };
import error from '../../cards/error.json' with { type: 'json' };
import help from '../../cards/help.json' with { type: 'json' };
import notFound from '../../cards/not-found.json' with { type: 'json' };
import outdated from '../../cards/outdated.json' with { type: 'json' };
import section from '../../cards/section.json' with { type: 'json' };
import settings from '../../cards/settings.json' with { type: 'json' };
import welcome from '../../cards/welcome.json' with { type: 'json' };
import type { View } from './view.ts';

export const TEMPLATES: Readonly<Record<View['name'], object>> = {
  answer,
  error,
  help,
  'not-found': notFound,
  outdated,
  section,
  settings,
  welcome,
};
