// How the bot is doing, for leads; to everybody else the word is a question like any other.
import type { DoctorView } from '../cards/views/doctor-view.ts';
import { answerQuestion } from './answer-question.ts';
import type { Context, Outcome } from './context.ts';
import { zoneOf } from './customers/at-of.ts';
import { isLead } from './customers/visible-headers.ts';

export async function showDoctor(context: Context): Promise<Outcome> {
  const { input } = context.turn;
  if (!(await isLead(context))) return answerQuestion(context, input.kind === 'text' ? input.text : '');
  const { version, languages, pages, diagnostics } = context.deps.playbook().playbook;
  const { startedAt, playbookRefused: refused, remindersLate } = context.deps.status();
  const store = await context.deps.store.ping().then(
    () => true,
    () => false,
  );
  const view: DoctorView = {
    name: 'doctor',
    store,
    playbook: { version, languages, pages: pages.length, diagnostics: diagnostics.length, refused },
    ...(remindersLate !== undefined && { remindersLate }),
    startedAt,
    zone: zoneOf(context),
  };
  return { view, mode: 'post', aboutCustomer: true };
}
