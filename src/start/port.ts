// Which port to use, and whether it is free: the Playground would silently take another one.
import { once } from 'node:events';
import net from 'node:net';

/** The port that the environment names, or `fallback`. Throws a RangeError that says what to set. */
export function portFrom(name: string, value: string | undefined, fallback: number): number {
  if (value === undefined || value === '') return fallback;
  const port = Number(value);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new RangeError(`${name}=${value} is no port. Set ${name} to a number from 1 to 65535.`);
}

/** True when nobody listens on this port. */
export async function portIsFree(port: number, host = '127.0.0.1'): Promise<boolean> {
  const server = net.createServer();
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch {
    return false;
  }
  server.close();
  await once(server, 'close');
  return true;
}
