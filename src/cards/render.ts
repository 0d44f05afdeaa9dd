// Views become cards: templates are built once at start, words and models are filled in for each reply.
import { Template } from 'adaptivecards-templating';
import { LANGUAGES, type Language } from '../language/language.ts';
import { TEXT_KEYS, text } from '../language/text.ts';
import type { Card } from './card.ts';
import { modelOf } from './models.ts';
import type { View } from './view.ts';
import { withFallbacks } from './with-fallbacks.ts';

export interface Cards {
  /** Below 25 KB, whatever the view holds. */
  render(view: View, language: Language): Card;
}

export function createCards(templates: Readonly<Record<View['name'], object>>): Cards {
  const built = new Map(Object.entries(templates).map(([name, layout]) => [name, new Template(withFallbacks(layout))]));
  // What a template says is `${text['key']}`.
  const words = new Map(
    LANGUAGES.map((language) => [language, Object.fromEntries(TEXT_KEYS.map((key) => [key, text(language, key)]))]),
  );
  return {
    render: (view, language) => {
      // `$root` once only: what was filled in is never read as a template again.
      const $root = { ...modelOf(view, language), text: words.get(language) };
      return withoutNulls(built.get(view.name)?.expand({ $root })) as Card;
    },
  };
}

/** A property left out by `$when` comes out as null, which clients do not expect. */
function withoutNulls(part: unknown): unknown {
  if (Array.isArray(part)) return part.filter((item) => item !== null).map(withoutNulls);
  if (typeof part !== 'object' || part === null) return part;
  const kept = Object.entries(part).filter(([, value]) => value !== null);
  return Object.fromEntries(kept.map(([key, value]) => [key, withoutNulls(value)]));
}
