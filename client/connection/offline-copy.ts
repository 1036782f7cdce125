import type { ErrorCode } from '#shared/core/error-catalog.ts'

import type { OfflineLog } from './offline-log.ts'

interface OfflineCopyOptions {
  readonly log: OfflineLog | null
  /** How often a refused write is tried again, in milliseconds. */
  readonly retryMs: number
  /** Local changes are on this device up to the one named. */
  readonly onCommitted: (seq: number) => void
  readonly onFailed: (code: ErrorCode) => void
  /** Nothing is on this device any more. */
  readonly onGone: () => void
}

/** Writes updates to this device, and goes on trying; without a log it does nothing. */
export interface OfflineCopy {
  /** `seq` numbers a local change; null for what came from the server. */
  readonly keep: (update: Uint8Array, seq: number | null) => void
  /** Tells no more; the log stays its owner's. */
  readonly close: () => void
}

/** The copy of one document on this device, as its connection feeds it. */
export function createOfflineCopy(options: OfflineCopyOptions): OfflineCopy {
  const { log, retryMs } = options
  let isClosed = false
  let isGone = false
  let timer: ReturnType<typeof setTimeout> | undefined
  void log?.gone.then(() => {
    if (isClosed) return
    isGone = true
    options.onGone()
  })

  function handleKept(kept: Awaited<ReturnType<OfflineLog['append']>>): void {
    if (log === null || isClosed || isGone) return
    if (kept.ok) {
      options.onCommitted(log.committedSeq())
      return
    }
    options.onFailed(kept.error.code)
    timer ??= setTimeout(() => {
      timer = undefined
      void log.retry().then(handleKept)
    }, retryMs)
  }

  return {
    keep(update, seq) {
      if (log !== null) void log.append(update, seq).then(handleKept)
    },
    close() {
      isClosed = true
      clearTimeout(timer)
    },
  }
}
