import { createHistogram, type Histogram } from './histogram.ts'
import type { Writer, WriterId } from './wire.ts'

/** Which edits have reached whom, and how long they took. */
export interface DeliveryRecord {
  /** The moment an edit is written to its socket. */
  sent(writer: number, edit: number, nowMs: number): void
  /** Somebody who takes part; `self` is the writer they are, whose echo counts nothing. */
  createReceiver(self: number | null): Receiver
  /** Edits sent from then on count; before it is called, none do. */
  startMeasuring(nowMs: number): void
  readonly latencies: Histogram
  readonly deliveredCount: number
  readonly lastMs: number
}

export interface Receiver {
  reached(writer: WriterId, clock: number, nowMs: number): void
  /** How many edits of a writer have reached them. */
  editsOf(writer: number): number
}

const TICKS_AN_EDIT = 2

export function createDeliveryRecord(
  writers: readonly Pick<Writer, 'id' | 'baseClock'>[],
  latencies: Histogram = createHistogram(),
): DeliveryRecord {
  const places = new Map(writers.map(({ id, baseClock }, index) => [id, { index, baseClock }]))
  const sentMs = writers.map((): number[] => [])
  let fromMs = Number.POSITIVE_INFINITY
  let deliveredCount = 0
  let lastMs = 0

  return {
    latencies,
    sent(writer, edit, nowMs) {
      const times = sentMs[writer]
      if (times !== undefined) times[edit] = nowMs
    },
    createReceiver(self) {
      const seen = new Int32Array(writers.length)
      return {
        editsOf: (writer) => seen[writer] ?? 0,
        reached(id, clock, nowMs) {
          const place = places.get(id)
          if (place === undefined) return
          const { index, baseClock } = place
          const edits = Math.floor((clock - baseClock) / TICKS_AN_EDIT)
          const from = seen[index] ?? 0
          if (edits <= from) return
          seen[index] = edits
          const times = sentMs[index]
          if (index === self || times === undefined) return
          for (let edit = from; edit < edits; edit += 1) {
            const atMs = times[edit]
            if (atMs === undefined || atMs < fromMs) continue
            latencies.add(nowMs - atMs)
            deliveredCount += 1
            lastMs = nowMs
          }
        },
      }
    },
    startMeasuring(nowMs) {
      fromMs = nowMs
    },
    get deliveredCount() {
      return deliveredCount
    },
    get lastMs() {
      return lastMs
    },
  }
}
