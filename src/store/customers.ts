// Customers as documents: by their names and tenants, the engagements that they have had.
import { z } from 'zod';
import { AppError } from '../app-error.ts';
import type { Documents, Partition } from './documents.ts';
import { key } from './key.ts';
import { readAs } from './read-as.ts';
import type { CustomerRecord, Customers } from './store.ts';

const storedCustomer: z.ZodType<CustomerRecord> = z.looseObject({
  partner: z.string(),
  key: z.string(),
  engagements: z.array(z.looseObject({ id: z.string(), createdAt: z.string() })),
});

export function customers(documents: Documents): Customers {
  return {
    async read(partner, customer) {
      const found = await documents.read(partitionOf(partner), key(customer));
      return found && { value: readAs(storedCustomer, found), version: found.version };
    },

    async save(record, expected) {
      const document = { id: key(record.key), body: record };
      const versions = await documents.write(partitionOf(record.partner), [
        expected === null ? { kind: 'create', document } : { kind: 'replace', document, expected },
      ]);
      const version = versions?.[0];
      if (version === undefined) {
        throw new AppError('conflict', 'The customer was changed meanwhile; read again and decide anew.');
      }
      return version;
    },
  };
}

function partitionOf(partner: string): Partition {
  return { container: 'customers', partner: key(partner), owner: 'customers' };
}
