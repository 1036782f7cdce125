import { errorEntry, isErrorCode, type ErrorCode } from '../core/error-catalog.ts'

/** Sent where a code of the catalog never travels by socket: a bug, answered as "try again". */
const FALLBACK_CLOSE_CODE = 1011

/** The close code of a refusal. The close *reason* is the catalog code itself, which tells more. */
export function closeCodeOf(code: ErrorCode): number {
  return errorEntry(code).close ?? FALLBACK_CLOSE_CODE
}

/**
 * Tells whether a client must not try again by itself: 4400 to 4499. Everything else passes, such as
 * a restart (1012), overload (1013) or trouble with the disk (4503).
 */
export function isPermanentClose(closeCode: number): boolean {
  return closeCode >= 4400 && closeCode < 4500
}

/** Reads the close reason of a socket; null where it is no code of the catalog. */
export function decodeCloseReason(reason: string): ErrorCode | null {
  return isErrorCode(reason) ? reason : null
}
