// Reads a request's body as JSON, up to a size. restify's own reader reads an endless body to its end, and a broken gzip one ends the process.
import type { IncomingMessage } from 'node:http';

export type Body = { readonly value: unknown } | { readonly wrong: 'too-large' | 'json' | 'broken-off' };

export async function readJson(request: IncomingMessage, maxBytes: number): Promise<Body> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request.iterator({ destroyOnReturn: false })) {
      size += chunk.length;
      if (size > maxBytes) {
        // A client that is still sending reads no answer: the rest is thrown away, for as long as a request may take.
        request.resume();
        return { wrong: 'too-large' };
      }
      chunks.push(chunk);
    }
  } catch {
    return { wrong: 'broken-off' };
  }
  try {
    return { value: JSON.parse(Buffer.concat(chunks).toString('utf8')) };
  } catch {
    return { wrong: 'json' };
  }
}
