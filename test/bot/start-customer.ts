// A customer of somebody's over HTTP, and presses of buttons that stand on cards further away.
import assert from 'node:assert/strict';
import type { Chat } from '../support/teams-client.ts';

/** The id of the new customer. */
export async function startCustomer(chat: Chat, words: string, name: string): Promise<string> {
  await chat.say(words);
  await chat.press(chat.last(), 'customer.create', { name, motion: 'rfa', services: ['exchange', 'teams'] });
  const id = /"engagementId":"([^"]+)"/.exec(JSON.stringify(chat.last().card))?.[1];
  assert.ok(id, 'a customer was started');
  return id;
}

/** Presses a button that some card of ours carries, and gives what the press was answered with. */
export async function act(chat: Chat, verb: string, data: Readonly<Record<string, unknown>>): Promise<unknown> {
  const value = { action: { type: 'Action.Execute', verb, data: { verb, v: 1, ...data } }, trigger: 'manual' };
  const response = await chat.send({ type: 'invoke', name: 'adaptiveCard/action', value });
  assert.equal(response.status, 200);
  return response.json();
}

export async function writeNote(chat: Chat, engagementId: string, said: string): Promise<void> {
  await act(chat, 'note.new', { engagementId, kind: 'overall' });
  await chat.press(chat.last(), 'note.save', { text: said });
}
