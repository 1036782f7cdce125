import type { Database } from 'better-sqlite3'
import type { RegistryOperations } from '../registry.ts'
import { createAccessStore } from './registry-access.ts'
import {
  type CodeRow,
  decodeCodeRow,
  decodePlanRow,
  decodeSecretRow,
  type PlanRow,
  type SecretRow,
} from './registry-rows.ts'

/** Closed and expired codes are remembered this long, so that who types one is told why. */
const CLOSED_CODE_KEPT_MS = 30 * 24 * 60 * 60 * 1000

/** The registry's tables in SQLite; the caller makes each call a transaction. */
export function createSqliteRegistry(database: Database): RegistryOperations {
  return {
    ...createPlanStore(database),
    ...createKeyStore(database),
    ...createAccessStore(database),
  }
}

function createPlanStore(
  database: Database,
): Pick<
  RegistryOperations,
  | 'createPlan'
  | 'findPlan'
  | 'findLastOpened'
  | 'listPlans'
  | 'beginRetention'
  | 'endRetention'
  | 'renamePlan'
  | 'deletePlan'
> {
  const insertPlan = database.prepare(
    'INSERT INTO registry_plan (plan_id, title, language, created_at) VALUES (?, ?, ?, ?)',
  )
  const insertSecret = database.prepare(
    'INSERT INTO registry_secret (plan_id, role, hash, sealed, created_at) VALUES (?, ?, ?, ?, ?)',
  )
  const selectPlan = database.prepare<[string], PlanRow>(
    'SELECT * FROM registry_plan WHERE plan_id = ?',
  )
  const selectPlans = database.prepare<[], PlanRow>(
    'SELECT * FROM registry_plan WHERE deleted_at IS NULL ORDER BY created_at, plan_id',
  )
  const selectOpened = database.prepare<[string], { at: number }>(
    `SELECT max(plan.created_at, coalesce(max(participant.last_seen_at), 0)) AS at
     FROM registry_plan AS plan LEFT JOIN registry_participant AS participant USING (plan_id)
     WHERE plan_id = ? AND deleted_at IS NULL GROUP BY plan_id`,
  )
  const insertRetention = database.prepare(
    'INSERT OR IGNORE INTO registry_retention (id, since) VALUES (1, ?)',
  )
  const selectRetention = database.prepare<[], { since: number }>(
    'SELECT since FROM registry_retention',
  )
  const deleteRetention = database.prepare('DELETE FROM registry_retention')
  const updateTitle = database.prepare(
    'UPDATE registry_plan SET title = ? WHERE plan_id = ? AND deleted_at IS NULL',
  )
  const buryPlan = database.prepare(
    "UPDATE registry_plan SET title = '', deleted_at = ? WHERE plan_id = ? AND deleted_at IS NULL",
  )
  const erasures = ['secret', 'code', 'participant', 'hold', 're_entry'].map((table) =>
    database.prepare(`DELETE FROM registry_${table} WHERE plan_id = ?`),
  )

  return {
    createPlan: (plan, secrets) => {
      insertPlan.run(plan.planId, plan.title, plan.language, plan.createdAtMs)
      for (const { planId, role, hash, sealed, createdAtMs } of secrets) {
        insertSecret.run(planId, role, hash, sealed, createdAtMs)
      }
    },
    findPlan: (planId) => {
      const row = selectPlan.get(planId)
      return row === undefined ? null : decodePlanRow(row)
    },
    findLastOpened: (planId) => selectOpened.get(planId)?.at ?? null,
    listPlans: () => selectPlans.all().map(decodePlanRow),
    beginRetention: (nowMs) => {
      insertRetention.run(nowMs)
      return selectRetention.get()?.since ?? nowMs
    },
    endRetention: () => void deleteRetention.run(),
    renamePlan: (planId, title) => void updateTitle.run(title, planId),
    deletePlan: (planId, atMs) => {
      buryPlan.run(atMs, planId)
      for (const erasure of erasures) erasure.run(planId)
    },
  }
}

function createKeyStore(
  database: Database,
): Pick<
  RegistryOperations,
  | 'putSecret'
  | 'revokeSecret'
  | 'findSecret'
  | 'listSecrets'
  | 'openCode'
  | 'closeCode'
  | 'findCode'
  | 'findOpenCode'
> {
  const revoke = database.prepare(
    'UPDATE registry_secret SET revoked_at = ?, sealed = NULL WHERE plan_id = ? AND role = ? AND revoked_at IS NULL',
  )
  const insertSecret = database.prepare(
    'INSERT INTO registry_secret (plan_id, role, hash, sealed, created_at, revoked_at) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const selectSecret = database.prepare<[string], SecretRow>(
    'SELECT * FROM registry_secret WHERE hash = ?',
  )
  const selectSecrets = database.prepare<[string], SecretRow>(
    'SELECT * FROM registry_secret WHERE plan_id = ? AND revoked_at IS NULL ORDER BY role',
  )
  const forgetCodes = database.prepare('DELETE FROM registry_code WHERE expires_at < ?')
  const closeCodes = database.prepare(
    'UPDATE registry_code SET closed_at = ? WHERE plan_id = ? AND closed_at IS NULL',
  )
  const insertCode = database.prepare(
    'INSERT INTO registry_code (plan_id, hash, sealed, opened_at, expires_at) VALUES (?, ?, ?, ?, ?)',
  )
  const selectCode = database.prepare<[string], CodeRow>(
    'SELECT * FROM registry_code WHERE hash = ?',
  )
  const selectOpenCode = database.prepare<[string, number], CodeRow>(
    'SELECT * FROM registry_code WHERE plan_id = ? AND closed_at IS NULL AND expires_at > ?',
  )

  return {
    putSecret: (secret) => {
      revoke.run(secret.createdAtMs, secret.planId, secret.role)
      insertSecret.run(
        secret.planId,
        secret.role,
        secret.hash,
        secret.sealed,
        secret.createdAtMs,
        secret.revokedAtMs,
      )
    },
    revokeSecret: (planId, role, atMs) => void revoke.run(atMs, planId, role),
    findSecret: (hash) => {
      const row = selectSecret.get(hash)
      return row === undefined ? null : decodeSecretRow(row)
    },
    listSecrets: (planId) => selectSecrets.all(planId).map(decodeSecretRow),
    openCode: (code, nowMs) => {
      forgetCodes.run(nowMs - CLOSED_CODE_KEPT_MS)
      if (selectCode.get(code.hash) !== undefined) return false
      closeCodes.run(nowMs, code.planId)
      insertCode.run(code.planId, code.hash, code.sealed, code.openedAtMs, code.expiresAtMs)
      return true
    },
    closeCode: (planId, nowMs) => void closeCodes.run(nowMs, planId),
    findCode: (hash) => {
      const row = selectCode.get(hash)
      return row === undefined ? null : decodeCodeRow(row)
    },
    findOpenCode: (planId, nowMs) => {
      const row = selectOpenCode.get(planId, nowMs)
      return row === undefined ? null : decodeCodeRow(row)
    },
  }
}
