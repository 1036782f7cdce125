import type { MeasuredServer, RoomWish, ServerName } from './measured-servers.ts'
import type { Stand } from './stand.ts'

/** One kind of work, the same for every server. */
export interface Scenario {
  /** Such as `A-100`; a choice is the beginning of names. */
  readonly name: string
  readonly title: string
  /** What is done, in a sentence or two. */
  readonly about: string
  readonly rooms: readonly RoomWish[]
  /** Default: all of them. */
  readonly suits?: (server: MeasuredServer) => boolean
  /** Default: as many as asked for. */
  readonly mostRepetitions?: number
  readonly columns: readonly Column[]
  readonly bars: readonly Bar[]
  run(stand: Stand): Promise<readonly Sample[]>
}

/** What one repetition has told about one server. */
export interface Sample {
  /** Where a repetition has several parts: which of them. */
  readonly part?: string
  readonly figures: Readonly<Record<string, number>>
}

/** A column of the table: the median of a figure, and its spread. */
export interface Column {
  readonly figure: string
  readonly head: string
  /** How a figure is written; default: a number with its spread. A yes-or-no is `no` below 1. */
  readonly as?: 'code' | 'yes-or-no' | 'times-limit'
  /** Less is better, and ours is told beside each peer's. */
  readonly isCompared?: boolean
}

/** What ours is to keep within. */
export interface Bar {
  readonly what: string
  readonly figure: string
  readonly part?: string
  /** Where it is a share of another server's figure in the same repetition. */
  readonly against?: ServerName
  readonly atMost?: number
  readonly atLeast?: number
  readonly unit: 'ms' | '×' | 'KiB' | '%' | ''
}
