import 'fake-indexeddb/auto'
import BetterSqlite from 'better-sqlite3'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { assert } from '#shared/core/assert.ts'
import { ok } from '#shared/core/result.ts'
import type { CreatedPlan } from '#shared/protocol/http-plans.ts'
import { messageCodes, syncCodes } from '#shared/protocol/message-codes.ts'
import { openDocuments, type OpenDocuments } from '../../client/connection/open-documents.ts'
import { eventually } from '../support/eventually.ts'
import { compactOnce } from '../support/compact-once.ts'
import { createCuttableNetwork } from '../support/cuttable-network.ts'
import {
  createHttpBrowser,
  createPlan,
  joinByLink,
  type HttpBrowser,
} from '../support/http-browser.ts'
import { openInlineStorage, type InlineStorage } from '../support/inline-storage.ts'
import {
  captureUpdate,
  connectRawPeer,
  isOurs,
  isSync,
  markMessage,
  syncMessage,
  updateMessage,
  type RawPeer,
} from '../support/raw-peer.ts'
import { createDataDir, startServer, type TestServer } from '../support/start-server.ts'
import { replay } from '../support/stored-data.ts'

/** Answers how the trouble ends. */
type Trouble = (storage: InlineStorage, dataDir: string) => () => void

const syncLimits = { storageRetryMs: 30, roomIdleMs: 40, stopSpreadMs: 0, heartbeatMs: 100 }

/** Such statements fail as if the disk did; a COMMIT only where there is something to commit. */
let brokenStatement: RegExp | null = null
let hasWritten = false

const troubles: readonly (readonly [string, 'storage/full' | 'storage/unavailable', Trouble])[] = [
  [
    'a full disk',
    'storage/full',
    ({ sqlite }) => {
      const limit = Number(sqlite.pragma('max_page_count', { simple: true }))
      // It cannot grow any more; what is large does not fit into what is left.
      sqlite.pragma('max_page_count = 1')
      return () => void sqlite.pragma(`max_page_count = ${limit}`)
    },
  ],
  [
    'a folder that may only be read',
    'storage/unavailable',
    ({ sqlite }) => {
      sqlite.pragma('query_only = ON')
      return () => void sqlite.pragma('query_only = OFF')
    },
  ],
  [
    'a database that another program has locked',
    'storage/unavailable',
    (_, dataDir) => {
      const other = new BetterSqlite(join(dataDir, 'tesela.sqlite'))
      other.exec('BEGIN IMMEDIATE')
      return () => void other.close()
    },
  ],
  ['a disk that does not take a commit', 'storage/unavailable', () => breakStatements(/^COMMIT/)],
  ['a disk that does not take a row', 'storage/unavailable', () => breakStatements(/^INSERT/)],
]

function breakStatements(pattern: RegExp): () => void {
  brokenStatement = pattern
  return () => {
    brokenStatement = null
  }
}

function failIfBroken(sql: string): void {
  if (/^(BEGIN|INSERT)/.test(sql)) hasWritten = sql.startsWith('INSERT')
  if (brokenStatement?.test(sql) !== true || !hasWritten) return
  throw new BetterSqlite.SqliteError('disk I/O error', 'SQLITE_IOERR_WRITE')
}

