import type { Database } from 'better-sqlite3'
import type { HeldPlan, RegistryOperations } from '../registry.ts'
import {
  decodeParticipantRow,
  decodePlanRow,
  encodeParticipantRow,
  type ParticipantRow,
  type PlanRow,
} from './registry-rows.ts'

interface ReEntryRow {
  readonly plan_id: string
  readonly participant_id: string
  readonly expires_at: number
}

/** Participants and the browsers that hold them. */
export function createAccessStore(
  database: Database,
): Pick<
  RegistryOperations,
  | 'addParticipant'
  | 'changeParticipant'
  | 'findParticipant'
  | 'listParticipants'
  | 'mergeParticipants'
  | 'removeParticipant'
  | 'touchParticipant'
  | 'releaseBrowser'
  | 'findAccess'
  | 'listAccess'
  | 'putReEntry'
  | 'takeReEntry'
> {
  const insert = database.prepare<[ParticipantRow]>(
    `INSERT INTO registry_participant VALUES (@plan_id, @participant_id, @role, @name, @area, @level,
      @language, @member_id, @joined_at, @last_seen_at, @removed_at)`,
  )
  const update = database.prepare<[ParticipantRow]>(
    `UPDATE registry_participant SET role = @role, name = @name, area = @area, level = @level,
      language = @language, member_id = @member_id, last_seen_at = @last_seen_at
     WHERE plan_id = @plan_id AND participant_id = @participant_id`,
  )
  const select = database.prepare<[string, string], ParticipantRow>(
    'SELECT * FROM registry_participant WHERE plan_id = ? AND participant_id = ?',
  )
  const selectAll = database.prepare<[string], ParticipantRow>(
    `SELECT * FROM registry_participant WHERE plan_id = ? AND removed_at IS NULL
     ORDER BY joined_at, participant_id`,
  )
  const forget = database.prepare(
    'DELETE FROM registry_participant WHERE plan_id = ? AND participant_id = ?',
  )
  const remove = database.prepare(
    `UPDATE registry_participant SET name = '', area = '', level = NULL, member_id = NULL, removed_at = ?
     WHERE plan_id = ? AND participant_id = ?`,
  )
  const touch = database.prepare(
    'UPDATE registry_participant SET last_seen_at = ? WHERE plan_id = ? AND participant_id = ?',
  )
  const hold = database.prepare('INSERT OR REPLACE INTO registry_hold VALUES (?, ?, ?)')
  const handOver = database.prepare(
    'UPDATE registry_hold SET participant_id = ? WHERE plan_id = ? AND participant_id = ?',
  )
  const letGo = database.prepare(
    'DELETE FROM registry_hold WHERE plan_id = ? AND participant_id = ?',
  )
  const release = database.prepare(
    'DELETE FROM registry_hold WHERE browser_hash = ? AND plan_id = ?',
  )
  const selectPlan = database.prepare<[string], PlanRow>(
    'SELECT * FROM registry_plan WHERE plan_id = ?',
  )
  const selectHeld = database.prepare<[string, string], ParticipantRow>(
    `SELECT participant.* FROM registry_hold JOIN registry_participant AS participant
       USING (plan_id, participant_id)
     WHERE browser_hash = ? AND plan_id = ?`,
  )
  const selectAllHeld = database.prepare<[string], ParticipantRow>(
    `SELECT participant.* FROM registry_hold JOIN registry_participant AS participant
       USING (plan_id, participant_id)
     WHERE browser_hash = ? AND removed_at IS NULL
     ORDER BY last_seen_at DESC, plan_id`,
  )
  const dropReEntry = database.prepare(
    'DELETE FROM registry_re_entry WHERE plan_id = ? AND participant_id = ?',
  )
  const insertReEntry = database.prepare(
    'INSERT OR REPLACE INTO registry_re_entry (plan_id, participant_id, hash, expires_at) VALUES (?, ?, ?, ?)',
  )
  const selectReEntry = database.prepare<[string], ReEntryRow>(
    'SELECT * FROM registry_re_entry WHERE hash = ?',
  )

  function heldPlan(row: ParticipantRow): HeldPlan[] {
    const plan = selectPlan.get(row.plan_id)
    if (plan === undefined || plan.deleted_at !== null) return []
    return [{ plan: decodePlanRow(plan), participant: decodeParticipantRow(row) }]
  }

  return {
    addParticipant: (participant, browserHash) => {
      if ((selectPlan.get(participant.planId)?.deleted_at ?? null) !== null) return
      insert.run(encodeParticipantRow(participant))
      hold.run(browserHash, participant.planId, participant.participantId)
    },
    changeParticipant: (planId, participantId, change) => {
      const row = select.get(planId, participantId)
      if (row === undefined || row.removed_at !== null) return null
      const changed = { ...decodeParticipantRow(row), ...change }
      update.run(encodeParticipantRow(changed))
      return changed
    },
    findParticipant: (planId, participantId) => {
      const row = select.get(planId, participantId)
      return row === undefined ? null : decodeParticipantRow(row)
    },
    listParticipants: (planId) => selectAll.all(planId).map(decodeParticipantRow),
    mergeParticipants: (planId, keep, absorb) => {
      handOver.run(keep, planId, absorb)
      dropReEntry.run(planId, absorb)
      forget.run(planId, absorb)
    },
    removeParticipant: (planId, participantId, atMs) => {
      dropReEntry.run(planId, participantId)
      remove.run(atMs, planId, participantId)
    },
    touchParticipant: (planId, participantId, atMs) => void touch.run(atMs, planId, participantId),
    releaseBrowser: (browserHash, planId) => void release.run(browserHash, planId),
    findAccess: (browserHash, planId) => {
      const plan = selectPlan.get(planId)
      const participant = selectHeld.get(browserHash, planId)
      return {
        plan: plan === undefined ? null : decodePlanRow(plan),
        participant: participant === undefined ? null : decodeParticipantRow(participant),
      }
    },
    listAccess: (browserHash) => selectAllHeld.all(browserHash).flatMap(heldPlan),
    putReEntry: ({ planId, participantId, hash, expiresAtMs }) =>
      void insertReEntry.run(planId, participantId, hash, expiresAtMs),
    takeReEntry: (hash, browserHash, nowMs) => {
      const reEntry = selectReEntry.get(hash)
      if (reEntry === undefined) return null
      const { plan_id, participant_id } = reEntry
      dropReEntry.run(plan_id, participant_id)
      const row = select.get(plan_id, participant_id)
      if (reEntry.expires_at <= nowMs || row === undefined || row.removed_at !== null) return null
      letGo.run(plan_id, participant_id)
      hold.run(browserHash, plan_id, participant_id)
      return heldPlan(row)[0] ?? null
    },
  }
}
