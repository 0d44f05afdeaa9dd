// What the edge is given by whoever starts it: its settings, the conversation behind it, and where it reports to.
import type { Logger } from 'pino';
import type { Receive } from '../conversation/receive-port.ts';
import type { Language } from '../language/language.ts';
import type { Connector, SendOutcome } from './connector.ts';

export interface EdgeConfig {
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
  /** Without them nobody is authenticated, therefore only loopback is served. */
  readonly credentials?: Credentials;
  /** Entra tenant ids of the partners that may use the bot. */
  readonly allowedTenants: readonly string[] | 'any';
  /** Absent: the public cloud. */
  readonly endpoints?: Endpoints;
}

export interface Credentials {
  readonly appType: 'UserAssignedMSI' | 'SingleTenant';
  readonly appId: string;
  /** Entra tenant of the bot's own registration. */
  readonly tenantId: string;
  /** SingleTenant only. */
  readonly password?: string;
}

/** The cloud the bot lives in: whose tokens it believes, where its own token comes from, whom it sends that token to. */
export interface Endpoints {
  /** URL of the OpenID document that leads to the keys of the channel's tokens. */
  readonly openIdMetadata: string;
  /** Issuer of the channel's tokens. */
  readonly issuer: string;
  /** URL that hands out the bot's own token. */
  readonly login: string;
  /** What the bot's own token is for. */
  readonly scope: string;
  /** Origins (`https://host`) of the Bot Connectors that may be answered. */
  readonly services: readonly string[];
}

export interface EdgeDeps {
  readonly config: EdgeConfig;
  readonly receive: Receive;
  readonly connector: Connector;
  readonly log: Logger;
  readonly observe: EdgeObserver;
  /** Whether turns can be handled; else the reason, for operators. */
  readonly ready: () => Promise<true | string>;
  /** Prometheus text. */
  readonly metrics: () => Promise<string>;
  /** The instant a turn is said to happen at. */
  readonly now: () => Date;
  /** What to tell somebody who writes without an Entra account; absent: nothing. */
  readonly stranger?: (locale: Language | undefined) => string;
}

/** Hooks for metrics. Every name is one of a closed set, so that it can be a label. */
export interface EdgeObserver {
  /** A turn took longer than the channel waits; it goes on, but its request was answered without it. */
  late(): void;
  /** A turn rejected: nothing was said, and the channel was told so. */
  failed(): void;
  /** An activity was ignored on purpose. */
  ignored(reason: string): void;
  /** A request was turned away. */
  refused(reason: string): void;
  /** A message, update or other call to the connector ended. */
  sent(call: 'send' | 'update' | 'delete' | 'create' | 'members', outcome: SendOutcome['outcome']): void;
}
