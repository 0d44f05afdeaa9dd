// Documents in one SQLite table.
import { randomUUID } from 'node:crypto';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { z } from 'zod';
import { AppError } from '../../app-error.ts';
import { documentTexts } from '../document-texts.ts';
import type {
  Container,
  Documents,
  Page,
  Partition,
  PlacedDocument,
  Range,
  StoredDocument,
  Write,
} from '../documents.ts';
import { PARTNER_LISTS } from '../documents.ts';
import type { Version } from '../store.ts';
import { diskSync } from './disk-sync.ts';
import { groupCommit } from './group-commit.ts';
import { translated } from './sqlite-error.ts';

const DAY_MS = 86_400_000;
/** What expired is never read; every write takes a few such rows with it, more than it can leave behind itself. */
const SWEEP_ROWS = 4;

/** Places begin with a digit or a small letter. */
const FIRST_PLACE = '';
const AFTER_ALL_PLACES = '~';

const PLACE = 'container = $container AND partner = $partner AND owner = $owner';
const LIVE = '(expires IS NULL OR expires > $now)';

const row = z.object({ version: z.string(), body: z.string() });
const placedRow = z.object({
  partner: z.string(),
  owner: z.string(),
  id: z.string(),
  list: z.string().nullable(),
  at: z.string().nullable(),
  expires: z.number().nullable(),
});

/** The key of the last document of a page. No key is empty, so that the beginning is before all of them. */
const pageEnd = z.tuple([z.string(), z.string(), z.string()]);
const BEGINNING = JSON.stringify(['', '', '']);

