import type { Note } from '#shared/protocol/note.ts'
import type { ActivityLog, ActivityRow } from '../storage/activity-log.ts'
import type { Connection } from './connection.ts'
import type { Logger } from './logger.ts'

/** Turns notes into activity, signed with who and when, one write for many. */
export interface ActivityRecorder {
  record(connection: Connection, note: Note): void
  /** Resolves when everything recorded so far is written, or was refused and logged. */
  flush(): Promise<void>
}

const GATHER_MS = 100

export function createActivityRecorder(
  activity: ActivityLog,
  nowMs: () => number,
  logger: Logger,
): ActivityRecorder {
  let queued: ActivityRow[] = []
  let timer: ReturnType<typeof setTimeout> | null = null

  async function flush(): Promise<void> {
    if (timer !== null) clearTimeout(timer)
    timer = null
    if (queued.length === 0) return
    const rows = queued
    queued = []
    const written = await activity.append(rows)
    if (!written.ok) logger.warn({ code: written.error.code }, 'Activity could not be written')
  }

  return {
    record({ access }, note) {
      queued.push({
        planId: access.planId,
        participantId: access.participantId,
        command: note.command,
        entityIds: note.ids,
        atMs: nowMs(),
      })
      timer ??= setTimeout(() => void flush(), GATHER_MS)
    },
    flush,
  }
}
