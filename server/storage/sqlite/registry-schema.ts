/**
 * The registry's tables. `holds` says which browser holds which participant; its key is REGISTRY-2.
 * A removed participant's row stays, without name and area, so that its browsers can be told.
 */
export const registrySchema = `
CREATE TABLE registry_plan (
  plan_id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  language TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  deleted_at INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE registry_secret (
  hash TEXT PRIMARY KEY,
  plan_id TEXT NOT NULL,
  role TEXT NOT NULL,
  sealed BLOB,
  created_at INTEGER NOT NULL,
  revoked_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX registry_secret_active
  ON registry_secret (plan_id, role) WHERE revoked_at IS NULL;

CREATE TABLE registry_code (
  hash TEXT PRIMARY KEY,
  plan_id TEXT NOT NULL,
  sealed BLOB NOT NULL,
  opened_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  closed_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX registry_code_open
  ON registry_code (plan_id) WHERE closed_at IS NULL;

CREATE TABLE registry_participant (
  plan_id TEXT NOT NULL,
  participant_id TEXT NOT NULL,
  role TEXT NOT NULL,
  name TEXT NOT NULL,
  area TEXT NOT NULL,
  level TEXT,
  language TEXT NOT NULL,
  member_id TEXT,
  joined_at INTEGER NOT NULL,
  last_seen_at INTEGER NOT NULL,
  removed_at INTEGER,
  PRIMARY KEY (plan_id, participant_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE registry_hold (
  browser_hash TEXT NOT NULL,
  plan_id TEXT NOT NULL,
  participant_id TEXT NOT NULL,
  PRIMARY KEY (browser_hash, plan_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX registry_hold_participant
  ON registry_hold (plan_id, participant_id);

CREATE TABLE registry_re_entry (
  plan_id TEXT NOT NULL,
  participant_id TEXT NOT NULL,
  hash TEXT NOT NULL UNIQUE,
  expires_at INTEGER NOT NULL,
  PRIMARY KEY (plan_id, participant_id)
) STRICT, WITHOUT ROWID;
`
