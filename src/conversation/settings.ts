// A person's own settings: language, zone, when reminders come and which, and who gets them meanwhile.
import type { SettingsView } from '../cards/view.ts';
import type { Somebody, Typed } from '../cards/views/view-parts.ts';
import type { Inputs } from '../engagements/command.ts';
import { involved } from '../engagements/involved.ts';
import { isLanguage } from '../language/language.ts';
import { nextDigest } from '../reminders/calendar/next-digest.ts';
import type { Person } from '../store/store.ts';
import { changePerson } from './change-person.ts';
import type { Context, Outcome } from './context.ts';
import { somebody } from './customers/somebody.ts';
import { visibleHeaders } from './customers/visible-headers.ts';
import { nameDelegate } from './reminders/name-delegate.ts';
import { pullWake } from './reminders/pull-wake.ts';
import { recipientOf } from './reminders/recipient-of.ts';
import { readSettings, settingsFields } from './settings-fields.ts';

/** Beside who is chosen. */
const MOST_COLLEAGUES = 8;

export async function openSettings(context: Context, mode: 'post' | 'replace'): Promise<Outcome> {
  const { person, deps, turn } = context;
  const typed = { typed: settingsFields(person, turn.at), problems: [] };
  const view = await settingsView(context, deps.newId(), person, typed, false);
  return { view, mode, aboutCustomer: true };
}

/** The same form twice has one effect and the same answer; what was refused stays in the fields, and nothing of it is kept. */
export async function saveSettings(context: Context, form: string, inputs: Inputs): Promise<Outcome> {
  const { turn, person: before } = context;
  const typed = { ...settingsFields(before, turn.at), ...inputs };
  const read = readSettings(inputs, before, turn);
  const delegate = read.change({ ...before, timing: {} }).timing?.away?.delegate;
  const problems = [...read.problems, ...(await problemOfDelegate(context, delegate))];
  if (problems.length > 0) {
    const view = await settingsView(context, form, before, { typed, problems }, false);
    return { view, mode: 'replace', aboutCustomer: true };
  }

  const changed = read.change(before);
  const view = await settingsView(context, form, changed, { typed: settingsFields(changed, turn.at), problems }, true);
  const result = await changePerson(context, read.change, { nonce: form, answer: () => view });
  // Also when the form comes again: the first time may have ended before this.
  if (delegate !== undefined) await nameDelegate(context, delegate);
  if ('applied' in result) return shown(JSON.parse(result.applied.outcome) as SettingsView, context);
  await pullWake(context, turn.user.id, turn.at);
  return shown(view, context);
}

/** A stranger to us may be a colleague: whether they are a guest shows when the first message goes to them. */
async function problemOfDelegate({ deps, turn }: Context, delegate: string | undefined): Promise<Typed['problems']> {
  if (delegate === undefined) return [];
  const isGuest = (await deps.store.people.read(turn.partner, delegate))?.value.guest?.is === true;
  return isGuest ? [{ field: 'delegate', problem: 'is-guest' }] : [];
}

/** The card already speaks the language that was just chosen. */
function shown(view: SettingsView, context: Context): Outcome {
  const { language = '' } = view.typed;
  const spoken = isLanguage(language) ? language : (context.turn.locale ?? 'en');
  return { view, mode: 'replace', language: spoken, aboutCustomer: true };
}

/** `person`: whose next digest is told. */
async function settingsView(
  context: Context,
  form: string,
  person: Person,
  { typed, problems }: Typed,
  saved: boolean,
): Promise<SettingsView> {
  const { timing } = recipientOf(person, []);
  const at = nextDigest(timing, context.turn.at);
  return {
    name: 'settings',
    form,
    typed,
    problems,
    saved,
    colleagues: await colleagues(context, typed.delegate),
    ...(at !== undefined && { nextDigest: { at, zone: timing.zone } }),
  };
}

/** Who is chosen, then those with whom the person shares most customers. */
async function colleagues(context: Context, chosen = ''): Promise<readonly Somebody[]> {
  const { id } = context.turn.user;
  const shared = new Map<string, number>();
  for (const user of (await visibleHeaders(context)).flatMap(({ people }) => involved(people)))
    if (user !== id && user !== chosen) shared.set(user, (shared.get(user) ?? 0) + 1);
  const most = [...shared].toSorted(([, a], [, b]) => b - a).slice(0, MOST_COLLEAGUES);
  const ids = [...(chosen === '' ? [] : [chosen]), ...most.map(([user]) => user)];
  return Promise.all(ids.map((user) => somebody(context, user)));
}
