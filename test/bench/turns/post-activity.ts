// An activity as the channel brings it: what every one has, and the request it comes with.
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import http from 'node:http';
import { text } from 'node:stream/consumers';

export const TENANT = '5f0c1a52-0000-4000-8000-000000000000';

/** The Entra object id of a person of the bench. */
export function userId(person: number): string {
  return `00000000-0000-4000-8000-${String(person).padStart(12, '0')}`;
}

/** `said`: what makes it this activity; its own `id` if it is a repeat. */
export function activity(person: number, conversation: string, serviceUrl: string, said: object): string {
  return JSON.stringify({
    type: 'message',
    id: randomUUID(),
    timestamp: new Date().toISOString(),
    channelId: 'msteams',
    serviceUrl,
    from: { id: `29:${person}`, name: 'Alex', aadObjectId: userId(person) },
    recipient: { id: '28:bot', name: 'Lotse' },
    conversation: { id: conversation, conversationType: 'personal', tenantId: TENANT },
    channelData: { tenant: { id: TENANT } },
    entities: [{ type: 'clientInfo', country: 'DE', platform: 'Web', timezone: 'Europe/Berlin' }],
    textFormat: 'plain',
    ...said,
  });
}

/** The answer's status and body. Rejects when the connection breaks. */
export async function postActivity(
  agent: http.Agent,
  port: number,
  body: string,
): Promise<{ readonly status: number | undefined; readonly body: string }> {
  const request = http.request({
    agent,
    port,
    host: '127.0.0.1',
    path: '/api/messages',
    method: 'POST',
    headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
  });
  request.end(body);
  const [response] = (await once(request, 'response')) as [http.IncomingMessage];
  return { status: response.statusCode, body: await text(response) };
}
