import { errorEntry, type ErrorCode } from '#shared/core/error-catalog.ts'
import { decodeCloseReason, isPermanentClose } from '#shared/protocol/close-codes.ts'

const codeByClose: ReadonlyMap<number, ErrorCode> = new Map([
  [4400, 'sync/malformed'],
  [4401, 'access/not-joined'],
  [4403, 'access/not-allowed'],
  [4404, 'access/plan-unknown'],
  [4409, 'sync/epoch-changed'],
  [4426, 'sync/client-too-old'],
])

const STORAGE_TROUBLE = 4503

/** The trouble of the server's disk that a close tells of, which passes by itself or by people; else null. */
export function decideOutage(closeCode: number, reason: string): ErrorCode | null {
  return closeCode === STORAGE_TROUBLE ? decodeCloseReason(reason) : null
}

/**
 * What a close of the socket means for good; null where trying again can help. The reason names the
 * refusal more exactly than the number and counts only where both agree.
 */
export function decideCloseRefusal(closeCode: number, reason: string): ErrorCode | null {
  if (!isPermanentClose(closeCode)) return null
  const named = decodeCloseReason(reason)
  if (named !== null && errorEntry(named).close === closeCode) return named
  return codeByClose.get(closeCode) ?? 'access/not-allowed'
}
