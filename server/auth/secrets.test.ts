import { describe, expect, it } from 'vitest'
import { secureRandomBytes, seededRandomBytes } from '#shared/core/random.ts'
import { isRoomCode } from '#shared/protocol/room-code.ts'
import { createReEntryCode, createRoomCode, createSecret, hashSecret } from './secrets.ts'

describe('secrets', () => {
  it('[SECRET-1] a secret has 192 bits and stands in a URL as it is', () => {
    const secrets = Array.from({ length: 100 }, () => createSecret(secureRandomBytes))
    expect(new Set(secrets).size).toBe(100)
    for (const secret of secrets) {
      expect(Buffer.from(secret, 'base64url')).toHaveLength(24)
      expect(encodeURIComponent(secret)).toBe(secret)
    }
  })

  it('[SECRET-1] a room code has 7 letters and digits that nobody mistakes', () => {
    const randomBytes = seededRandomBytes(1)
    for (let round = 0; round < 500; round += 1) {
      const code = createRoomCode(randomBytes)
      expect(isRoomCode(code)).toBe(true)
      expect(code).not.toMatch(/[0O1IL5S8B2Z]/)
    }
    expect(createReEntryCode(randomBytes)).toHaveLength(10)
  })

  it('[SECRET-1] every letter of the alphabet is as likely as any other', () => {
    const randomBytes = seededRandomBytes(7)
    const counts = new Map<string, number>()
    for (let round = 0; round < 5000; round += 1) {
      for (const letter of createRoomCode(randomBytes)) {
        counts.set(letter, (counts.get(letter) ?? 0) + 1)
      }
    }
    expect(counts.size).toBe(25)
    for (const count of counts.values()) expect(Math.abs(count - 1400)).toBeLessThan(200)
  })

  it('[SECRET-1] bytes that would make some letters likelier are passed over', () => {
    const draws = [255, 254, 253, 252, 251, 250, 249, 24, 1, 0, 2, 3, 4, 5]
    const randomBytes = (count: number) => Uint8Array.from(draws.splice(0, count))
    expect(createRoomCode(randomBytes)).toBe('99CADEF')
  })

  it('[SECRET-2] the hash tells neither the secret nor its length', () => {
    expect(hashSecret('a')).toHaveLength(43)
    expect(hashSecret('a')).toBe(hashSecret('a'))
    expect(hashSecret('a')).not.toBe(hashSecret('b'))
  })
})
