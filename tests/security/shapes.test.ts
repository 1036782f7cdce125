import { describe, expect, it } from 'vitest'
import { seededRandomBytes } from '#shared/core/random.ts'
import { foldSafely } from '../../server/sync/fold-log.ts'
import { createGuardedDocument } from '../../server/sync/guarded-document.ts'
import { byLength } from '../support/test-length.ts'

const SEEDS = byLength({ short: 400, long: 60_000 })
const UPDATES = 12

const GC = [0]
const DELETED_IN_ROOT_A = [1, 1, 1, 97]
const TEXT_IN_ROOT_A = [4, 1, 1, 97]
const SKIP = [10]

/** An update that Yjs reads, of pieces that Yjs would hardly write: gaps, overlaps, no length. */
function strangeUpdate(random: (below: number) => number): Uint8Array {
  const count = random(3) + 1
  const bytes = [1, count, random(3) + 1, random(4)]
  for (let piece = 0; piece < count; piece += 1) {
    const kind = random(4)
    if (kind === 0) bytes.push(...GC, random(3))
    else if (kind === 1) bytes.push(...DELETED_IN_ROOT_A, random(3))
    else if (kind === 2) bytes.push(...SKIP, random(3))
    else {
      const length = random(3)
      bytes.push(...TEXT_IN_ROOT_A, length, ...Array.from({ length }, () => 97))
    }
  }
  const hasDeletion = random(2) === 1
  bytes.push(hasDeletion ? 1 : 0)
  if (hasDeletion) bytes.push(random(3) + 1, 1, random(3), random(3))
  return Uint8Array.from(bytes)
}

function emptyDocument() {
  return createGuardedDocument({ epoch: 'e', snapshot: null, rows: [], lastSeq: 0 })
}

describe('updates of strange shape', () => {
  it('[SHAPE-1] a change of no length is not taken: nobody could read the document any more', () => {
    for (const hex of ['01010100000000', '0101010001010161000000', '01010100040101610000']) {
      const document = emptyDocument()
      expect(document.apply(Buffer.from(hex, 'hex'), false).kind).toBe('malformed')
    }
  })

  it('[SHAPE-2] a document is read, asked, folded and replayed whatever it has taken', () => {
    for (let seed = 0; seed < SEEDS; seed += 1) {
      const bytes = seededRandomBytes(seed)
      const random = (below: number) => (bytes(1)[0] ?? 0) % below
      const document = emptyDocument()
      const taken: Uint8Array[] = []
      for (let round = 0; round < UPDATES; round += 1) {
        const update = strangeUpdate(random)
        const { kind } = document.apply(update, round % 2 === 0)
        if (kind === 'broken') break
        if (kind === 'applied') taken.push(update)
        const stateVector = Uint8Array.of(2, 1, random(6), 2, random(6))
        document.step1Frame()
        document.step2Frame(stateVector)
        document.step2Frame(Uint8Array.of(0))
      }
      document.destroy()
      const rows = taken.map((payload) => ({ format: 1 as const, payload }))
      const folded = foldSafely({ snapshot: null, rows })
      expect({ seed, ...folded }).toMatchObject({ seed, kind: 'folded' })
      const stored = { epoch: 'e', snapshot: null, rows, lastSeq: rows.length }
      createGuardedDocument(stored).destroy()
    }
  })
})
