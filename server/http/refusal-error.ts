import type { Refusal, Result } from '#shared/core/result.ts'

/**
 * A refusal on its way out of a route. The one throw for expected trouble at this edge, because a
 * throw is how Fastify ends a request early, from a hook as from a handler.
 */
export class RefusalError extends Error {
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}

/** The value of a result; a refusal ends the request with its problem. */
export function valueOf<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new RefusalError(result.error)
  return result.value
}