/** `file` is named in errors; `now` decides what has expired. */
export function sqliteDocuments(database: DatabaseSync, file: string, now: () => Date): Documents {
  const select = database.prepare(`SELECT version, body FROM documents WHERE ${PLACE} AND id = $id AND ${LIVE}`);
  const listed = `SELECT version, body FROM documents
     WHERE ${PLACE} AND list = $list AND at >= $since AND at < $before AND ${LIVE}`;
  const selectNewest = database.prepare(`${listed} ORDER BY at DESC LIMIT $limit`);
  const selectOldest = database.prepare(`${listed} ORDER BY at LIMIT $limit`);
  // Its index holds these lists alone, and serves who says so in its own words.
  const selectOfPartner = database.prepare(
    `SELECT partner, owner, id, version, list, at, expires, body FROM documents
     WHERE container = $container AND partner = $partner AND list = $list AND list GLOB '${PARTNER_LISTS}*'
     AND at >= $from AND at <> $next AND at < $before AND ${LIVE} ORDER BY at LIMIT $limit`,
  );
  const selectAll = database.prepare(
    `SELECT partner, owner, id, version, list, at, expires, body FROM documents
     WHERE container = $container AND (partner, owner, id) > ($partner, $owner, $id) AND ${LIVE}
     ORDER BY partner, owner, id LIMIT $limit`,
  );
  const selectWithin = database.prepare(
    `SELECT partner, owner, id, version, list, at, expires, body FROM documents
     WHERE ${PLACE} AND id > $id AND ${LIVE} ORDER BY id LIMIT $limit`,
  );
  const insert = database.prepare(
    `INSERT INTO documents (container, partner, owner, id, version, list, at, expires, body)
     VALUES ($container, $partner, $owner, $id, $version, $list, $at, $expires, $body)
     -- What has expired and was not swept yet does not stand in the way.
     ON CONFLICT DO UPDATE SET version = $version, list = $list, at = $at, expires = $expires, body = $body
     WHERE expires <= $now`,
  );
  const update = database.prepare(
    `UPDATE documents SET version = $version, list = $list, at = $at, expires = $expires, body = $body
     WHERE ${PLACE} AND id = $id AND version = $expected AND ${LIVE}`,
  );
  const remove = database.prepare(`DELETE FROM documents WHERE ${PLACE} AND id = $id AND version = $expected`);
  const sweep = database.prepare(
    `DELETE FROM documents WHERE rowid IN
     (SELECT rowid FROM documents WHERE expires <= $now ORDER BY expires LIMIT ${SWEEP_ROWS})`,
  );
  const probe = database.prepare('SELECT 1 FROM documents WHERE rowid = 0');
  const disk = diskSync(database.location());
  const group = groupCommit(database, disk);
  let isOpen = true;

  return {
    async read(partition, id) {
      await group.ahead();
      return attempt(() => {
        const found = select.get({ ...partition, id, now: now().getTime() });
        return found && stored(found);
      });
    },

    newest: (...list) => readList(selectNewest, ...list),
    oldest: (...list) => readList(selectOldest, ...list),

    async ofPartner(of, { since = FIRST_PLACE, before = AFTER_ALL_PLACES }, next = FIRST_PLACE, limit) {
      await group.ahead();
      return attempt(() => {
        // One lower end: of two SQLite would search from one and filter by the other.
        const from = next > since ? next : since;
        const found = selectOfPartner.all({ ...of, from, before, next, limit, now: now().getTime() });
        const documents = found.map((one) => placed(of.container, one));
        const last = documents.length === limit ? documents.at(-1)?.list?.at : undefined;
        return { documents, ...(last !== undefined && { next: last }) };
      });
    },

    async all(container, next = BEGINNING, limit) {
      const [partner, owner, id] = pageEnd.parse(JSON.parse(next));
      await group.ahead();
      return attempt(() => {
        const found = selectAll.all({ container, partner, owner, id, limit, now: now().getTime() });
        return pageOf(
          found.map((one) => placed(container, one)),
          limit,
        );
      });
    },

    async within(partition, next = BEGINNING, limit) {
      const [, , id] = pageEnd.parse(JSON.parse(next));
      await group.ahead();
      return attempt(() => {
        const found = selectWithin.all({ ...partition, id, limit, now: now().getTime() });
        return pageOf(
          found.map((one) => placed(partition.container, one)),
          limit,
        );
      });
    },

    async write(partition, writes, survives) {
      const texts = documentTexts(writes);
      return attempt(() => group.add(() => applyAll(partition, writes, texts), survives));
    },

    async ping() {
      await attempt(() => probe.get());
    },

    async close() {
      if (!isOpen) return;
      isOpen = false;
      group.flush();
      await disk.close();
      database.close();
    },
  };

  async function readList(
    statement: StatementSync,
    partition: Partition,
    list: string,
    { since = FIRST_PLACE, before = AFTER_ALL_PLACES }: Range,
    limit: number,
  ): Promise<readonly StoredDocument[]> {
    await group.ahead();
    const values = { ...partition, list, since, before, limit, now: now().getTime() };
    return attempt(() => statement.all(values).map(stored));
  }

  /** The new versions, or undefined as soon as one write meets another state than it expected. */
  function applyAll(
    partition: Partition,
    writes: readonly Write[],
    texts: readonly string[],
  ): readonly Version[] | undefined {
    const at = now().getTime();
    const versions: Version[] = [];
    for (const [index, write] of writes.entries()) {
      const version = write.kind === 'delete' ? '' : randomUUID();
      if (!apply(partition, write, texts[index] ?? '', version, at)) return undefined;
      versions.push(version);
    }
    sweep.run({ now: at });
    return versions;
  }

  function apply(partition: Partition, write: Write, body: string, version: Version, at: number): boolean {
    if (write.kind === 'delete') {
      return remove.run({ ...partition, id: write.id, expected: write.expected }).changes === 1;
    }
    const { id, keepDays, list } = write.document;
    const { expiresAt = keepDays === undefined ? null : at + keepDays * DAY_MS } = write.document;
    const columns = {
      ...partition,
      id,
      version,
      list: list?.name ?? null,
      at: list?.at ?? null,
      expires: expiresAt,
      body,
      now: at,
    };
    const written =
      write.kind === 'create' ? insert.run(columns) : update.run({ ...columns, expected: write.expected });
    return written.changes === 1;
  }

  async function attempt<T>(work: () => T | Promise<T>): Promise<T> {
    if (!isOpen) throw new AppError('unavailable', `The store ${file} is closed.`);
    try {
      return await work();
    } catch (error) {
      throw translated(error, file);
    }
  }
}

function stored(found: unknown): StoredDocument {
  const { version, body } = row.parse(found);
  return { version, body: jsonOf(body) };
}

function placed(container: Container, found: unknown): PlacedDocument {
  const { partner, owner, id, list, at, expires } = placedRow.parse(found);
  return {
    partition: { container, partner, owner },
    id,
    ...stored(found),
    ...(list !== null && at !== null && { list: { name: list, at } }),
    ...(expires !== null && { expiresAt: expires }),
  };
}

function pageOf(documents: readonly PlacedDocument[], limit: number): Page {
  const last = documents.length === limit ? documents.at(-1) : undefined;
  if (last === undefined) return { documents };
  return { documents, next: JSON.stringify([last.partition.partner, last.partition.owner, last.id]) };
}

/** Undefined when it is no JSON: the reader's schema refuses that, and the text stays out of logs. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
