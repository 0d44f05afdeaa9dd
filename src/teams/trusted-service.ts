// Which Bot Connectors may be answered: Teams' own, or, where nobody is authenticated, one on this machine.
import { CLOUDS } from './clouds.ts';
import { isLoopback } from './loopback.ts';
import type { EdgeConfig } from './ports.ts';

export type TrustedService = (serviceUrl: string) => boolean;

export function createTrustedService(config: Pick<EdgeConfig, 'credentials' | 'endpoints'>): TrustedService {
  const { services } = config.endpoints ?? CLOUDS.public;
  return (serviceUrl) => {
    const url = URL.parse(serviceUrl);
    if (url === null || url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '')
      return false;
    if (config.credentials !== undefined) return services.includes(url.origin);
    return /^https?:$/.test(url.protocol) && isLoopback(url.host);
  };
}
