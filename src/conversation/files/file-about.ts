// What an offered file is about, in ids: the file itself is made when it is wanted, for whoever wants it.
import { z } from 'zod';
import { ownId } from '../../cards/actions/parts.ts';
import { portfolioFilter } from '../../cards/actions/portfolio-actions.ts';

/** `offer`: a nonce, so that one offer is one file. */
const FileAbout = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('notes'), engagementId: ownId, offer: ownId }),
  z.object({ kind: z.literal('data'), offer: ownId }),
  portfolioFilter.extend({ kind: z.literal('portfolio'), offer: ownId }),
]);

export type FileAbout = z.output<typeof FileAbout>;

/** Before it is offered. */
export type FileSubject = {
  [K in FileAbout['kind']]: Omit<Extract<FileAbout, { kind: K }>, 'offer'>;
}[FileAbout['kind']];

/** Undefined: nothing that we offer. */
export function fileAbout(about: unknown): FileAbout | undefined {
  return FileAbout.safeParse(about).data;
}
