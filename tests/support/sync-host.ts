import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { assert } from '#shared/core/assert.ts'
import { systemClock } from '#shared/core/clock.ts'
import { decodeParticipantId, decodePlanId, type PlanId } from '#shared/core/ids.ts'
import { secureRandomBytes } from '#shared/core/random.ts'
import { ok, refuse } from '#shared/core/result.ts'
import { isRole, type DocumentName } from '#shared/protocol/roles.ts'
import type { DocumentLog } from '../../server/storage/document-log.ts'
import { createSqliteStorage } from '../../server/storage/sqlite/create-sqlite-storage.ts'
import type { Storage } from '../../server/storage/storage.ts'
import type { Authorize } from '../../server/sync/access.ts'
import { createSyncServer } from '../../server/sync/create-sync-server.ts'
import type { SyncServer, SyncServerOptions } from '../../server/sync/sync-server.ts'

/** A real sync server on a real file and a real port, with people made up by the URL's `as`. */
export interface SyncHost {
  readonly sync: SyncServer
  readonly storage: Storage
  readonly port: number
  readonly planId: PlanId
  readonly dataDir: string
  /** Names and roles that override those of `as`, as if a facilitator had changed them. */
  readonly people: Map<string, { role?: string; name?: string }>
  url(documentName: DocumentName, as: string, params?: string): string
  /** Stops the server, keeps the file. */
  stop(): Promise<void>
  /** Stops the server and removes the file. */
  close(): Promise<void>
}

export interface SyncHostOptions extends Partial<Omit<SyncServerOptions, 'storage'>> {
  readonly dataDir?: string
  readonly wrapLog?: (log: DocumentLog) => DocumentLog
}

export function requirePlanId(text: string): PlanId {
  const planId = decodePlanId(text)
  assert(planId !== null, 'a test uses a valid plan id')
  return planId
}

/** Starts a host with one plan, `plan1`; with `dataDir` the plan that is there already. */
export async function startSyncHost(options: SyncHostOptions = {}): Promise<SyncHost> {
  const { dataDir: givenDir, wrapLog = (log) => log, ...given } = options
  const dataDir = givenDir ?? mkdtempSync(join(tmpdir(), 'tesela-sync-'))
  const opened = await createSqliteStorage({ dataDir })
  assert(opened.ok, `storage opens: ${opened.ok ? '' : opened.error.code}`)
  const storage = opened.value
  const people: SyncHost['people'] = new Map()
  const sync = createSyncServer({
    storage: { log: wrapLog(storage.log), activity: storage.activity },
    authorize: authorizeByUrl(people),
    clock: systemClock,
    randomBytes: secureRandomBytes,
    ...given,
    limits: { stopSpreadMs: 20, presenceBatchMs: 10, ...given.limits },
  })
  const planId = requirePlanId('plan1')
  if (givenDir === undefined) {
    const created = await sync.rooms.create(planId)
    assert(created.ok, 'the plan is made')
  }
  const server = createServer()
  server.on('upgrade', (request, socket, head) => {
    sync.handleUpgrade(request, socket, head)
  })
  const port = await listen(server)
  let stopped: Promise<void> | null = null
  async function stopOnce(): Promise<void> {
    await sync.close()
    server.close()
    server.closeAllConnections()
    await storage.close()
  }
  const host: SyncHost = {
    sync,
    storage,
    port,
    planId,
    dataDir,
    people,
    url: (documentName, as, params = '') =>
      `ws://127.0.0.1:${port}/sync/${planId}/${documentName}?as=${as}${params}`,
    stop() {
      stopped ??= stopOnce()
      return stopped
    },
    async close() {
      await host.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
  return host
}

async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}

/** `?as=ana-participant`: whoever, in that role; without `as` nobody has joined. */
function authorizeByUrl(people: SyncHost['people']): Authorize {
  return (request, planId) => {
    const as = new URL(request.url ?? '/', 'http://test').searchParams.get('as') ?? ''
    const [id = '', role = ''] = as.split('-')
    const participantId = decodeParticipantId(id)
    const changed = people.get(id)
    const actualRole = changed?.role ?? role
    if (participantId === null) return Promise.resolve(refuse('access/not-joined'))
    if (!isRole(actualRole)) return Promise.resolve(refuse('access/not-allowed'))
    const name = changed?.name ?? `Name of ${id}`
    return Promise.resolve(
      ok({ planId, participantId, role: actualRole, name, area: 'Sales', memberId: null }),
    )
  }
}

/** A stock client of y-websocket: no version, no epoch. */
export interface StockPeer {
  readonly doc: Y.Doc
  readonly provider: WebsocketProvider
  readonly cards: Y.Map<unknown>
  synced(): Promise<void>
  close(): void
}

export function connectStockPeer(
  host: Pick<SyncHost, 'port' | 'planId'>,
  as: string,
  options: {
    doc?: Y.Doc
    documentName?: DocumentName
    params?: Record<string, string>
    connect?: boolean
  } = {},
): StockPeer {
  const doc = options.doc ?? new Y.Doc()
  const provider = new WebsocketProvider(
    `ws://127.0.0.1:${host.port}/sync/${host.planId}`,
    options.documentName ?? 'plan',
    doc,
    {
      WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
      disableBc: true,
      connect: options.connect ?? true,
      params: { as, ...options.params },
      maxBackoffTime: 300,
    },
  )
  return {
    doc,
    provider,
    cards: doc.getMap('cards'),
    async synced() {
      if (provider.synced) return
      await new Promise<void>((resolve) => {
        provider.once('sync', () => {
          resolve()
        })
      })
    },
    close() {
      provider.destroy()
      doc.destroy()
    },
  }
}
