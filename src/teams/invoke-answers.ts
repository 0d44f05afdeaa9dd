// What Teams expects in the answer to an invoke's own request. A shape it does not know makes it tell the person that the app is out of reach.
import type { Card } from '../cards/card.ts';

export interface HttpAnswer {
  readonly status: number;
  readonly body?: unknown;
}

/** Not a sentence, but Teams takes an empty message for a failure and presses the button again (vercel/chat#731). */
const DONE = '✓';

export const cardAttachment = (card: Card) =>
  ({ contentType: 'application/vnd.microsoft.card.adaptive', content: card }) as const;

const ok = (body?: unknown): HttpAnswer => ({ status: 200, ...(body !== undefined && { body }) });

/** Answers to `adaptiveCard/action`. */
export const executeAnswers = {
  card: (card: Card) => ok({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card }),
  message: (text: string) =>
    ok({ statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: text === '' ? DONE : text }),
  /** HTTP says 200 all the same: the bot was reached. */
  failed: (code: string) =>
    ok({ statusCode: 500, type: 'application/vnd.microsoft.error', value: { code, message: code } }),
};

/** Answers to `task/*` and `composeExtension/submitAction`. */
export const dialogAnswers = {
  card: (card: Card, title: string) => ok({ task: { type: 'continue', value: { title, card: cardAttachment(card) } } }),
  message: (text: string) => ok({ task: { type: 'message', value: text } }),
  close: () => ok({}),
};

const NOTHING_FOUND = ok({ composeExtension: { type: 'result', attachmentLayout: 'list', attachments: [] } });

/** Invokes that we have no use for, answered so that no client shows an error. */
const UNUSED: Readonly<Record<string, HttpAnswer>> = {
  'message/submitAction': ok(),
  'message/fetchTask': ok({}),
  'composeExtension/query': NOTHING_FOUND,
  'composeExtension/queryLink': NOTHING_FOUND,
  'composeExtension/anonymousQueryLink': NOTHING_FOUND,
  'composeExtension/selectItem': NOTHING_FOUND,
  'composeExtension/fetchTask': ok({}),
  'composeExtension/querySettingUrl': ok({}),
  'composeExtension/setting': ok({}),
  'composeExtension/onCardButtonClicked': ok({}),
  'application/search': ok({
    statusCode: 200,
    type: 'application/vnd.microsoft.search.searchResponse',
    value: { results: [] },
  }),
  'signin/verifyState': ok({}),
  'signin/tokenExchange': ok({}),
  'signin/failure': ok({}),
  'fileConsent/invoke': ok(),
};

export function unusedInvokeAnswer(name: string): HttpAnswer {
  return (Object.hasOwn(UNUSED, name) ? UNUSED[name] : undefined) ?? { status: 404, body: {} };
}
