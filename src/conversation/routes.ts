// The table of everything a user can do: an action by its verb, else a command by its word, else a question.
import { type Action, parseAction } from '../cards/actions.ts';
import type { Language } from '../language/language.ts';
import { text } from '../language/text.ts';
import type { Person } from '../store/store.ts';
import { aboutCustomer } from './about-customer.ts';
import { answerQuestion } from './answer-question.ts';
import type { Context, Outcome } from './context.ts';
import { actOnCustomer } from './customers/act-on-customer.ts';
import { newCustomer } from './customers/create-customer.ts';
import { listCustomers } from './customers/list-customers.ts';
import { actByName, namedCustomer } from './customers/open-customer.ts';
import { showPhases } from './customers/show-phases.ts';
import { typedOf } from './customers/typed-of.ts';
import { askExpert } from './experts/ask-expert.ts';
import { chooseChannel } from './experts/choose-channel.ts';
import { replyAsExpert } from './experts/reply-as-expert.ts';
import { giveFile } from './files/give-file.ts';
import { commandTable } from './match-command.ts';
import { actOnNotes } from './notes/act-on-notes.ts';
import { noteFromMessage, quoteMessage } from './notes/note-from-message.ts';
import { openSection } from './open-section.ts';
import { actOnPortfolio } from './portfolio/act-on-portfolio.ts';
import { FIRST, showPortfolio } from './portfolio/show-portfolio.ts';
import { actOnPrivacy } from './privacy/act-on-privacy.ts';
import { askToForget } from './privacy/ask-to-forget.ts';
import { exportData } from './privacy/export-data.ts';
import { rateAnswer } from './rate-answer.ts';
import { actOnReminders } from './reminders/act-on-reminders.ts';
import { askedToRemind } from './reminders/asked-to-remind.ts';
import { listReminders } from './reminders/list-reminders.ts';
import { remindMe } from './reminders/remind-me.ts';
import { showToday } from './reminders/show-today.ts';
import { openSettings, saveSettings } from './settings.ts';
import { showDoctor } from './show-doctor.ts';
import type { ActionInput, Turn } from './turn.ts';
import { welcome } from './welcome.ts';

export type Handler = (context: Context) => Outcome | Promise<Outcome>;

const COMMANDS = {
  'command.help': showHelp,
  'command.settings': (context) => openSettings(context, 'post'),
  'command.newCustomer': newCustomer,
  'command.customers': (context) => listCustomers(context, { page: 1, search: '', show: 'open' }, 'post'),
  'command.portfolio': (context) => showPortfolio(context, FIRST, 'post'),
  'command.phases': showPhases,
  'command.today': (context) => showToday(context, 1, 'post'),
  'command.export': exportData,
  'command.forget': askToForget,
  'command.reminders': (context) => listReminders(context, 1, 'post'),
  'command.doctor': showDoctor,
  'command.experts': chooseChannel,
} as const satisfies Record<string, Handler>;

const matchCommand = commandTable(Object.keys(COMMANDS) as (keyof typeof COMMANDS)[]);

/** Which handler, and in which language it answers: the saved one, else the command word's, else the locale's, else English. */
export function route(
  { input, locale }: Turn,
  person: Person,
): { readonly handler: Handler; readonly language: Language } {
  const language = person.language ?? locale ?? 'en';
  switch (input.kind) {
    case 'installed':
      return { handler: welcome, language };
    case 'removed':
      return { handler: () => undefined, language };
    case 'action':
      return { handler: actionHandler(input), language };
    case 'file':
      return { handler: (context) => giveFile(context, input), language };
    case 'quote':
      return { handler: (context) => quoteMessage(context, input), language };
    case 'text': {
      if (input.text === '') return { handler: showHelp, language };
      const command = matchCommand(input.text);
      if (command === undefined) return { handler: (context) => actOrAnswer(context, input.text), language };
      const spoken = spokenIn(command.languages, language);
      return { handler: COMMANDS[command.command], language: person.language ?? spoken };
    }
  }
}

/** Some languages share a word: then the person's, if it is one of them. */
function spokenIn(languages: readonly Language[], theirs: Language): Language {
  return languages.includes(theirs) ? theirs : (languages[0] ?? theirs);
}

/** "Remind me" is a command whatever follows; "open" and a customer's name is one, "open" and anything else a question. */
async function actOrAnswer(context: Context, message: string): Promise<Outcome> {
  const asked = askedToRemind(message);
  if (asked !== undefined) {
    const spoken = spokenIn(asked.languages, context.language);
    const language = context.person.language ?? spoken;
    const reply = await remindMe({ ...context, language }, asked.what, spoken);
    return reply && { language, ...reply };
  }
  const named = namedCustomer(message);
  if (named === undefined) return answer(context, message);
  const language = context.person.language ?? spokenIn(named.languages, context.language);
  const acted = await actByName({ ...context, language }, named);
  return acted === undefined ? answer(context, message) : { language, ...acted };
}

/** A question names a customer of the person's, or is one to the playbook. */
async function answer(context: Context, question: string): Promise<Outcome> {
  return (await aboutCustomer(context, question)) ?? answerQuestion(context, question);
}

function actionHandler(input: ActionInput): Handler {
  const action = parseAction(input.verb, input.version, input.data, input.inputs);
  return action === undefined ? showOutdated : (context) => act(context, action);
}

function act(context: Context, action: Action): Outcome | Promise<Outcome> {
  switch (action.verb) {
    case 'answer.helpful':
      return rateAnswer(context, action.data.answerId, true);
    case 'answer.unhelpful':
      return rateAnswer(context, action.data.answerId, false, action.inputs.comment);
    case 'answer.ask-expert':
      return askExpert(context, action.data.answerId, action.inputs.comment);
    case 'answer.reply':
      return replyAsExpert(context, action.data, action.inputs.reply);
    case 'answer.open':
      return openSection(context, action.data);
    case 'ask.example':
      return answerQuestion(context, text(action.data.language, `welcome.example${action.data.n}`));
    case 'help.open':
      return showHelp();
    case 'settings.open':
      return openSettings(context, action.data.keep === true ? 'post' : 'replace');
    case 'settings.save':
      return saveSettings(context, action.data.form, typedOf(action.inputs));
    case 'note.new':
    case 'note.revise':
    case 'note.check':
    case 'note.template':
    case 'note.save':
    case 'note.open':
    case 'note.list':
    case 'note.copy':
    case 'note.export':
    case 'status.guide':
    case 'status.take':
      return actOnNotes(context, action);
    case 'today.open':
    case 'reminder.open':
    case 'reminder.done':
    case 'reminder.stop':
    case 'reminder.snooze':
    case 'reminder.confirm':
    case 'reminder.list':
    case 'cadence.open':
    case 'cadence.save':
      return actOnReminders(context, action);
    case 'portfolio.open':
    case 'portfolio.export':
      return actOnPortfolio(context, action);
    case 'data.forget':
    case 'data.export':
      return actOnPrivacy(context, action);
    case 'message.note':
      return noteFromMessage(context, action.data, action.inputs);
    default:
      return actOnCustomer(context, action);
  }
}

function showHelp(): Outcome {
  return { view: { name: 'help' }, mode: 'post' };
}

/** A button that nobody knows any more: a fresh card instead of the old one. */
function showOutdated(): Outcome {
  return { view: { name: 'outdated' }, mode: 'replace' };
}
