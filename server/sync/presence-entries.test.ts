import { expect, it } from 'vitest'
import {
  decodePresenceEntries,
  encodePresenceBody,
  encodePresenceEntry,
} from './presence-entries.ts'

const bodyOf = (count: number) =>
  encodePresenceBody(Array.from({ length: count }, (_, id) => encodePresenceEntry(id, 1, '{}')))

it('[PRESENCE-11] a frame has the presence of two thousand at most, and not one byte more than it says', () => {
  expect(decodePresenceEntries(bodyOf(2000))).toHaveLength(2000)
  expect(decodePresenceEntries(bodyOf(2001))).toBeNull()
  expect(decodePresenceEntries(Buffer.concat([bodyOf(1), Buffer.of(0)]))).toBeNull()
  expect(decodePresenceEntries(bodyOf(2).subarray(0, -1))).toBeNull()
})
