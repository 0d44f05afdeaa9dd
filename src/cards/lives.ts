// What an engagement can be made: the ends of the verbs `customer.pause` and so on.

export const LIVES = ['pause', 'close', 'reopen', 'delete'] as const;

export type LifeChange = (typeof LIVES)[number];
