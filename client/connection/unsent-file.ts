import { toBase64 } from 'lib0/buffer'
import * as Y from 'yjs'

import type { DocumentName } from '#shared/protocol/roles.ts'

import { didApplyRow } from './compact-rows.ts'
import type { LogRow } from './offline-database.ts'

export const UNSENT_FILE_FORMAT = 'tesela-unsent-edits'
export const UNSENT_FILE_VERSION = 1

/** A file to hand to the person. */
export interface TextFile {
  readonly name: string
  readonly mimeType: string
  readonly text: string
}

/** Who could not send, as they joined. */
export interface EditsAuthor {
  readonly name: string
  readonly area: string
}

export interface UnsentFileSource {
  readonly title: string
  readonly planId: string
  readonly documentName: DocumentName
  readonly epoch: string
  readonly exportedAtMs: number
  /** Whose edits they are; null where this device does not know. */
  readonly by: EditsAuthor | null
  /** Everything the local copy is made of, unsent edits included. */
  readonly rows: readonly LogRow[]
  /** The updates the server never acknowledged. */
  readonly unsent: readonly Uint8Array[]
}

/**
 * The file that saves unsent edits when the local copy has to go. `content` is the local copy in plain
 * JSON for people; `unsent` and `copy` are Yjs updates in base64 for programs.
 */
export function createUnsentFile(source: UnsentFileSource): TextFile {
  const copy = new Y.Doc()
  for (const row of source.rows) didApplyRow(copy, row, null)
  for (const bytes of source.unsent) didApplyRow(copy, { format: 1, bytes }, null)
  const exportedAt = new Date(source.exportedAtMs).toISOString()
  const file = {
    format: UNSENT_FILE_FORMAT,
    version: UNSENT_FILE_VERSION,
    title: source.title,
    planId: source.planId,
    document: source.documentName,
    epoch: source.epoch,
    exportedAt,
    by: source.by,
    content: readContent(copy),
    unsent: source.unsent.map(toBase64),
    copy: toBase64(Y.encodeStateAsUpdate(copy)),
  }
  copy.destroy()
  return {
    name: `${fileNamePart(source.title)}-unsent-${exportedAt.slice(0, 10)}.json`,
    mimeType: 'application/json',
    text: JSON.stringify(file, null, 2),
  }
}

/** The content of a document, whose roots are all maps. */
function readContent(doc: Y.Doc): Record<string, unknown> {
  return Object.fromEntries([...doc.share.keys()].map((root) => [root, doc.getMap(root).toJSON()]))
}

function fileNamePart(title: string): string {
  const plain = title
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
  return plain === '' ? 'plan' : plain
}
