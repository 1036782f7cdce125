import { fromBase64 } from 'lib0/buffer'

import { ok, refuse, type Result } from '#shared/core/result.ts'

import { type EditsAuthor, UNSENT_FILE_FORMAT, UNSENT_FILE_VERSION } from './unsent-file.ts'

/** What a file of unsent edits holds; the updates are not yet known to be any. */
export interface UnsentFile {
  readonly planId: string
  readonly epoch: string
  readonly exportedAtMs: number
  readonly by: EditsAuthor | null
  /** The updates the server never acknowledged. */
  readonly unsent: readonly Uint8Array[]
  /** The whole document with them, as one update. */
  readonly copy: Uint8Array
}

/** Tells whether a text claims to be a file of unsent edits, so that it is not read as a table. */
export function isUnsentFile(text: string): boolean {
  const content = parseJson(text)
  return isObject(content) && content['format'] === UNSENT_FILE_FORMAT
}

/**
 * Reads a file of unsent edits. Refuses `plan/file-malformed` with `place`, the part that does not fit,
 * `plan/newer-version`, and `import/other-plan` where it was made from another plan.
 */
export function readUnsentFile(text: string, planId: string): Result<UnsentFile> {
  const content = parseJson(text)
  if (!isObject(content) || content['format'] !== UNSENT_FILE_FORMAT) return malformed('format')
  const { version, document, epoch, exportedAt, by, unsent, copy } = content
  if (typeof version !== 'number') return malformed('version')
  if (version > UNSENT_FILE_VERSION) return refuse('plan/newer-version', { version })
  if (content['planId'] !== planId || document !== 'plan') return refuse('import/other-plan')
  if (typeof epoch !== 'string') return malformed('epoch')
  const exportedAtMs = typeof exportedAt === 'string' ? Date.parse(exportedAt) : Number.NaN
  if (Number.isNaN(exportedAtMs)) return malformed('exportedAt')
  const copyBytes = decodeBytes(copy)
  if (copyBytes === null) return malformed('copy')
  const updates = Array.isArray(unsent) ? unsent.map(decodeBytes) : [null]
  const known = updates.filter((bytes) => bytes !== null)
  if (known.length < updates.length) return malformed('unsent')
  return ok({ planId, epoch, exportedAtMs, by: decodeBy(by), unsent: known, copy: copyBytes })
}

function malformed(place: string): Result<never> {
  return refuse('plan/file-malformed', { place })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function decodeBytes(value: unknown): Uint8Array | null {
  if (typeof value !== 'string') return null
  try {
    return fromBase64(value)
  } catch {
    return null
  }
}

/** Files of before there was a name in them have none. */
function decodeBy(by: unknown): EditsAuthor | null {
  if (!isObject(by)) return null
  const { name, area } = by
  return typeof name === 'string' && typeof area === 'string' ? { name, area } : null
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
