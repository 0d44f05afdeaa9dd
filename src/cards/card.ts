// An Adaptive Card as JSON, ready to send.

export interface Card {
  readonly type: 'AdaptiveCard';
  readonly version: '1.5';
  readonly [key: string]: unknown;
}
