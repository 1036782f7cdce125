import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { compactOnce, crashKey } from '../support/compact-once.ts'
import { openInlineStorage } from '../support/inline-storage.ts'
import { captureUpdate } from '../support/raw-peer.ts'
import { openStoredData } from '../support/stored-data.ts'
import { byLength } from '../support/test-length.ts'

const ROWS = 60
const TAIL_ROWS = 15

/** What a compaction writes, in its order; the row is what waits for a missing change. */
const writes = [
  'INSERT OR REPLACE INTO snapshot',
  'INSERT INTO log',
  'DELETE FROM log',
  'DELETE FROM snapshot',
]
const MORE_THAN_ALL = 100
const killedAt = byLength({
  short: [9],
  long: [...Array.from({ length: 14 }, (_, index) => index), MORE_THAN_ALL],
})
const script = resolve(import.meta.dirname, '../support/compact-to-kill-process.ts')

interface Expected {
  readonly doc: Y.Doc
  /** The change that another one waits for. */
  readonly missing: Uint8Array
}

describe('a crash inside a compaction', () => {
  let folder: string
  let prepared: string
  let expected: Expected

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tesela-crash-'))
    prepared = join(folder, 'prepared')
    expected = await prepare(prepared)
  })
  afterEach(() => {
    rmSync(folder, { recursive: true })
  })

  /** The files as a power cut would leave them at this moment. */
  function takeImage(from: string, name: string): void {
    mkdirSync(join(folder, name))
    for (const file of ['tesela.sqlite', 'tesela.sqlite-wal']) {
      if (existsSync(join(from, file))) copyFileSync(join(from, file), join(folder, name, file))
    }
  }

  function copyOf(from: string, name: string): string {
    cpSync(from, join(folder, name), { recursive: true })
    return join(folder, name)
  }

  /** Reads a folder as the next start would; how much of it is in the newest snapshot. */
  function expectWhole(dataDir: string): { inSnapshot: number; inTail: number } {
    const data = openStoredData(dataDir)
    try {
      const doc = data.document(crashKey.planId, crashKey.documentName)
      expect(Y.equalSnapshots(Y.snapshot(doc), Y.snapshot(expected.doc))).toBe(true)
      expect(doc.getMap('cards').toJSON()).toEqual(expected.doc.getMap('cards').toJSON())
      // What waited for a missing change still does, and is whole once that comes.
      Y.applyUpdate(doc, expected.missing)
      expect(doc.getMap('late').toJSON()).toEqual({ missing: 1, waiting: 2 })
      const { lastSeq, rows } = data.stores.documents.load(crashKey)
      return { inSnapshot: lastSeq - rows.length, inTail: rows.length }
    } finally {
      data.close()
    }
  }

  const compacted = { inSnapshot: ROWS, inTail: 1 }
  const untouched = { inSnapshot: ROWS - TAIL_ROWS, inTail: TAIL_ROWS }

  it('[COMPACT-3] at each statement in turn: log and snapshots give the same document', async () => {
    const work = copyOf(prepared, 'work')
    const statements: string[] = []
    const storage = openInlineStorage(work, {
      before(sql) {
        takeImage(work, `image${statements.length}`)
        statements.push(sql.trim())
      },
    })
    expect(await compactOnce(storage.log)).not.toBe(null)
    takeImage(work, 'last')
    await storage.close()

    const steps = statements.flatMap((sql) => writes.find((start) => sql.startsWith(start)) ?? [])
    expect(steps).toEqual(writes)
    const images = statements.map((_, index) => expectWhole(join(folder, `image${index}`)))
    expect(images).toEqual(statements.map(() => untouched))
    expect(expectWhole(join(folder, 'last'))).toEqual(compacted)
  })

  it('[COMPACT-3] so they do where a process was killed there', async () => {
    for (const statement of killedAt) {
      const work = copyOf(prepared, `killed${statement}`)
      const child = spawn(process.execPath, ['--import', 'tsx', script], {
        env: { ...process.env, DATA_DIR: work, STATEMENT: String(statement) },
        stdio: 'inherit',
      })
      const [, signal]: unknown[] = await once(child, 'exit')
      expect(expectWhole(work)).toEqual(signal === 'SIGKILL' ? untouched : compacted)
      expect(signal).toBe(statement < MORE_THAN_ALL ? 'SIGKILL' : null)
    }
  })

  it('[LOG-4] a snapshot that reads back otherwise cuts nothing', async () => {
    const work = copyOf(prepared, 'damaged')
    const storage = openInlineStorage(work, {
      after(sql) {
        if (!sql.trim().startsWith('INSERT OR REPLACE INTO snapshot')) return
        storage.sqlite.exec(`UPDATE snapshot SET payload = CAST(x'00' || payload AS BLOB)
          WHERE upto_seq = (SELECT max(upto_seq) FROM snapshot)`)
      },
    })
    expect(await compactOnce(storage.log)).toBe(null)
    await storage.close()
    expect(expectWhole(work)).toEqual(untouched)
  })
})

/** Two generations of snapshots, a tail, and in it a change that waits for a missing one. */
async function prepare(dataDir: string): Promise<Expected> {
  const storage = openInlineStorage(dataDir)
  const doc = new Y.Doc()
  const cards = doc.getMap('cards')
  const epochs = { plan: 'first', session: 'first' }
  await storage.log.createPlan({ planId: crashKey.planId, epochs, atMs: 1 })
  async function append(payload: Uint8Array): Promise<void> {
    const appended = await storage.log.append(crashKey, [
      { format: 1, payload, actor: 'ana', atMs: 1 },
    ])
    expect(appended.ok).toBe(true)
  }
  for (let row = 1; row < ROWS; row += 1) {
    await append(captureUpdate(doc, () => cards.set(`card${row % 13}`, { row })))
    if (row === ROWS - 2 * TAIL_ROWS || row === ROWS - TAIL_ROWS) await compactOnce(storage.log)
  }
  const late = new Y.Doc()
  const missing = captureUpdate(late, () => late.getMap('late').set('missing', 1))
  await append(captureUpdate(late, () => late.getMap('late').set('waiting', 2)))
  await storage.close()
  return { doc, missing }
}
