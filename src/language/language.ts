// The six languages of the playbook and of the bot, by their ISO 639-1 codes.

export const LANGUAGES = ['en', 'de', 'es', 'pt', 'ja', 'zh'] as const;

export type Language = (typeof LANGUAGES)[number];

/** A display text in those languages that have it. */
export type Texts = Readonly<Partial<Record<Language, string>>>;

export function isLanguage(value: unknown): value is Language {
  return (LANGUAGES as readonly unknown[]).includes(value);
}
