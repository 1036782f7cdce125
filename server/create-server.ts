import type { Logger } from 'pino'
import type { AddressInfo } from 'node:net'
import { type Clock, systemClock } from '#shared/core/clock.ts'
import { type RandomBytes, secureRandomBytes } from '#shared/core/random.ts'
import { ok, refuse, type Result } from '#shared/core/result.ts'
import { migratePlan } from '#shared/document/migrations/migrate-plan.ts'
import { createAttemptLimit } from './auth/attempt-limit.ts'
import { createSocketAuthorize } from './auth/authorize-socket.ts'
import { createBrowserCookie } from './auth/browser-cookie.ts'
import { isOwnOrigin } from './auth/request-origin.ts'
import { openSecretBox } from './auth/secret-box.ts'
import { createVisitors } from './auth/visitors.ts'
import type { Config } from './config.ts'
import type { ClientFiles } from './http/client-files.ts'
import { createHttpApp } from './http/create-http-app.ts'
import { createOwnAddresses } from './http/own-addresses.ts'
import { defaultHttpLimits, type HttpLimits } from './http/rate-limits.ts'
import { createUpgradeAdmission } from './http/upgrade-admission.ts'
import { createUpgradeHandler, takeUpgrades } from './http/upgrades.ts'
import { createLogger } from './observability/logger.ts'
import { createMetrics } from './observability/metrics.ts'
import { checkStorageReady } from './observability/storage-readiness.ts'
import { openData } from './open-data.ts'
import { readPackageVersion } from './package-version.ts'
import type { PlanServices } from './plans/plan-services.ts'
import { beginRetention, deleteExpired, keepRetention } from './plans/retention.ts'
import type { Storage } from './storage/storage.ts'
import { createCheckEcho } from './sync/check-echo.ts'
import { createSyncServer } from './sync/create-sync-server.ts'
import { createPollTunnels, defaultPollLimits, type PollLimits } from './sync/poll-tunnels.ts'
import type { SyncLimits } from './sync/sync-limits.ts'
import type { SyncServer } from './sync/sync-server.ts'

export interface ServerOptions {
  readonly config: Config
  /** Default: none, the API alone. */
  readonly client?: ClientFiles
  readonly clock?: Clock
  readonly randomBytes?: RandomBytes
  readonly logger?: Logger
  readonly httpLimits?: Partial<HttpLimits>
  readonly syncLimits?: Partial<SyncLimits>
  readonly pollLimits?: Partial<PollLimits>
  /** Told that the thread of the SQLite storage has died: nothing is read or written any more. */
  readonly onStorageLost?: (error: Error) => void
  /** Default: SQLite in the data folder. */
  readonly openStorage?: (dataDir: string) => Promise<Result<Storage>>
}

export interface RunningServer {
  /** Where this machine reaches it, such as `http://localhost:4000`. */
  readonly url: string
  readonly port: number
  /** Where others in the network reach it. */
  readonly lanUrls: readonly string[]
  readonly sync: SyncServer
  /** What it does by itself as it starts and once a day; answers how many plans were deleted. */
  deleteExpired(): Promise<Result<number>>
  /** Stops taking work, saves, tells everybody, lets go of all. */
  close(): Promise<void>
}

const FAILED_JOINS_WINDOW_MS = 10 * 60 * 1000

/**
 * The composition root: opens storage, wires sync and HTTP, listens. Rejects where the port is taken.
 * Refuses `storage/locked` (another server has the folder), `storage/full`, `storage/unavailable`.
 */
export async function createServer(options: ServerOptions): Promise<Result<RunningServer>> {
  const { config } = options
  const logger = options.logger ?? createLogger(config.logLevel)
  const { openStorage = (dataDir) => openData(dataDir, options.onStorageLost) } = options
  const opened = await openStorage(config.dataDir)
  if (!opened.ok) return opened
  try {
    return ok(await serve(options, logger, opened.value))
  } catch (error) {
    await opened.value.close()
    throw error
  }
}

async function serve(
  options: ServerOptions,
  logger: Logger,
  storage: Storage,
): Promise<RunningServer> {
  const { config, client = { kind: 'none' } } = options
  const { clock = systemClock, randomBytes = secureRandomBytes } = options
  const { registry, activity } = storage
  const secretBox = openSecretBox(config.dataDir)
  const cookie = createBrowserCookie(secretBox.keyName, config.publicUrl)
  const visitors = createVisitors({ cookie, registry, randomBytes })
  const limits: HttpLimits = { ...defaultHttpLimits, ...options.httpLimits }
  const metrics = createMetrics()
  const sync = createSyncServer({
    storage,
    authorize: createSocketAuthorize(visitors, config.publicUrl),
    clock,
    randomBytes,
    logger,
    metrics: metrics.sync,
    limits: options.syncLimits ?? {},
    migrate: (doc, documentName) => {
      if (documentName === 'plan') migratePlan(doc)
    },
  })
  const echo = createCheckEcho({
    isOwnPage: ({ headers: { origin, host } }) =>
      isOwnOrigin({ origin, host, publicUrl: config.publicUrl }),
  })
  const handleUpgrade = createUpgradeHandler(sync, echo)
  const tunnels = createPollTunnels({
    handleUpgrade,
    randomBytes,
    nowMs: clock.nowMs,
    limits: { ...defaultPollLimits, ...options.pollLimits },
  })
  metrics.watch({
    syncHealth: () => sync.health(),
    tunnelCount: () => tunnels.count,
    storageHealth: () => storage.health(),
  })

  const services: PlanServices = {
    registry,
    activity,
    rooms: sync.rooms,
    recheck: (planId, participantId) => sync.recheck(planId, participantId),
    present: () => sync.present(),
    retention: await beginRetention(registry, config.retentionDays, clock.nowMs()),
    secretBox,
    joinLimit: createAttemptLimit({
      maxFailures: limits.failedJoins,
      windowMs: FAILED_JOINS_WINDOW_MS,
      clock,
    }),
    clock,
    randomBytes,
  }
  let isStopping = false
  let port = 0
  const addresses = createOwnAddresses({
    host: config.host,
    port: () => port,
    publicUrl: config.publicUrl,
  })
  const app = await createHttpApp({
    config,
    version: readPackageVersion(),
    services,
    visitors,
    addresses,
    limits,
    metrics,
    logger,
    client,
    tunnels,
    checkReady: async () =>
      isStopping ? refuse('server/stopping') : checkStorageReady(storage, sync),
  })
  const retention = await keepRetention(services, logger)
  takeUpgrades(app.server, {
    handle: handleUpgrade,
    client,
    admit: createUpgradeAdmission({
      limit: { ...limits, nowMs: clock.nowMs },
      trustedProxyCount: config.trustedProxyCount,
      metrics: metrics.sync,
    }),
  })
  try {
    await app.listen({ port: config.port, host: config.host })
  } catch (error) {
    retention.close()
    await sync.close()
    tunnels.close()
    throw error
  }
  port = portOf(app.server.address())

  let closing: Promise<void> | null = null
  return {
    url: addresses.local(),
    port,
    lanUrls: addresses.list().addresses,
    sync,
    deleteExpired: () => deleteExpired(services),
    close() {
      isStopping = true
      retention.close()
      closing ??= sync
        .close()
        .then(() => {
          echo.close()
          tunnels.close()
          return app.close()
        })
        .then(() => storage.close())
      return closing
    },
  }
}

function portOf(address: AddressInfo | string | null): number {
  return typeof address === 'object' && address !== null ? address.port : 0
}