describe('trouble with storage', { timeout: 120_000 }, () => {
  let dataDir: string
  let storage: InlineStorage
  let server: TestServer
  let fay: HttpBrowser
  let plan: CreatedPlan
  let documents: OpenDocuments

  beforeEach(async () => {
    brokenStatement = null
    dataDir = createDataDir()
    await start('0')
    fay = createHttpBrowser(server.url)
    plan = await createPlan(fay)
    documents = await openClient()
    edit('before')
    await untilSaved()
  })
  afterEach(async () => {
    await documents.close()
    await server.close()
    rmSync(dataDir, { recursive: true })
  })

  async function start(port: string): Promise<void> {
    server = await startServer({
      dataDir,
      syncLimits,
      environment: { PORT: port },
      openStorage(dir) {
        storage = openInlineStorage(dir, { before: failIfBroken })
        return Promise.resolve(ok(storage))
      },
    })
  }

  function openClient(): Promise<OpenDocuments> {
    return openDocuments({
      title: 'Acme 2027',
      membership: plan.membership,
      refreshMembership: () => Promise.resolve(ok(plan.membership)),
      onReplace: () => expect.unreachable('the plan is the same all the time'),
      syncUrl: `${server.url.replace(/^http/, 'ws')}/sync`,
      environment: { WebSocket: createCuttableNetwork(() => fay.cookie()).WebSocket },
    })
  }

  function connectAs(browser: HttpBrowser, planId = plan.planId): RawPeer {
    const url = `${server.url.replace(/^http/, 'ws')}/sync/${planId}/plan?v=1`
    return connectRawPeer(url, { cookie: browser.cookie() })
  }

  function edit(key: string): void {
    documents.planDoc.getMap('test').set(key, 'large'.repeat(20_000))
  }
  const saveState = () => documents.connection.getState().saveState
  const untilSaved = () => eventually(() => expect(saveState()).toEqual({ kind: 'saved' }), 60_000)
  const ready = async () => (await fay.get('/readyz')).status
  const metric = async (name: string) => {
    const { body } = await fay.get('/metrics')
    const [, value] = new RegExp(`^${name}(?:{[^}]*})? (\\d+)$`, 'm').exec(String(body)) ?? []
    return Number(value ?? 0)
  }

  async function storedKeys(): Promise<string[]> {
    const loaded = await storage.log.load({ planId: plan.planId, documentName: 'plan' })
    assert(loaded.ok, 'the log can be read')
    return [...replay(loaded.value).getMap('test').keys()].sort()
  }

  it.each(troubles)(
    '[TROUBLE-1] %s: nothing false is said, reading goes on, and it heals by itself',
    async (_, code, begin) => {
      const ben = createHttpBrowser(server.url)
      await joinByLink(ben, plan.links.participant, { name: 'Ben', area: 'Quality' })
      const other = await createPlan(createHttpBrowser(server.url), { title: 'Quiet' })
      await joinByLink(ben, other.links.participant, { name: 'Ben', area: 'Quality' })
      const peer = connectAs(ben)
      const doc = await peer.sync()
      // Nobody has the other plan open, so it has to be read from disk in the middle of it.
      await eventually(async () => expect(await metric('tesela_sync_rooms')).toBe(2))
      expect(await ready()).toBe(200)

      const end = begin(storage, dataDir)
      edit('during')
      await eventually(() =>
        expect(saveState()).toEqual({ kind: 'not-saved', reason: code, count: 1, kept: true }),
      )
      peer.send(updateMessage(captureUpdate(doc, () => doc.getMap('test').set('bens', true))))
      peer.send(markMessage(1))
      await peer.hear(isOurs(messageCodes.nack))
      expect(await ready()).toBe(code === 'storage/full' ? 507 : 503)
      expect(await metric('tesela_sync_frozen_rooms')).toBe(1)
      expect(await metric('tesela_sync_commit_refusals_total')).toBeGreaterThan(0)
      const late = connectAs(ben)
      expect([...(await late.sync()).getMap('test').keys()]).toContain('before')
      const quiet = connectAs(ben, other.planId)
      await quiet.sync()
      expect((await ben.get(`/api/plans/${plan.planId}`)).status).toBe(200)
      expect(await storedKeys()).toEqual(['before'])
      expect(peer.heard.some(isOurs(messageCodes.durable))).toBe(false)
      expect(saveState()).toMatchObject({ kind: 'not-saved', reason: code })

      end()
      await untilSaved()
      // Whoever was refused has been asked for all they have, and gives it.
      await peer.hear(() => peer.heard.filter(isSync(syncCodes.step1)).length > 1)
      peer.send(syncMessage(syncCodes.step2, Y.encodeStateAsUpdate(doc)))
      await peer.hear(isOurs(messageCodes.durable, 1))
      expect(await storedKeys()).toEqual(['before', 'bens', 'during'])
      expect(await ready()).toBe(200)
      expect(await metric('tesela_sync_frozen_rooms')).toBe(0)
      for (const each of [peer, late, quiet]) each.close()
    },
  )

  /** Damages a stored payload, or repairs it again. */
  function flipBit(table: 'log' | 'snapshot'): void {
    const sqlite = new BetterSqlite(join(dataDir, 'tesela.sqlite'))
    const newest = table === 'log' ? 'seq' : 'upto_seq'
    const row = sqlite
      .prepare<[string], { payload: Buffer; document: number; number: number }>(
        `SELECT payload, document, ${newest} AS number FROM ${table}
           WHERE document = (SELECT id FROM document WHERE plan = ? AND name = 'plan')
           ORDER BY number DESC`,
      )
      .get(plan.planId)
    assert(row !== undefined, 'there is something to damage')
    const { payload, document, number } = row
    payload[0] = (payload[0] ?? 0) ^ 1
    sqlite
      .prepare(`UPDATE ${table} SET payload = ? WHERE document = ? AND ${newest} = ?`)
      .run(payload, document, number)
    sqlite.close()
  }

  async function restartAfter(harm: () => void): Promise<void> {
    const { port } = server
    await server.close()
    harm()
    await start(String(port))
  }

  it('[TROUBLE-2] a damaged row keeps a plan closed rather than wrong, until it is repaired', async () => {
    const other = await createPlan(fay, { title: 'Sound' })
    await restartAfter(() => flipBit('log'))
    edit('meanwhile')
    await eventually(() => expect(saveState()).toEqual({ kind: 'offline-kept', count: 1 }))
    const refused = connectAs(fay)
    expect(await refused.closed()).toEqual({ code: 4503, reason: 'storage/damaged' })
    expect(await metric('tesela_sync_load_refusals_total')).toBeGreaterThan(0)
    const sound = connectAs(fay, other.planId)
    await sound.sync()
    sound.close()

    flipBit('log')
    await untilSaved()
    expect(await storedKeys()).toEqual(['before', 'meanwhile'])
  })

  it('[TROUBLE-3] for a damaged snapshot the generation before it serves, and a sound one follows', async () => {
    const key = { planId: plan.planId, documentName: 'plan' } as const
    for (const name of ['first', 'second']) {
      edit(name)
      await untilSaved()
      expect(await compactOnce(storage.log, key)).not.toBe(null)
    }
    await restartAfter(() => flipBit('snapshot'))
    const reader = connectAs(fay)
    const seen = await reader.sync()
    expect([...seen.getMap('test').keys()].sort()).toEqual(['before', 'first', 'second'])
    reader.close()
    edit('after')
    await untilSaved()
    expect(await compactOnce(storage.log, key)).not.toBe(null)
    await restartAfter(() => flipBit('snapshot'))
    await untilSaved()
    expect(await storedKeys()).toEqual(['after', 'before', 'first', 'second'])
  })
})
