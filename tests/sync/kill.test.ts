import 'fake-indexeddb/auto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { assert } from '#shared/core/assert.ts'
import { ok } from '#shared/core/result.ts'
import { planMaps } from '#shared/document/schema.ts'
import type { Membership } from '#shared/protocol/http-join.ts'
import type { CreatedPlan } from '#shared/protocol/http-plans.ts'
import { messageCodes } from '#shared/protocol/message-codes.ts'
import { openDocuments, type OpenDocuments } from '../../client/connection/open-documents.ts'
import { eventually } from '../support/eventually.ts'
import {
  createHttpBrowser,
  createPlan,
  joinByLink,
  type HttpBrowser,
} from '../support/http-browser.ts'
import { captureUpdate, connectRawPeer, markMessage, updateMessage } from '../support/raw-peer.ts'
import { seededRandom } from '../support/seeded-random.ts'
import { loadServerToKill, type ServerToKill } from '../support/server-to-kill.ts'
import { openStoredData, type StoredData } from '../support/stored-data.ts'
import { createCuttableNetwork } from '../support/cuttable-network.ts'
import { byLength } from '../support/test-length.ts'

/** Of each form, with and without compaction. */
const KILLS = byLength({ short: 10, long: 100 })
/** A folder is left behind before reading it takes longer than the kills do. */
const KILLS_A_FOLDER = 20
const LONGEST_LIFE_MS = 400
/** The client waits longer after each attempt while the next server starts on a busy machine. */
const PATIENCE_MS = 60_000
/** Twenty servers are started one after the other, which a busy machine takes minutes for. */
const TIMEOUT_MS = byLength({ short: 20, long: 60 }) * 60_000

/** What the server has promised to keep: each member is a promise that a client was given. */
interface Promised {
  /** The marks up to this one were answered DURABLE. */
  mark: number
  /** The edits up to this one when the client last said that all is saved. */
  edit: number
  /** The server's own writes up to this one were reported as written. */
  session: number
  readonly joined: {
    readonly participantId: Membership['participantId']
    memberId: string | null
  }[]
  readonly created: CreatedPlan[]
}

interface Folder {
  readonly dataDir: string
  readonly port: number
  readonly fay: HttpBrowser
  readonly plan: CreatedPlan
  readonly promised: Promised
  readonly client: OpenDocuments
  edits: number
}

async function openFolder(server: ServerToKill): Promise<Folder> {
  const dataDir = mkdtempSync(join(tmpdir(), 'tesela-kill-'))
  const port = await server.start(0, dataDir)
  const fay = createHttpBrowser(`http://127.0.0.1:${port}`)
  const plan = await createPlan(fay)
  const client = await openDocuments({
    title: 'Acme 2027',
    membership: plan.membership,
    refreshMembership: () => Promise.resolve(ok(plan.membership)),
    onReplace: () => expect.unreachable('the plan is the same all the time'),
    syncUrl: `ws://127.0.0.1:${port}/sync`,
    environment: { WebSocket: createCuttableNetwork(() => fay.cookie()).WebSocket },
  })
  const promised: Promised = { mark: 0, edit: 0, session: 0, joined: [], created: [] }
  const folder: Folder = { dataDir, port, fay, plan, client, promised, edits: 0 }
  client.connection.subscribe(({ saveState }) => {
    const { kind } = saveState
    if (kind === 'saved' || kind === 'reconnecting-all-saved') promised.edit = folder.edits
  })
  return folder
}

async function leave({ client, dataDir }: Folder): Promise<void> {
  await client.close()
  rmSync(dataDir, { recursive: true })
}

/** Edits as people do, through our client, with pauses in which all can be saved. */
async function edit(folder: Folder, random: () => number, isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    // Counted first: the save state of this very edit may be told within the change.
    folder.edits += 1
    folder.client.planDoc.getMap('edited').set(`e${folder.edits}`, folder.edits)
    await wait(random() * 120)
  }
}

/** Sends marked updates as fast as they are answered. */
async function sendMarks({ fay, plan, port, promised }: Folder): Promise<void> {
  const url = `ws://127.0.0.1:${port}/sync/${plan.planId}/plan?v=1`
  const peer = connectRawPeer(url, { cookie: fay.cookie() })
  const doc = await peer.sync()
  const marked = doc.getMap('marked')
  let mark = promised.mark
  peer.ws.on('message', () => {
    const answer = peer.heard.at(-1)
    if (answer?.code !== messageCodes.durable) return
    promised.mark = Math.max(promised.mark, answer.numbers?.[0] ?? 0)
    if (mark - promised.mark < 5) sendSome()
  })
  function sendSome(): void {
    for (let burst = 0; burst < 5; burst += 1) {
      mark += 1
      const number = mark
      peer.send(updateMessage(captureUpdate(doc, () => marked.set(`m${number}`, number))))
      peer.send(markMessage(number))
    }
  }
  sendSome()
}

