// The floor of the framework: a bot on botbuilder and restify that says back what it was told, as text or as a card.
import { Template } from 'adaptivecards-templating';
import {
  type Activity,
  ActivityHandler,
  CardFactory,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
} from 'botbuilder';
import restify from 'restify';
// About what an answer is made of: a heading, paragraphs, sections that are near, and buttons.
import card from './echo-card.json' with { type: 'json' };

/** Bytes of the card's JSON; 0 answers with text. */
const cardBytes = Number(process.env.CARD_BYTES ?? 0);
const PARAGRAPHS = 6;

const template = new Template(card);
const frame = {
  page: 'A page of the playbook',
  section: 'A section of it',
  answerId: 'c2VjdGlvbi1vZi1hLXBhZ2',
  titles: { helpful: 'Helpful', unhelpful: 'Not helpful' },
  near: ['one', 'two', 'three'].map((id) => ({ id, page: 'process', section: `A section that is near: ${id}` })),
};
const expand = (paragraph: string): object =>
  template.expand({ $root: { ...frame, blocks: Array.from({ length: PARAGRAPHS }, () => ({ text: paragraph })) } });
const emptyBytes = Buffer.byteLength(JSON.stringify(expand('')));
const filling = 'x'.repeat(Math.max(0, Math.round((cardBytes - emptyBytes) / PARAGRAPHS)));

function answer(text: string): Partial<Activity> | string {
  if (cardBytes === 0) return `You said: ${text}`;
  const paragraph = (text + filling).slice(0, filling.length);
  return { type: 'message', attachments: [CardFactory.adaptiveCard(expand(paragraph))], summary: text };
}

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const bot = new ActivityHandler().onMessage(async (context, next) => {
  await context.sendActivity(answer(context.activity.text));
  await next();
});

const server = restify.createServer();
server.use(restify.plugins.bodyParser());
server.post('/api/messages', async ({ body, headers, method = 'POST' }, response) => {
  await adapter.process({ body, headers, method }, response, (context) => bot.run(context));
});
server.get('/readyz', async (_request, response) => {
  response.send(200, {});
});
server.listen(Number(process.env.PORT), '127.0.0.1');
