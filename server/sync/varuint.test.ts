import fc from 'fast-check'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { describe, expect, it } from 'vitest'
import {
  createByteReader,
  isFullyRead,
  readVarbytes,
  readVaruint,
  varuintLength,
  writeVaruint,
} from './varuint.ts'

describe('varuint', () => {
  it('[WIRE-1] numbers are written and read as lib0 does', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), (value) => {
        const ours = new Uint8Array(varuintLength(value))
        expect(writeVaruint(ours, 0, value)).toBe(ours.length)
        const encoder = encoding.createEncoder()
        encoding.writeVarUint(encoder, value)
        expect(ours).toEqual(encoding.toUint8Array(encoder))
        const reader = createByteReader(ours)
        expect(readVaruint(reader)).toBe(decoding.readVarUint(decoding.createDecoder(ours)))
        expect(isFullyRead(reader)).toBe(true)
      }),
    )
  })

  it('[WIRE-2] no bytes make it throw, read outside, or call half a message whole', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        const reader = createByteReader(bytes)
        readVaruint(reader)
        const slice = readVarbytes(reader)
        expect(reader.offset).toBeLessThanOrEqual(bytes.length)
        if (!reader.isSound) expect(isFullyRead(reader)).toBe(false)
        expect(slice.length).toBeLessThanOrEqual(bytes.length)
      }),
    )
  })

  it('[WIRE-2] a number beyond 2^53 is no number', () => {
    const reader = createByteReader(new Uint8Array(20).fill(0xff))
    expect(readVaruint(reader)).toBe(0)
    expect(reader.isSound).toBe(false)
  })
})
