import { registrySchema } from './registry-schema.ts'

/**
 * The tables, as steps in the order in which they came to be. A database keeps how many it has taken
 * (`user_version`), so a step is never edited once released: append the next one.
 */
export const schemaSteps: readonly string[] = [
  // Documents: their log, snapshots, what could not be applied, and who did what.
  `
  CREATE TABLE document (
    id INTEGER PRIMARY KEY,
    plan TEXT NOT NULL,
    name TEXT NOT NULL,
    epoch TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    UNIQUE (plan, name)
  ) STRICT;
  CREATE TABLE log (
    document INTEGER NOT NULL REFERENCES document (id),
    seq INTEGER NOT NULL,
    format INTEGER NOT NULL,
    actor TEXT NOT NULL,
    at INTEGER NOT NULL,
    crc INTEGER NOT NULL,
    payload BLOB NOT NULL,
    PRIMARY KEY (document, seq)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE snapshot (
    document INTEGER NOT NULL REFERENCES document (id),
    upto_seq INTEGER NOT NULL,
    format INTEGER NOT NULL,
    at INTEGER NOT NULL,
    crc INTEGER NOT NULL,
    payload BLOB NOT NULL,
    PRIMARY KEY (document, upto_seq)
  ) STRICT;
  CREATE TABLE dead_letter (
    id INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES document (id),
    actor TEXT NOT NULL,
    reason TEXT NOT NULL,
    at INTEGER NOT NULL,
    payload BLOB NOT NULL
  ) STRICT;
  CREATE INDEX dead_letter_by_document ON dead_letter (document, id);
  CREATE TABLE removed_plan (plan TEXT PRIMARY KEY, at INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE activity (
    plan TEXT NOT NULL,
    seq INTEGER NOT NULL,
    participant TEXT NOT NULL,
    command TEXT NOT NULL,
    entity_ids TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (plan, seq)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE health_probe (id INTEGER PRIMARY KEY, at INTEGER NOT NULL) STRICT;
  `,
  registrySchema,
  // Erasure: who must not come back, and whether the file still has to be cleaned.
  `
  CREATE TABLE erased (
    plan TEXT NOT NULL,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    PRIMARY KEY (plan, kind, id)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE scrub_due (id INTEGER PRIMARY KEY) STRICT;
  `,
  // Since when these data are under a rule of retention.
  'CREATE TABLE registry_retention (id INTEGER PRIMARY KEY, since INTEGER NOT NULL) STRICT;',
]
