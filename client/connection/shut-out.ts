import type { ErrorCode } from '#shared/core/error-catalog.ts'

/** Refusals after which nothing of the plan may stay on this device, and nothing is changed in it any more. */
export const shutOutCodes: ReadonlySet<ErrorCode> = new Set([
  'access/not-allowed',
  'access/removed',
  'access/plan-unknown',
])
