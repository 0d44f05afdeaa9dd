// What each view's template is filled with: words with their arguments, passages, payloads of buttons. Everything that
// comes from outside is made harmless here.
import type { Language } from '../language/language.ts';
import { languageName } from '../language/language-name.ts';
import { text } from '../language/text.ts';
import { toRichText } from '../playbook/rich-text.ts';
import { payload } from './actions.ts';
import { cleanText } from './clean-text.ts';
import { doctorModel } from './models/doctor-model.ts';
import { engagementCardModel } from './models/engagement-models.ts';
import { expertCardModel } from './models/expert-models.ts';
import { privacyCardModel } from './models/privacy-models.ts';
import { reminderCardModel } from './models/reminder-models.ts';
import { openPlace } from './open-place.ts';
import { type Passage, passage } from './passage.ts';
import { placeRow } from './place-row.ts';
import { plain } from './plain.ts';
import { safeUrl } from './safe-url.ts';
import { settingsModel } from './settings-model.ts';
import { toMarkdown } from './to-markdown.ts';
import { unlinked } from './unlinked.ts';
import type { AnswerView, NotFoundView, Place, SectionView, View } from './view.ts';

/** About three lines on a phone. */
const LONGEST_TITLE = 120;
const LONGEST_QUESTION = 200;
const EXAMPLES = [1, 2, 3] as const;
/** Commands that there are, in the order in which they are needed. */
const HELP = [
  'newCustomer',
  'customers',
  'open',
  'today',
  'portfolio',
  'note',
  'remind',
  'reminders',
  'phases',
  'settings',
  'export',
  'forget',
  'help',
] as const;

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
      return {
        commands: HELP.map((command) => ({
          word: text(language, `command.${command}`, {
            name: text(language, 'help.name'),
            what: text(language, 'help.what'),
          }),
          does: text(language, `help.does.${command}`),
        })),
        newCustomer: payload('customer.new', {}),
        customers: payload('customer.list', { page: 1, filter: { search: '', show: 'open' } }),
        settings: payload('settings.open', {}),
      };
    case 'outdated':
      return { help: payload('help.open', {}) };
    case 'error':
      return { explanation: text(language, 'error.text', { turnId: plain(view.turnId) }) };
    case 'doctor':
      return doctorModel(view, language);
    case 'settings':
      return settingsModel(view, language);
    case 'answer':
      return answerModel(view, language);
    case 'not-found':
      return notFoundModel(view, language);
    case 'section':
      return sectionModel(view, language);
    case 'digest':
    case 'reminder':
    case 'reminder-past':
    case 'reminders':
    case 'today':
    case 'own-reminder':
    case 'own-reminder-help':
    case 'cadence':
      return reminderCardModel(view, language);
    case 'expert-question':
    case 'expert-answer':
      return expertCardModel(view, language);
    case 'forget':
    case 'forgetting':
      return privacyCardModel(view, language);
    default:
      return engagementCardModel(view, language);
  }
}

function answerModel(view: AnswerView, language: Language) {
  const { source } = view;
  return {
    heading: plain(view.heading ?? source.section),
    passage: passageOf(view, language).elements,
    source:
      source.language === language
        ? text(language, 'answer.source')
        : text(language, 'answer.sourceInLanguage', { language: languageName(source.language, language) }),
    ...sourceOf(source),
    near: view.near.flatMap(placeRow),
    helpful: payload('answer.helpful', { answerId: view.answerId }),
    unhelpful: payload('answer.unhelpful', { answerId: view.answerId }),
    askExpert: payload('answer.ask-expert', { answerId: view.answerId }),
  };
}

function notFoundModel(view: NotFoundView, language: Language) {
  const question = unlinked(plain(view.question, LONGEST_QUESTION));
  return {
    explanation: text(language, 'notFound.text', { question }),
    near: view.near.flatMap(placeRow),
    askExpert: payload('answer.ask-expert', { answerId: view.answerId }),
  };
}

function sectionModel(view: SectionView, language: Language) {
  const { place } = view;
  const page = plain(place.pageTitle);
  const { elements, next } = passageOf(view, language, view.from);
  return {
    heading: plain(place.section),
    page:
      place.language === language
        ? page
        : text(language, 'section.inLanguage', { page, language: languageName(place.language, language) }),
    passage: elements,
    empty: elements.length === 0,
    url: place.url === undefined ? undefined : safeUrl(place.url),
    ...(next !== undefined && openPlace(place, next)),
  };
}

function passageOf({ blocks }: AnswerView | SectionView, language: Language, from?: number): Passage {
  return passage(blocks, (key) => text(language, key), from);
}

/** The page as a link to its address; without one a press opens the section as a card. */
function sourceOf(place: Place) {
  const name = cleanText(place.pageTitle, LONGEST_TITLE);
  return place.url === undefined || safeUrl(place.url) === undefined
    ? { page: plain(name), ...openPlace(place) }
    : { page: toMarkdown(toRichText([{ text: name, url: place.url }])).join(' ') };
}
