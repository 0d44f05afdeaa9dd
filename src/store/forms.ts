// Applied forms as documents: in the partition of what they changed, so that both are written or neither.
import { z } from 'zod';
import type { Document, Documents, Partition } from './documents.ts';
import { key } from './key.ts';
import { readAs } from './read-as.ts';
import type { AppliedForm } from './store.ts';

const FORM_DAYS = 30;

const storedForm: z.ZodType<AppliedForm> = z.looseObject({ nonce: z.string(), at: z.string(), outcome: z.string() });

/** To be created, never replaced: that is what keeps a form from having its effect twice. */
export function formDocument(form: AppliedForm): Document {
  return { id: formId(form.nonce), body: form, keepDays: FORM_DAYS };
}

export async function readForm(
  documents: Documents,
  partition: Partition,
  nonce: string,
): Promise<AppliedForm | undefined> {
  const found = await documents.read(partition, formId(nonce));
  return found && readAs(storedForm, found);
}

function formId(nonce: string): string {
  return `form:${key(nonce)}`;
}
