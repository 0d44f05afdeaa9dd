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
  readonly limits?: Partial<Limits>;
  /** What a request for the metrics must bring; absent: nothing. */
  readonly metricsToken?: string;
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

/** In milliseconds. */
export interface Limits {
  /** A turn's request is answered after this at the latest; the turn itself goes on. The channel brings it again after 15 s. */
  readonly turn: number;
  /** A pressed card waits this long for its message to be updated before it is answered. */
  readonly update: number;
}

export interface EdgeDeps {
  readonly config: EdgeConfig;
  readonly receive: Receive;
  readonly log: Logger;
  readonly metrics: EdgeMetrics;
  /** Whether turns can be handled; anything but true answers 503, a text is logged. */
  readonly ready: () => Promise<boolean | string>;
  /** What else operators should know, told by `/readyz`. */
  readonly details?: () => Details;
  /** The instant a turn is said to happen at. */
  readonly now: () => Date;
  readonly connector: Connector;
  /** Around each request for a turn, with all that comes of it: its lines and spans belong together. Gives what `work` gives. */
  readonly request?: <T>(work: () => Promise<T>) => Promise<T>;
  /** What to tell somebody who writes without an Entra account; absent: nothing. */
  readonly stranger?: (locale: Language | undefined) => string;
}

export interface Details {
  /** Version of the playbook in use; absent: none is yet. */
  readonly playbook?: string | undefined;
  /** What is amiss while turns can be handled: a sentence each. */
  readonly warnings: readonly string[];
}

/** Every name given to a hook is one of a closed set, so that it can be a label. */
export interface EdgeMetrics {
  /** A turn took longer than `Limits.turn`. */
  late(): void;
  /** An activity was ignored on purpose. */
  ignored(reason: string): void;
  /** A request was turned away. */
  refused(reason: string): void;
  /** A call to the connector ended. */
  sent(call: string, outcome: SendOutcome['outcome']): void;
  /** Prometheus text. */
  text(): Promise<string>;
}
