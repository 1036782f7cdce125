import type * as Y from 'yjs'
import type { ErrorCode } from '#shared/core/error-catalog.ts'
import { ok, refuse, type Result } from '#shared/core/result.ts'
import type { DocumentKey, DocumentLog, StoredDocument } from '../storage/document-log.ts'
import { createGuardedDocument, type GuardedDocument } from './guarded-document.ts'
import type { Logger } from './logger.ts'
import type { RoomWriter } from './room-writer.ts'

/**
 * A room's document in memory, which another can take the place of.
 *
 * ROOM-2: an update that breaks the document is neither stored nor sent on: the document is thrown
 *   away and loaded again, while everybody's frames wait.
 * ROOM-6: a history can be replaced by another: frames wait, all that came before is on disk, the other
 *   history is written, and everybody is cut with 4409 so as to come back with the new epoch.
 */
export interface ReplaceableDocument {
  readonly current: GuardedDocument
  /** Nothing is to be done with `current` meanwhile. */
  readonly isReplacing: boolean
  /** Resolves when a replacing has ended. Ask `isReplacing` again: others who waited may begin the next. */
  settled(): Promise<void>
  /** ROOM-2. */
  reload(): void
  /** ROOM-6. Where `write` refuses, everybody goes on. */
  renew<Value>(write: (doc: Y.Doc) => Promise<Result<Value>>): Promise<Result<Value>>
}

export interface ReplaceableDocumentOptions {
  readonly key: DocumentKey
  readonly stored: StoredDocument
  readonly log: DocumentLog
  readonly logger: Logger
  readonly writer: Pick<RoomWriter, 'committed' | 'flushed'>
  /** Everybody's frames wait from now on. */
  readonly onHold: () => void
  /** `current` is sound, and in use again. */
  readonly onReady: () => void
  /** The room is of no use any more. */
  readonly onLost: (code: ErrorCode) => void
}

/** Throws where what is stored cannot be applied: never an empty document. */
export function createReplaceableDocument(
  options: ReplaceableDocumentOptions,
): ReplaceableDocument {
  const { key, log, logger, writer, onHold, onReady, onLost } = options
  let current = createGuardedDocument(options.stored)
  let replacing: Promise<void> | null = null

  async function loadAgain(): Promise<Result<GuardedDocument>> {
    try {
      const again = await log.load(key)
      return again.ok ? ok(createGuardedDocument(again.value)) : again
    } catch (error) {
      return refuse('storage/unavailable', { reason: String(error) })
    }
  }

  async function replaceDocument(): Promise<void> {
    onHold()
    await writer.flushed()
    const loaded = await loadAgain()
    current.destroy()
    replacing = null
    if (!loaded.ok) {
      logger.error({ code: loaded.error.code }, 'A document could not be loaded again')
      onLost(loaded.error.code)
      return
    }
    current = loaded.value
    onReady()
  }

  async function replaceHistory<Value>(
    write: (doc: Y.Doc) => Promise<Result<Value>>,
  ): Promise<Result<Value>> {
    onHold()
    const saved = await writer.committed()
    const written = saved.ok ? await write(current.doc) : saved
    if (written.ok) onLost('sync/epoch-changed')
    return written
  }

  return {
    get current() {
      return current
    },
    get isReplacing() {
      return replacing !== null
    },
    async settled() {
      await replacing
    },
    reload() {
      replacing ??= replaceDocument()
    },
    async renew(write) {
      const written = replaceHistory(write)
      replacing = written.then(
        () => undefined,
        () => undefined,
      )
      try {
        return await written
      } finally {
        replacing = null
        onReady()
      }
    },
  }
}
