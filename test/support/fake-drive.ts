// A person's OneDrive as far as an upload sees it: rooms to put one file each, over real HTTP, failing when told to.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Put {
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly content: string;
}

export interface FakeDrive {
  readonly puts: readonly Put[];
  /** Makes room for a file, as Teams does when somebody accepts one. */
  room(name: string): Room;
  /** The next upload is answered so; `hang`: not at all. */
  fail(how: { readonly status: number; readonly location?: string } | 'hang'): void;
  close(): Promise<void>;
}

export interface Room {
  readonly name: string;
  readonly uploadUrl: string;
  readonly contentUrl: string;
  readonly uniqueId: string;
  readonly fileType: string;
}

export async function startFakeDrive(): Promise<FakeDrive> {
  const puts: Put[] = [];
  const faults: Parameters<FakeDrive['fail']>[0][] = [];
  let rooms = 0;
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { method, url = '', headers } = request;
    puts.push({ path: `${method} ${url}`, headers, content: Buffer.concat(chunks).toString('utf8') });
    const fault = faults.shift();
    if (fault === 'hang') return;
    response.writeHead(fault?.status ?? 201, {
      'content-type': 'application/json',
      ...(fault?.location !== undefined && { location: fault.location }),
    });
    response.end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    puts,
    room: (name) => {
      rooms += 1;
      return {
        name,
        uploadUrl: `${origin}/upload/${rooms}`,
        contentUrl: `${origin}/files/${rooms}`,
        uniqueId: `id-${rooms}`,
        fileType: 'csv',
      };
    },
    fail: (how) => faults.push(how),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
