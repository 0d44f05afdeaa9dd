// "What is the next step for Contoso": what of a customer is asked, and what is left as the customer's name. Whether there is one of
// that name for the asker is known elsewhere; here is only read.
import type { Language } from '../../language/language.ts';
import { SERVICES, type Service } from '../../playbook/vocabulary/services.ts';
import type { ExactIndex } from './exact-index.ts';
import type { What } from './meaning.ts';
import { readSaid, type Span, type Understood, understand } from './said.ts';

export interface CustomerQuestion {
  /** As written. */
  readonly name: string;
  readonly asked: 'next' | 'open' | 'owner' | 'state';
  /** That the question is about. */
  readonly service?: Service;
}

const ALLOWED: readonly What[] = [
  'next-step',
  'open',
  'owner',
  'who',
  'state',
  'due',
  'service-name',
  'filler',
  'list',
  'does',
  'task',
  'l1',
  'l2',
];
/** UTF-16 units of a customer's name. */
const LONGEST_NAME = 100;

/** Undefined: it asks nothing of a customer, or says more than that. */
export function customerQuestion(
  index: ExactIndex,
  question: string,
  language: Language,
): CustomerQuestion | undefined {
  const spans = readSaid(index.phrases[language], question, language) ?? [];
  const isStrange = (span: Span): boolean => understand([span], ALLOWED) === undefined;
  const first = spans.findIndex(isStrange);
  const last = spans.findLastIndex(isStrange);
  const [from, to] = [spans[first], spans[last]];
  if (from === undefined || to === undefined) return undefined;
  const name = question.normalize('NFKC').slice(from.from, to.to);
  const said = understand([...spans.slice(0, first), ...spans.slice(last + 1)], ALLOWED);
  const asked = said && askedOf(said);
  if (said === undefined || asked === undefined || name.length > LONGEST_NAME) return undefined;
  const service = SERVICES.find((each) => said.named('service-name').includes(each));
  return { name, asked, ...(service !== undefined && { service }) };
}

function askedOf({ concepts }: Understood): CustomerQuestion['asked'] | undefined {
  if (concepts.has('next-step')) return 'next';
  if (concepts.has('owner')) return 'owner';
  if (concepts.has('open') || concepts.has('due') || concepts.has('task')) return 'open';
  return concepts.has('state') || concepts.has('l1') || concepts.has('l2') ? 'state' : undefined;
}
