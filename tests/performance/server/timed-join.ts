import * as Y from 'yjs'
import type { LargeDocument } from './large-document.ts'
import type { Stand } from './stand.ts'
import type { BenchClient, RoomAddress } from './wire.ts'

/** How a large document came to those who joined together. */
export interface JoinFigures {
  /** To the first SyncStep2, which clients take for all there is; the median of them. */
  readonly step2Ms: number
  readonly step2KiB: number
  /** To the last edit of every author: of the median client, and of the last. */
  readonly completeMs: number
  readonly lastMs: number
  /** Clients that never had everything. */
  readonly incomplete: number
  /** 1: the first SyncStep2 of each was complete. */
  readonly isStep2Complete: number
  /** 1: the content is what was written. */
  readonly isSame: number
}

const GIVE_UP_MS = 30_000
const BYTES_IN_A_KIB = 1024
/** Updates beyond this are states of the whole room, alike for all: looked into once. */
const STATE_BYTES = 5000

interface Joined {
  readonly step2Ms: number
  readonly step2Bytes: number
  readonly completeMs: number
  readonly isStep2Complete: boolean
}

/** Lets so many people in at once and waits until each holds the whole document. */
export async function timeJoins(
  stand: Stand,
  room: RoomAddress,
  document: LargeDocument,
  people: number,
): Promise<JoinFigures> {
  const clients: BenchClient[] = []
  const parts: Uint8Array[] = []
  const clocksByLength = new Map<number, ReadonlyMap<number, number>>()

  function clocksIn(update: Uint8Array): ReadonlyMap<number, number> {
    const known = clocksByLength.get(update.length)
    if (known !== undefined) return known
    const clocks = Y.parseUpdateMeta(update).to
    if (update.length > STATE_BYTES) clocksByLength.set(update.length, clocks)
    return clocks
  }

  function join(visitor: number): Promise<Joined> {
    return new Promise((resolve, reject) => {
      const startMs = performance.now()
      const missing = new Map(document.clocks)
      let step2Ms = Number.NaN
      let step2Bytes = 0
      let isStep2Complete = false
      const giveUp = setTimeout(() => finish(Number.NaN), GIVE_UP_MS)

      function finish(completeMs: number): void {
        clearTimeout(giveUp)
        resolve({ step2Ms, step2Bytes, completeMs, isStep2Complete })
      }

      function update(bytes: Uint8Array, isWholeState: boolean, nowMs: number): void {
        if (visitor === 0) parts.push(bytes.slice())
        for (const [author, clock] of clocksIn(bytes)) {
          if (clock >= (missing.get(author) ?? Number.POSITIVE_INFINITY)) missing.delete(author)
        }
        if (isWholeState && Number.isNaN(step2Ms)) {
          step2Ms = nowMs - startMs
          step2Bytes = bytes.length
          isStep2Complete = missing.size === 0
        }
        if (missing.size === 0) finish(nowMs - startMs)
      }

      const client = stand.wire.connect({
        port: stand.process.port,
        room,
        visitor,
        hears: { update },
      })
      clients.push(client)
      client.joined.catch(reject)
    })
  }

  const joined = await Promise.all(Array.from({ length: people }, (_, visitor) => join(visitor)))
  for (const client of clients) client.close()
  const completed = joined.map(({ completeMs }) => completeMs).filter((ms) => !Number.isNaN(ms))
  return {
    step2Ms: medianOf(joined.map(({ step2Ms }) => step2Ms)),
    step2KiB: medianOf(joined.map(({ step2Bytes }) => step2Bytes)) / BYTES_IN_A_KIB,
    completeMs: medianOf(completed),
    lastMs: completed.length < people ? Number.NaN : Math.max(...completed),
    incomplete: people - completed.length,
    isStep2Complete: joined.every(({ isStep2Complete }) => isStep2Complete) ? 1 : 0,
    isSame: document.isSameAs(documentOf(parts)) ? 1 : 0,
  }
}

function documentOf(parts: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc()
  doc.transact(() => {
    for (const part of parts) Y.applyUpdate(doc, part)
  })
  return doc
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right)
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN
}
