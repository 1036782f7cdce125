import type { OfflineLog } from './offline-log.ts'

const MAX_WAITING_NOTES = 500

/** NOTE frames that wait for the server, on this device where it has a store (CONN-9). */
export interface WaitingNotes {
  readonly keep: (frame: Uint8Array) => void
  /** Sends what waits; `didSend` says whether a frame went out, and what did not waits on. */
  readonly send: (didSend: (frame: Uint8Array) => boolean) => Promise<void>
}

/** The waiting notes of one document. */
export function createWaitingNotes(log: OfflineLog | null): WaitingNotes {
  let notes: Uint8Array[] = []

  function keep(frame: Uint8Array): void {
    if (log === null) notes = [...notes, frame].slice(-MAX_WAITING_NOTES)
    else log.keepNote(frame)
  }

  return {
    keep,
    async send(didSend) {
      const waiting = log === null ? notes : await log.takeNotes()
      notes = []
      for (const frame of waiting.slice(-MAX_WAITING_NOTES)) if (!didSend(frame)) keep(frame)
    },
  }
}
