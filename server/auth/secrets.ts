import { createHash, timingSafeEqual } from 'node:crypto'
import type { RandomBytes } from '#shared/core/random.ts'
import {
  CODE_ALPHABET,
  RE_ENTRY_CODE_LENGTH,
  ROOM_CODE_LENGTH,
} from '#shared/protocol/room-code.ts'

/**
 * SECRET-1: what opens a plan for a long time (links, browsers) has 192 bits; what a person types has
 * fewer, lives for hours, and its guesses are counted.
 * SECRET-2: only hashes are looked up, so the database opens nothing, and timing tells nothing.
 */

const SECRET_BYTES = 24

/** A fresh secret of 192 bits: 32 letters, digits, `-` and `_`. */
export function createSecret(randomBytes: RandomBytes): string {
  return Buffer.from(randomBytes(SECRET_BYTES)).toString('base64url')
}

/** What is stored of a secret or a code, and what it is found by. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url')
}

/** Compares by hash, so that neither length nor common beginning shows in the time it takes. */
export function sameSecret(left: string, right: string): boolean {
  return timingSafeEqual(Buffer.from(hashSecret(left)), Buffer.from(hashSecret(right)))
}

/** A fresh room code (33 bits). */
export function createRoomCode(randomBytes: RandomBytes): string {
  return createCode(ROOM_CODE_LENGTH, randomBytes)
}

/** A fresh re-entry code (46 bits): it stands for a person, who may be a facilitator. */
export function createReEntryCode(randomBytes: RandomBytes): string {
  return createCode(RE_ENTRY_CODE_LENGTH, randomBytes)
}

function createCode(length: number, randomBytes: RandomBytes): string {
  // Bytes from here on would favour the first letters of the alphabet.
  const unbiased = 256 - (256 % CODE_ALPHABET.length)
  let code = ''
  while (code.length < length) {
    for (const byte of randomBytes(length)) {
      if (byte < unbiased && code.length < length)
        code += CODE_ALPHABET[byte % CODE_ALPHABET.length]
    }
  }
  return code
}
