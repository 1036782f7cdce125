import { assert } from '#shared/core/assert.ts'
import type { PlanId } from '#shared/core/ids.ts'
import type { DocumentName } from '#shared/protocol/roles.ts'
import type { LogRow, PayloadFormat } from '../document-log.ts'
import type { DocumentStore } from './document-store.ts'
import type { StoreCall } from './worker-messages.ts'

/**
 * Calls on their way to the storage thread. Appends are by far the most frequent and the smallest:
 * copied to the thread as objects of their own they would cost more than writing them does, so each run
 * of them travels as a few flat lists and one piece of memory, which changes hands and is not copied.
 */
export type PackedCalls = readonly (StoreCall | PackedAppends)[]

interface PackedAppends {
  /** One a call. */
  readonly planIds: PlanId[]
  readonly documentNames: DocumentName[]
  readonly rowCounts: number[]
  /** One a row, over all calls. */
  readonly formats: PayloadFormat[]
  readonly actors: string[]
  readonly times: number[]
  readonly lengths: number[]
  /** All payloads, one after the other. */
  readonly bytes: Uint8Array<ArrayBuffer>
}

type AppendArgs = Parameters<DocumentStore['append']>

const APPEND = { store: 'documents', method: 'append' } as const

export function isAppend(call: StoreCall): boolean {
  return call.store === APPEND.store && call.method === APPEND.method
}

/** In the order of `calls`; `transfer` is for `postMessage`. */
export function packCalls(calls: readonly StoreCall[]): {
  packed: PackedCalls
  transfer: ArrayBuffer[]
} {
  const packed: (StoreCall | PackedAppends)[] = []
  const transfer: ArrayBuffer[] = []
  let appends: AppendArgs[] = []

  function endAppends(): void {
    if (appends.length === 0) return
    const together = packAppends(appends)
    packed.push(together)
    transfer.push(together.bytes.buffer)
    appends = []
  }

  for (const call of calls) {
    // The face of the store types what is given to its methods (`createStoreClient`).
    if (isAppend(call)) appends.push(call.args as AppendArgs)
    else {
      endAppends()
      packed.push(call)
    }
  }
  endAppends()
  return { packed, transfer }
}

export function unpackCalls(packed: PackedCalls): StoreCall[] {
  return packed.flatMap((item) => ('bytes' in item ? unpackAppends(item) : [item]))
}

function packAppends(calls: readonly AppendArgs[]): PackedAppends {
  const rows = calls.flatMap(([, rowsOfCall]) => rowsOfCall)
  const lengths = rows.map(({ payload }) => payload.length)
  const bytes = new Uint8Array(lengths.reduce((sum, length) => sum + length, 0))
  let at = 0
  for (const { payload } of rows) {
    bytes.set(payload, at)
    at += payload.length
  }
  return {
    planIds: calls.map(([{ planId }]) => planId),
    documentNames: calls.map(([{ documentName }]) => documentName),
    rowCounts: calls.map(([, rowsOfCall]) => rowsOfCall.length),
    formats: rows.map(({ format }) => format),
    actors: rows.map(({ actor }) => actor),
    times: rows.map(({ atMs }) => atMs),
    lengths,
    bytes,
  }
}

function unpackAppends(packed: PackedAppends): StoreCall[] {
  const { planIds, documentNames, rowCounts, formats, actors, times, lengths, bytes } = packed
  let at = 0
  let rowIndex = 0

  function nextRow(): LogRow {
    const length = itemAt(lengths, rowIndex)
    const row: LogRow = {
      format: itemAt(formats, rowIndex),
      payload: bytes.subarray(at, at + length),
      actor: itemAt(actors, rowIndex),
      atMs: itemAt(times, rowIndex),
    }
    at += length
    rowIndex += 1
    return row
  }

  return planIds.map((planId, index) => {
    const key = { planId, documentName: itemAt(documentNames, index) }
    const rows = Array.from({ length: itemAt(rowCounts, index) }, nextRow)
    return { ...APPEND, args: [key, rows] satisfies AppendArgs }
  })
}

function itemAt<Item>(list: readonly Item[], index: number): Item {
  const item = list[index]
  assert(item !== undefined, 'packed lists are of one length')
  return item
}
