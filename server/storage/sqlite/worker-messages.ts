import type { PackedCalls } from './packed-calls.ts'
import type { Refusal, Result } from '#shared/core/result.ts'

/** What the worker is started with. */
export interface StorageWorkerData {
  readonly dataDir: string
  /** The database refuses to grow beyond this; absent: until the disk is full. */
  readonly maxDatabaseBytes?: number
  /** How long after an erasure the file is written anew. */
  readonly scrubDelayMs?: number
}

/** One call of a store's method. */
export interface StoreCall {
  readonly store: string
  readonly method: string
  readonly args: readonly unknown[]
}

/** Calls are run and committed together, and answered together. */
export type ToWorker =
  | { readonly kind: 'batch'; readonly calls: PackedCalls }
  | { readonly kind: 'close' }

/** The names of each store's methods. */
export type StoreMethods = Readonly<Record<string, readonly string[]>>

export type FromWorker =
  | { readonly kind: 'opened'; readonly result: Result<StoreMethods> }
  | { readonly kind: 'answers'; readonly answers: readonly StoreAnswer[] }
  | { readonly kind: 'closed' }

export type StoreAnswer =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** A bug: the call's promise rejects. */
  | { readonly kind: 'broken'; readonly message: string }
