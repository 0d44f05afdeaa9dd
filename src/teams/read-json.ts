// Reads a request's body as JSON, up to a size. restify's own reader reads an endless body to its end, and a broken gzip one ends the process.
import type { IncomingMessage } from 'node:http';

export type Body = { readonly value: unknown } | { readonly wrong: 'too-large' | 'json' | 'broken-off' };

export function readJson(request: IncomingMessage, maxBytes: number): Promise<Body> {
  const { promise, resolve } = Promise.withResolvers<Body>();
  const chunks: Buffer[] = [];
  let size = 0;
  request.on('data', (chunk: Buffer) => {
    size += chunk.length;
    // What comes after that is thrown away as it comes: a client that is still sending reads no answer.
    if (size > maxBytes) resolve({ wrong: 'too-large' });
    else chunks.push(chunk);
  });
  request.on('end', () => resolve(parse(Buffer.concat(chunks).toString('utf8'))));
  request.on('error', () => resolve({ wrong: 'broken-off' }));
  request.on('close', () => resolve({ wrong: 'broken-off' }));
  return promise;
}

function parse(text: string): Body {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return { wrong: 'json' };
  }
}
