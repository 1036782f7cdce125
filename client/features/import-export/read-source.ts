import { ok, refuse, type Result } from '#shared/core/result.ts'
import type { EntityKind } from '#shared/domain/entities/entity-registry.ts'
import { decodeFile, MAX_FILE_BYTES, type TextEncoding } from '#shared/exchange/csv/decode-file.ts'
import { type Delimiter, readTable, type Table } from '#shared/exchange/csv/read-table.ts'
import { guessKind, recogniseTable, type TableMapping } from '#shared/exchange/csv/table-import.ts'

/** A chosen file, as bytes: encoding and delimiter may be corrected without choosing it again. */
export interface ImportSource {
  readonly fileName: string
  readonly bytes: Uint8Array
}

/** What a person corrected; null where what was recognised holds. */
export interface SourceChoices {
  readonly encoding: TextEncoding | null
  readonly delimiter: Delimiter | null
  readonly kind: EntityKind | null
}

export interface ReadSource {
  readonly encoding: TextEncoding
  readonly table: Table
  /** What the rows probably are. */
  readonly kind: EntityKind
  /** What each column is probably for. */
  readonly mapping: TableMapping
}

/** Loads a file. Refuses `import/too-large` before reading it, and `import/not-text` where it is gone. */
export async function loadSource(file: File): Promise<Result<ImportSource>> {
  if (file.size > MAX_FILE_BYTES) return refuse('import/too-large')
  try {
    return ok({ fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
  } catch {
    return refuse('import/not-text')
  }
}

/** Reads a file as a table. Refuses what `decodeFile` and `readTable` refuse. */
export function readSource(source: ImportSource, choices: SourceChoices): Result<ReadSource> {
  const decoded = decodeFile(source.bytes, choices.encoding ?? undefined)
  if (!decoded.ok) return decoded
  const table = readTable(decoded.value.text, choices.delimiter ?? undefined)
  if (!table.ok) return table
  const kind = choices.kind ?? guessKind(table.value)
  return ok({
    encoding: decoded.value.encoding,
    table: table.value,
    kind,
    mapping: recogniseTable(kind, table.value),
  })
}
