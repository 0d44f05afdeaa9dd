// The schema of the SQLite file, step by step: step n leads to version n. Steps that were released never change.

export const MIGRATIONS: readonly string[] = [
  // Documents by partition, as in Cosmos DB. `expires`: milliseconds since 1970. Texts compare by their bytes.
  `CREATE TABLE documents (
    container TEXT NOT NULL,
    partner TEXT NOT NULL,
    owner TEXT NOT NULL,
    id TEXT NOT NULL,
    version TEXT NOT NULL,
    list TEXT,
    at TEXT,
    expires INTEGER,
    body TEXT NOT NULL,
    PRIMARY KEY (container, partner, owner, id)
  ) STRICT;
  CREATE INDEX documents_by_list ON documents (container, partner, owner, list, at) WHERE list IS NOT NULL;
  CREATE INDEX documents_by_expiry ON documents (expires) WHERE expires IS NOT NULL;`,
  // Lists that are read across owners. Only those: histories and notes, which are many, have no entry in it.
  `CREATE INDEX documents_of_partner ON documents (container, partner, list, at) WHERE list GLOB 'partner:*';`,
];
