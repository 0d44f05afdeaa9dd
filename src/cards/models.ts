// What each view's template is filled with: words with their arguments, passages, payloads of buttons. Everything that
// comes from outside is made harmless here.
import type { Language } from '../language/language.ts';
import { languageName } from '../language/language-name.ts';
import { text } from '../language/text.ts';
import { type Payload, payload } from './actions.ts';
import { cleanText } from './clean-text.ts';
import { escapeMarkdown, guardLineStart } from './escape-markdown.ts';
import { type Passage, passage } from './passage.ts';
import { safeUrl } from './safe-url.ts';
import { settingsModel } from './settings-model.ts';
import type { AnswerView, NotFoundView, Place, SectionView, View } from './view.ts';

/** About three lines on a phone. */
const LONGEST_TITLE = 120;
const LONGEST_QUESTION = 200;
const EXAMPLES = [1, 2, 3] as const;

export function modelOf(view: View, language: Language): Readonly<Record<string, unknown>> {
  switch (view.name) {
    case 'welcome':
      return {
        examples: EXAMPLES.map((n) => ({
          question: text(language, `welcome.example${n}`),
          ask: payload('ask.example', { n, language }),
        })),
        help: payload('help.open', {}),
        settings: payload('settings.open', {}),
      };
    case 'help':
      return { settings: payload('settings.open', {}) };
    case 'outdated':
      return { help: payload('help.open', {}) };
    case 'error':
      return { explanation: text(language, 'error.text', { turnId: plain(view.turnId, LONGEST_TITLE) }) };
    case 'settings':
      return settingsModel(view, language);
    case 'answer':
      return answerModel(view, language);
    case 'not-found':
      return notFoundModel(view, language);
    case 'section':
      return sectionModel(view, language);
  }
}

function answerModel(view: AnswerView, language: Language) {
  const shown = passageOf(view, language);
  const url = pageUrl(view.source);
  return {
    ...headOf(view.source, language),
    passage: shown.elements,
    ...(url !== undefined && { url }),
    // The page holds the whole section as well; without it, or when the passage was cut, the section comes as a card.
    ...((url === undefined || shown.next !== undefined) && open(view.source)),
    near: view.near.flatMap(nearby),
    helpful: payload('answer.helpful', { answerId: view.answerId }),
    unhelpful: payload('answer.unhelpful', { answerId: view.answerId }),
  };
}

function notFoundModel(view: NotFoundView, language: Language) {
  // A question is the person's own; no address in it becomes a link.
  const question = plain(view.question, LONGEST_QUESTION).replaceAll('://', ':\u200B//');
  return { explanation: text(language, 'notFound.text', { question }), near: view.near.flatMap(nearby) };
}

function sectionModel(view: SectionView, language: Language) {
  const shown = passageOf(view, language, view.from);
  const url = pageUrl(view.place);
  return {
    ...headOf(view.place, language),
    passage: shown.elements,
    empty: shown.elements.length === 0,
    ...(url !== undefined && { url }),
    ...(shown.next !== undefined && open(view.place, shown.next)),
  };
}

function passageOf({ blocks }: AnswerView | SectionView, language: Language, from?: number): Passage {
  return passage(blocks, (key) => text(language, key), from);
}

function headOf(place: Place, language: Language) {
  const page = plain(place.pageTitle, LONGEST_TITLE);
  return {
    heading: plain(place.section, LONGEST_TITLE),
    source:
      place.language === language
        ? text(language, 'answer.source', { page })
        : text(language, 'answer.sourceInLanguage', { page, language: languageName(place.language, language) }),
  };
}

/** None where its id could not be read back: a button that leads nowhere is worse than none. */
function nearby(place: Place) {
  const opened = open(place);
  if (opened.open === undefined) return [];
  const { pageTitle, section } = place;
  return {
    ...opened,
    section: plain(section, LONGEST_TITLE),
    page: section === pageTitle ? '' : plain(pageTitle, LONGEST_TITLE),
    title: cleanText(section, LONGEST_TITLE).replace(/[${](?=\{)/g, '$& '),
  };
}

function open(place: Place, from?: number): { readonly open?: Payload } {
  const { page, sectionId: section, language } = place;
  const data = payload('answer.open', { page, section, language, ...(from !== undefined && { from }) });
  return data === undefined ? {} : { open: data };
}

function pageUrl(place: Place): string | undefined {
  return place.url === undefined ? undefined : safeUrl(place.url);
}

/** For a TextBlock. */
function plain(text: string, max: number): string {
  return guardLineStart(escapeMarkdown(cleanText(text, max)));
}
