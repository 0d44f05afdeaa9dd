// manifest/manifest.json for one app: its ids, its host, its version and whoever runs it in their places.
import template from '../../manifest/manifest.json' with { type: 'json' };
import type { App } from './read-call.ts';

export function appManifest({ appId, botId, host, version, developer }: App): typeof template {
  return {
    ...template,
    version,
    id: appId,
    developer,
    bots: template.bots.map((bot) => ({ ...bot, botId })),
    composeExtensions: template.composeExtensions.map((extension) => ({ ...extension, botId })),
    validDomains: [host],
  };
}
