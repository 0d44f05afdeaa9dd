// The door to where a person keeps their files.
import type { FileRoom } from './turn.ts';

/**
 * - `stored`: it is there.
 * - `refused`: not there, and not a place where anything may be put.
 * - `unavailable`: the place did not answer, or not now; it may be there or not.
 */
export type UploadOutcome = 'stored' | 'refused' | 'unavailable';

/** `content` as UTF-8. Never rejects. */
export type UploadFile = (room: FileRoom, content: string) => Promise<UploadOutcome>;