/** Joins people and creates plans, one after the other, until the server is gone. */
async function useTables({ plan, port, promised }: Folder): Promise<void> {
  const url = `http://127.0.0.1:${port}`
  try {
    for (;;) {
      const joined = await joinByLink(createHttpBrowser(url), plan.links.participant, {
        name: `Ben ${promised.joined.length}`,
        area: 'Quality',
      })
      promised.joined.push(joined)
      promised.created.push(await createPlan(createHttpBrowser(url)))
    }
  } catch {
    // What was not answered was not promised.
  }
}

function missing(map: Map<string, unknown>, letter: string, upTo: number): string[] {
  return Array.from({ length: upTo }, (_, index) => `${letter}${index + 1}`).filter(
    (key) => !map.has(key),
  )
}

function expectAllKept({ promised, plan }: Folder, data: StoredData): void {
  const planDoc = data.document(plan.planId, 'plan')
  const keysOf = (doc: typeof planDoc, name: string) => new Map(doc.getMap(name).entries())
  expect(missing(keysOf(planDoc, 'marked'), 'm', promised.mark)).toEqual([])
  expect(missing(keysOf(planDoc, 'edited'), 'e', promised.edit)).toEqual([])
  const sessionDoc = data.document(plan.planId, 'session')
  expect(missing(keysOf(sessionDoc, 'written'), 's', promised.session)).toEqual([])
  const { registry } = data.stores
  for (const { participantId, memberId } of promised.joined) {
    expect(registry.findParticipant(plan.planId, participantId)).toMatchObject({ memberId })
    assert(memberId !== null, 'who joins by name is a team member')
    expect(planMaps(planDoc).yEntities.has(memberId)).toBe(true)
  }
  for (const { planId, membership } of promised.created) {
    expect(registry.findPlan(planId)).toMatchObject({ deletedAtMs: null })
    expect(registry.findParticipant(planId, membership.participantId)).toMatchObject({
      role: 'facilitator',
    })
    expect(registry.listSecrets(planId)).toHaveLength(3)
    expect(planMaps(data.document(planId, 'plan')).yEntities.has(membership.memberId ?? '')).toBe(
      true,
    )
  }
}

async function killAgainAndAgain(compacts: boolean, seed: number): Promise<void> {
  // Each is loaded while the one before it lives.
  const servers = [loadServerToKill({ compacts })]
  try {
    await killEach(servers, compacts, seed)
  } finally {
    await Promise.all(servers.map((server) => server.kill()))
  }
}

async function killEach(servers: ServerToKill[], compacts: boolean, seed: number): Promise<void> {
  process.stdout.write(`kill -9 ${compacts ? 'with' : 'without'} compaction: seed ${seed}\n`)
  const random = seededRandom(seed)
  let folder: Folder | null = null
  let snapshots = 0
  for (let round = 0; round < KILLS; round += 1) {
    const server = servers[round]
    assert(server !== undefined, 'the next one was loaded')
    if (folder !== null && round % KILLS_A_FOLDER === 0) {
      await leave(folder)
      folder = null
    }
    if (folder === null) folder = await openFolder(server)
    else await server.start(folder.port, folder.dataDir)
    const { promised, client, plan } = folder
    const before = { ...promised }
    client.reconnect()
    server.writeSession(plan.planId, promised.session + 1)
    const tables = useTables(folder)
    await sendMarks(folder)
    let isDead = false
    const editing = edit(folder, random, () => isDead)
    servers.push(loadServerToKill({ compacts }))
    await eventually(() => {
      expect(promised.mark).toBeGreaterThan(before.mark)
      expect(promised.edit).toBeGreaterThan(before.edit)
      expect(server.sessionWritten()).toBeGreaterThan(0)
    }, PATIENCE_MS)
    await wait(random() * LONGEST_LIFE_MS)
    await server.kill()
    promised.session = server.sessionWritten()
    isDead = true
    await Promise.all([tables, editing])
    const data = openStoredData(folder.dataDir)
    try {
      expectAllKept(folder, data)
      const stored = data.stores.documents.load({ planId: plan.planId, documentName: 'plan' })
      if (stored.snapshot !== null) snapshots += 1
    } finally {
      data.close()
    }
  }
  assert(folder !== null, 'there was a round')
  await leave(folder)
  expect(snapshots > 0).toBe(compacts)
}

it.concurrent(
  '[MARK-1] what was promised is there after kill -9, every time',
  { timeout: TIMEOUT_MS },
  async () => {
    await killAgainAndAgain(false, 4711)
  },
)

it.concurrent(
  '[MARK-1] so it is where documents are compacted all the time',
  { timeout: TIMEOUT_MS },
  async () => {
    await killAgainAndAgain(true, 4712)
  },
)
