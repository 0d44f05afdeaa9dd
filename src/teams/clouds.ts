// Microsoft's clouds: whose tokens are believed there, where our own comes from, and the hosts of Teams' Bot Connectors.
import type { Endpoints } from './ports.ts';

/**
 * Source: learn.microsoft.com/microsoftteams/platform, "Send proactive messages", service URLs of public, GCC, GCC High and DoD.
 * Whole origins: `*.trafficmanager.net` is open to every Azure customer, so no suffix would do.
 */
const TEAMS_SERVICES = [
  'https://smba.trafficmanager.net',
  'https://smba.infra.gcc.teams.microsoft.com',
  'https://smba.infra.gov.teams.microsoft.us',
  'https://smba.infra.dod.teams.microsoft.us',
];

/** Source: AuthenticationConstants and GovernmentConstants of botframework-connector 4.23.3. GCC belongs to the public cloud. */
export const CLOUDS = {
  public: {
    openIdMetadata: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
    issuer: 'https://api.botframework.com',
    login: 'https://login.microsoftonline.com/botframework.com',
    scope: 'https://api.botframework.com',
    services: TEAMS_SERVICES,
  },
  usGovernment: {
    openIdMetadata: 'https://login.botframework.azure.us/v1/.well-known/openidconfiguration',
    issuer: 'https://api.botframework.us',
    login: 'https://login.microsoftonline.us/MicrosoftServices.onmicrosoft.us',
    scope: 'https://api.botframework.us',
    services: TEAMS_SERVICES,
  },
} as const satisfies Record<string, Endpoints>;
