import { performance } from 'node:perf_hooks'
import type { DeliveryRecord } from './delivery-record.ts'
import { pause } from './server-process.ts'
import type { Stand } from './stand.ts'
import type { BenchClient } from './wire.ts'

/** What the measured part of a load cost, and what came of it. */
export type LoadFigures = Readonly<Record<LoadFigure, number>>
type LoadFigure =
  | 'p50Ms'
  | 'p95Ms'
  | 'p99Ms'
  | 'maxMs'
  | 'lost'
  | 'cut'
  | 'deliveredShare'
  | 'deliveriesPerSecond'
  | 'cpuS'
  | 'mainThreadShare'
  | 'cpuShare'
  | 'usPerDelivery'
  | 'framesPerSecond'
  | 'memoryMiB'
  | 'harnessBusy'

/** What it reads of a record, or of several taken together. */
export type LoadRecord = Pick<
  DeliveryRecord,
  'latencies' | 'startMeasuring' | 'deliveredCount' | 'lastMs'
>

export interface MeasuredLoad {
  readonly stand: Stand
  readonly record: LoadRecord
  readonly clients: readonly BenchClient[]
  /** Deliveries that are to come of it, echoes not counted. */
  readonly expected: number
  /** How long after the last edit what is late may still come. */
  readonly drainMs: number
  /** Sends it all. */
  readonly send: () => Promise<void>
}

const LOOK_EVERY_MS = 20
const MICROSECONDS = 1e6

/**
 * Measures a load from its first edit until all of it has arrived: processor time of the server by the
 * scheduler's account, latencies by the clients' one clock.
 */
export async function measureLoad(load: MeasuredLoad): Promise<LoadFigures> {
  const { stand, record, clients, expected, drainMs, send } = load
  const framesBefore = sum(clients.map(({ frameCount }) => frameCount))
  const before = stand.process.statistics()
  const loopBefore = performance.eventLoopUtilization()
  const startMs = performance.now()
  record.startMeasuring(startMs)
  await send()
  const harnessBusy = performance.eventLoopUtilization(loopBefore).utilization
  const sentMs = performance.now()
  while (
    record.deliveredCount < expected &&
    performance.now() - sentMs < drainMs &&
    !stand.process.hasEnded
  ) {
    await pause(LOOK_EVERY_MS)
  }
  const after = stand.process.statistics()
  const spanS = (Math.max(sentMs, record.lastMs) - startMs) / 1000
  const cpuS = after.cpuS - before.cpuS
  const delivered = record.deliveredCount
  return {
    p50Ms: record.latencies.quantile(0.5),
    p95Ms: record.latencies.quantile(0.95),
    p99Ms: record.latencies.quantile(0.99),
    maxMs: record.latencies.maxMs,
    lost: expected - delivered,
    cut: clients.filter(({ isClosed }) => isClosed).length,
    deliveredShare: delivered / expected,
    deliveriesPerSecond: delivered / spanS,
    cpuS,
    mainThreadShare: ((after.mainThreadCpuS - before.mainThreadCpuS) / cpuS) * 100,
    cpuShare: (cpuS / spanS) * 100,
    usPerDelivery: delivered === 0 ? Number.NaN : (cpuS * MICROSECONDS) / delivered,
    framesPerSecond: (sum(clients.map(({ frameCount }) => frameCount)) - framesBefore) / spanS,
    memoryMiB: after.memoryMiB,
    harnessBusy,
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
