// Questions about a customer: the customer's own card answers them, for whoever may see it; for anybody else they are questions.
import assert from 'node:assert/strict';
import { type Seen, shown } from '../support/conversation.ts';
import { newCustomer, startCustomers } from '../support/customers.ts';

describe('a question about a customer', () => {
  const table: readonly (readonly [question: string, view: string])[] = [
    ['what is the next step for Contoso?', 'engagement'],
    ['next step Contoso', 'engagement'],
    ["what's next for Contoso", 'engagement'],
    ['who owns Contoso', 'engagement'],
    ['what is open at Contoso', 'phase'],
    ['status of Exchange at Contoso', 'service'],
    ['status of Yammer at Contoso', 'services'],
    ['how is Contoso', 'engagement'],
    ['nächster Schritt bei Contoso', 'engagement'],
    ['was ist bei Contoso noch offen?', 'phase'],
    ['wer betreut Contoso?', 'engagement'],
    ['Status von Exchange bei Contoso', 'service'],
    ['próximo paso para Contoso', 'engagement'],
    ['¿qué queda pendiente en Contoso?', 'phase'],
    ['¿quién lleva Contoso?', 'engagement'],
    ['próximo passo para a Contoso', 'engagement'],
    ['o que está pendente na Contoso?', 'phase'],
    ['quem cuida da Contoso', 'engagement'],
    ['Contosoの次のステップは？', 'engagement'],
    ['Contosoの担当者は誰ですか', 'engagement'],
    ['Contosoで未完了のタスクは？', 'phase'],
    ['Contoso的下一步是什么？', 'engagement'],
    ['谁负责Contoso', 'engagement'],
    ['Contoso还有哪些未完成的任务', 'phase'],
  ];
  for (const [question, view] of table)
    it(`${question} → ${view}`, async () => {
      const world = await startCustomers();
      const anna = world.person('anna');
      await newCustomer(anna, 'Contoso Bank');
      assert.equal(nameOf(await anna.says(question)), view);
    });
});

describe('a question that only looks like one about a customer', () => {
  it('is a question to the playbook: of somebody else’s customer, of none, or of more than one thing', async () => {
    const world = await startCustomers();
    await newCustomer(world.person('anna'), 'Contoso');
    const bert = world.person('bert');
    for (const question of ['what is the next step for Contoso?', 'who owns Contoso', 'status of Exchange at Contoso'])
      assert.match(nameOf(await bert.says(question)), /answer|not-found/, question);
    for (const question of [
      'what is the next step after the technical assessment',
      'who owns the tenant',
      'how do I close Contoso early',
      'why is Contoso late',
    ])
      assert.match(nameOf(await world.person('anna').says(question)), /answer|not-found/, question);
  });

  it('is answered in the own chat when it is asked in a channel', async () => {
    const world = await startCustomers();
    await newCustomer(world.person('anna'), 'Contoso');
    const channel = { id: '19:team@thread.tacv2;messageid=1', kind: 'channel' as const };
    const [seen] = await world.person('anna', { conversation: channel }).says('next step for Contoso');
    assert.ok(seen && 'view' in seen && seen.elsewhere, 'it is posted elsewhere');
    assert.equal(seen.elsewhere.to.conversationId, 'chat-contoso-anna');
  });

  it('asks which one where several are called so', async () => {
    const world = await startCustomers();
    const anna = world.person('anna');
    await newCustomer(anna, 'Contoso Bank');
    await newCustomer(anna, 'Contoso Parts');
    assert.equal(shown(await anna.says('next step for Contoso'), 'customer-list').total, 2);
    const { customer } = shown(await anna.says('next step for Contoso Parts'), 'engagement');
    assert.equal(customer, 'Contoso Parts');
  });
});

function nameOf([seen]: readonly Seen[]): string {
  return seen !== undefined && 'view' in seen ? seen.view.name : '';
}

describe('a question after a customer was looked at', () => {
  const firstPage = async (client: { says(text: string): Promise<readonly Seen[]> }): Promise<string> => {
    const [seen] = await client.says('what is the goal');
    const view = seen !== undefined && 'view' in seen ? seen.view : undefined;
    return view?.name === 'answer' || view?.name === 'not-found'
      ? (('source' in view ? view.source : view.near[0])?.page ?? '')
      : '';
  };

  it('is about the phase that the customer is in, for a quarter of an hour, and for nobody else', async () => {
    const world = await startCustomers();
    const [anna, ben] = [world.person('anna'), world.person('ben')];
    const other = await firstPage(ben);
    await newCustomer(anna, 'Contoso');
    const about = await firstPage(anna);
    assert.match(about, /^initiate-/);
    assert.notEqual(other, about);
    assert.equal(await firstPage(ben), other);
    world.later(16);
    assert.equal(await firstPage(anna), other);
  });
});
