import type { ErrorCode } from './error-catalog.ts'

/** Expected trouble: a code of the catalog and, for logs and for the sentence shown, a few plain values. */
export interface Refusal {
  readonly code: ErrorCode
  readonly detail?: Readonly<Record<string, string | number>>
}

/** A value, or the reason why there is none. Expected trouble is returned; only broken rules throw. */
export type Result<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: Refusal }

/** Wraps a value as success. */
export function ok<Value>(value: Value): Result<Value> {
  return { ok: true, value }
}

/** Wraps a catalog code, with the values its sentence names, as failure. */
export function refuse(code: ErrorCode, detail?: Refusal['detail']): Result<never> {
  return { ok: false, error: detail === undefined ? { code } : { code, detail } }
}
