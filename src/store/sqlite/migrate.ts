// Brings a file to the newest schema, or says why it is not ours to touch.
import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { AppError } from '../../app-error.ts';

/** "Ltse" in the header marks a file as ours (PRAGMA application_id). */
const APPLICATION_ID = 0x4c747365;

const headerRow = z.object({ application: z.number(), version: z.number(), tables: z.number() });

/**
 * Applies the missing steps in one transaction; of several processes at once one does it, the others wait.
 * Throws AppError `invalid-input` for a foreign file and for one of a newer release, both untouched.
 */
export function migrate(database: DatabaseSync, file: string, migrations: readonly string[]): void {
  database.exec('BEGIN IMMEDIATE');
  try {
    for (const step of migrations.slice(schemaVersion(database, file, migrations.length))) database.exec(step);
    // Also where nothing was missing: a file that cannot be written to is found out now and not at the first message.
    database.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${migrations.length}; COMMIT`);
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

function schemaVersion(database: DatabaseSync, file: string, newest: number): number {
  const { application, version, tables } = headerRow.parse(
    database
      .prepare(
        `SELECT application_id AS application, user_version AS version, (SELECT count(*) FROM sqlite_schema) AS tables
         FROM pragma_application_id, pragma_user_version`,
      )
      .get(),
  );
  const fresh = application === 0 && version === 0 && tables === 0;
  if (application !== APPLICATION_ID && !fresh) {
    throw new AppError('invalid-input', `${file} is a database of another program; name another file in STORE.`);
  }
  if (version > newest) {
    throw new AppError(
      'invalid-input',
      `${file} was written by a newer release (schema ${version}, this one knows ${newest}); start that release, or name another file in STORE.`,
    );
  }
  return version;
}
