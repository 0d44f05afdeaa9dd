// One person, one conversation, one question: what the contract is tried on.
import type { AskedQuestion } from '../../../src/store/question-records.ts';
import type { ActivityKey, AppliedForm, Person } from '../../../src/store/store.ts';
import { START } from './subject.ts';

export const PARTNER = '1f1a5c9e-3a55-4a4e-9d2b-2a4f6f0f7a01';
export const USER = '7c7e2b60-0d0b-4b57-9c39-0f6a5d6f1b02';
export const CONVERSATION = '19:abc/def+ghi=@thread.tacv2;messageid=17';

const AT = new Date(START).toISOString();

export function person(own: Partial<Person> = {}): Person {
  return { partner: PARTNER, user: USER, references: {}, ...own };
}

export function form(nonce: string, outcome: string): AppliedForm {
  return { nonce, at: AT, outcome };
}

export function activity(id: string): ActivityKey {
  return { partner: PARTNER, conversation: CONVERSATION, activity: id };
}

export function question(id: string, own: Partial<AskedQuestion> = {}): AskedQuestion {
  return {
    id,
    partner: PARTNER,
    user: USER,
    conversation: CONVERSATION,
    at: AT,
    text: 'Wer spricht zuerst mit dem Kunden?',
    language: 'de',
    answered: true,
    kind: 'passage',
    answer: 'Der FastTrack Manager.',
    sources: [{ page: 'de/initiate.md', slug: 'initiate', sectionId: 'initiate.1', section: 'Erster Kontakt' }],
    ...own,
  };
}

export function reference(conversationId: string) {
  return {
    serviceUrl: 'https://smba.example/emea/',
    conversationId,
    channelId: 'msteams',
    botId: '28:bot',
    userId: '29:user',
    partner: PARTNER,
  };
}
