// The form of a customer: what is read from it, and what is wrong with it.
import assert from 'node:assert/strict';
import type { Command } from '../../src/engagements/command.ts';
import { readAttributes } from '../../src/engagements/read-attributes.ts';
import { problems } from './contoso.ts';

type Inputs = Readonly<Record<string, string>>;
const LEAST = { name: 'Contoso', motion: 'rfa', services: 'exchange' };
const create = (inputs: Inputs, others: Extract<Command, { kind: 'customer.create' }>['others'] = []): Command => ({
  kind: 'customer.create',
  id: 'e2',
  inputs,
  others,
});
const _save = (rev: number, inputs: Inputs): Command => ({ kind: 'customer.save', rev, inputs });
const _apply = (rev: number): Command => ({ kind: 'plan.apply', rev });

describe('the form of a customer', () => {
  const all: Inputs = {
    name: '  Contoso \n AG ',
    motion: 'customer-health',
    services: 'teams,onedrive-for-business, Exchange,classroom-sds,teams',
    tenant: 'Contoso.OnMicrosoft.com',
    seats: '800',
    managed: 'true',
    country: 'de-by',
    assignedOn: '2026-03-02',
    startOn: '2026-03-09',
    dataMoves: 'false',
    enterprise: 'true',
    success: 'true',
    reached: 'assess',
  };

  it('is read with all its fields', () => {
    assert.deepEqual(readAttributes(all), {
      attributes: {
        name: 'Contoso AG',
        motion: 'customer-health',
        services: ['Exchange', 'OneDrive for Business', 'Teams', 'Classroom/SDS'],
        tenant: 'contoso.onmicrosoft.com',
        seats: 800,
        managed: true,
        country: 'DE-BY',
        assignedOn: '2026-03-02',
        startOn: '2026-03-09',
        dataMoves: false,
        enterprise: true,
        success: true,
        reached: 'assess',
      },
    });
  });

  it('needs name, motion and services; what is empty is left out', () => {
    const empty = Object.fromEntries(Object.keys(all).map((field) => [field, '']));
    assert.deepEqual(readAttributes({ ...empty, ...LEAST }), {
      attributes: { name: 'Contoso', motion: 'rfa', services: ['Exchange'] },
    });
    const missing = { name: 'required', motion: 'required', services: 'required' };
    assert.deepEqual(problems(undefined, create(empty)), missing);
    assert.deepEqual(problems(undefined, create({})), missing);
  });

  const wrong: readonly [given: Inputs, problems: Inputs][] = [
    [{ name: 'x'.repeat(121) }, { name: 'too-long' }],
    [{ name: ' \u200b ' }, { name: 'required' }],
    [{ motion: 'promotion' }, { motion: 'not-a-choice' }],
    [{ services: 'exchange,x' }, { services: 'not-a-choice' }],
    [{ services: 'all-services' }, { services: 'not-a-choice' }],
    [{ services: ' , ' }, { services: 'required' }],
    [{ tenant: 'not a tenant' }, { tenant: 'not-a-tenant' }],
    [{ seats: '-5' }, { seats: 'not-a-number' }],
    [{ seats: '0' }, { seats: 'not-a-number' }],
    [{ seats: '1e3' }, { seats: 'not-a-number' }],
    [{ managed: 'yes' }, { managed: 'not-a-choice' }],
    [{ country: 'Germany' }, { country: 'not-a-country' }],
    [{ country: 'XX' }, { country: 'not-a-country' }],
    [
      { startOn: '2026-02-29', assignedOn: '1.3.2026' },
      { startOn: 'not-a-date', assignedOn: 'not-a-date' },
    ],
    [{ reached: 'multiple' }, { reached: 'not-a-choice' }],
    [{ owner: 'a,b' }, { owner: 'too-many' }],
    [{ 'member-sme': 'a b' }, { 'member-sme': 'not-a-person' }],
  ];
  for (const [given, expected] of wrong)
    it(`refuses ${JSON.stringify(given).slice(0, 60)}`, () => {
      assert.deepEqual(problems(undefined, create({ ...LEAST, ...given })), expected);
    });

  it('takes a name as long as can be', () => {
    const read = readAttributes({ ...LEAST, name: 'x'.repeat(120) });
    assert.equal('attributes' in read && read.attributes.name.length, 120);
  });

  it('takes the tenant as an id, too', () => {
    const tenant = '1F1A5C9E-3A55-4A4E-9D2B-2A4F6F0F7A01';
    const read = readAttributes({ ...LEAST, tenant });
    assert.equal('attributes' in read && read.attributes.tenant, tenant.toLowerCase());
  });
});
