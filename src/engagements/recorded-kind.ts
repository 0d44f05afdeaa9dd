// What can be recorded about the world outside, because rules count from it.

export const RECORDED_KINDS = ['meeting', 'checkpoint', 'migration', 'sme-request', 'usage'] as const;

export type RecordedKind = (typeof RECORDED_KINDS)[number];
