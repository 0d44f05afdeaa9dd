// Teams' two cards about files: one asks whether the person wants it, the other is the file.
// Source: learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4.
import { z } from 'zod';
import type { OfferedFile } from '../conversation/reply.ts';
import type { FileInput, FileRoom } from '../conversation/turn.ts';

export function consentCard({ name, description, bytes, about }: OfferedFile) {
  return {
    contentType: 'application/vnd.microsoft.teams.card.file.consent',
    name,
    content: { description, sizeInBytes: bytes, acceptContext: about, declineContext: about },
  } as const;
}

export function fileCard({ name, contentUrl, uniqueId, fileType }: FileRoom) {
  return {
    contentType: 'application/vnd.microsoft.teams.card.file.info',
    name,
    contentUrl,
    content: { uniqueId, fileType },
  } as const;
}

const room = z.object({
  name: z.string().min(1).max(400),
  uploadUrl: z.url().max(8_192),
  contentUrl: z.url().max(8_192),
  uniqueId: z.string().min(1).max(200),
  fileType: z.string().max(40),
});
const accepted = z.object({ action: z.literal('accept'), context: z.unknown(), uploadInfo: room });
const declined = z.object({ action: z.literal('decline'), context: z.unknown() });

/** Undefined: neither a yes with a place for the file, nor a no. */
export function consentAnswer(value: unknown, cardId: string | undefined): FileInput | undefined {
  const answer = z.union([accepted, declined]).safeParse(value).data;
  if (answer === undefined) return undefined;
  const where = cardId !== undefined && { cardId };
  return answer.action === 'accept'
    ? { kind: 'file', about: answer.context, room: answer.uploadInfo, ...where }
    : { kind: 'file', about: answer.context, ...where };
}
