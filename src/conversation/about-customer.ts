// A question about a customer, "what is the next step for Contoso": answered by the customer's own card, to who may see it.
import { type CustomerQuestion, customerQuestion } from '../answers/exact/customer-question.ts';
import { questionLanguage } from '../answers/question/question-language.ts';
import type { View } from '../cards/view.ts';
import { currentPhase } from '../engagements/current-phase.ts';
import { foldWords } from '../language/fold-words.ts';
import { LANGUAGES } from '../language/language.ts';
import type { EngagementHeader } from '../store/store.ts';
import type { Context, Outcome } from './context.ts';
import { findCustomers } from './customers/find-customers.ts';
import { type Loaded, loadEngagement } from './customers/load-engagement.ts';
import { chooseCustomer } from './customers/open-customer.ts';
import { engagementView } from './customers/show-engagement.ts';
import { phaseView } from './customers/show-phase.ts';
import { servicesView, serviceView } from './customers/show-services.ts';

/** Undefined: it asks nothing of a customer, or of none that the person sees. */
export async function aboutCustomer(context: Context, question: string): Promise<Outcome> {
  const { index } = context.deps.playbook();
  // So few words and a name betray no language for sure: the one in which there is such a customer is meant.
  const likely = questionLanguage(question, index, context.language);
  for (const language of new Set([likely, ...LANGUAGES])) {
    const asked = customerQuestion(index.exact, question, language);
    const name = asked === undefined ? '' : foldWords(asked.name);
    const found = name === '' ? [] : await findCustomers(context, name);
    if (asked !== undefined && found.length > 0)
      return answerOf({ ...context, language: context.person.language ?? language }, asked, name, found);
  }
  return undefined;
}

async function answerOf(
  context: Context,
  asked: CustomerQuestion,
  name: string,
  [only, ...more]: readonly EngagementHeader[],
): Promise<Outcome> {
  if (only === undefined) return undefined;
  const { language } = context;
  if (more.length > 0) {
    const choice = await chooseCustomer(context, name, only);
    return choice !== undefined && 'view' in choice ? { ...choice, language } : choice;
  }
  const loaded = await loadEngagement(context, only.id);
  return loaded && { view: await viewOf(context, loaded, asked), mode: 'post', language, aboutCustomer: true };
}

/** The card that has the answer on top: the next best action and the owner, what is open in the phase, the service. */
async function viewOf(context: Context, loaded: Loaded, { asked, service }: CustomerQuestion): Promise<View> {
  const { engagement, plan } = loaded;
  if (service !== undefined && asked === 'state') {
    const isInScope = engagement.attributes.services.includes(service);
    return isInScope ? serviceView(loaded, service) : servicesView(loaded);
  }
  const phase = asked === 'open' ? currentPhase(engagement, plan)?.phase : undefined;
  return (phase && phaseView(loaded, phase)) ?? engagementView(context, loaded);
}
