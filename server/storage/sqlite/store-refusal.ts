import type { ErrorCode } from '#shared/core/error-catalog.ts'
import type { Refusal } from '#shared/core/result.ts'

/**
 * Thrown by a store's method to refuse: the call's writes are rolled back and the caller gets the
 * refusal as a `Result`. The one throw for expected trouble, because a rollback needs it.
 */
export class StoreRefusal extends Error {
  readonly refusal: Refusal

  constructor(code: ErrorCode, detail?: Refusal['detail']) {
    super(code)
    this.refusal = detail === undefined ? { code } : { code, detail }
  }
}
