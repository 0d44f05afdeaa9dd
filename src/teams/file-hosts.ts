// Where a file may be put: people's OneDrives, or, where nobody is authenticated, a host on this machine.
import { isLoopback } from './loopback.ts';
import type { EdgeConfig } from './ports.ts';

/**
 * Everything below these belongs to a tenant of Microsoft 365.
 * Source: learn.microsoft.com/microsoft-365/enterprise, "Office 365 URLs and IP address ranges", SharePoint Online and OneDrive:
 * worldwide with GCC, GCC High, DoD.
 */
const FILE_DOMAINS = ['sharepoint.com', 'sharepoint.us', 'sharepoint-mil.us'];

export type FileHost = (url: string) => boolean;

export function createFileHost(config: Pick<EdgeConfig, 'credentials'>): FileHost {
  return (address) => {
    const url = URL.parse(address);
    if (url === null || url.username !== '' || url.password !== '') return false;
    if (config.credentials === undefined) return /^https?:$/.test(url.protocol) && isLoopback(url.host);
    return (
      url.protocol === 'https:' && url.port === '' && FILE_DOMAINS.some((domain) => url.hostname.endsWith(`.${domain}`))
    );
  };
}
