import { existsSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite, { type Database } from 'better-sqlite3'
import { systemClock } from '#shared/core/clock.ts'
import { secureRandomBytes } from '#shared/core/random.ts'
import { createSecret, hashSecret } from './auth/secrets.ts'
import { decodeConfig } from './config.ts'
import { joinPath } from './http/link-routes.ts'
import { mention, say, stopBecause } from './observability/terminal.ts'
import type { PlanRecord } from './storage/registry.ts'
import { DATABASE_FILE } from './storage/sqlite/database-file.ts'
import { createSqliteRegistry } from './storage/sqlite/registry-store.ts'
import { schemaSteps } from './storage/sqlite/schema-steps.ts'

/**
 * `npm run link -- PLAN`: a new facilitator link for who has lost theirs. PLAN is a plan's id or title;
 * without it the plans are listed.
 *
 * LINK-CLI-1: works while the server runs and while it is stopped: it writes one row of the same
 * database, in one transaction, and the server asks the database at every join.
 * LINK-CLI-2: the former facilitator link is revoked; who is in stays in.
 */

const decoded = decodeConfig(process.env)
if (!decoded.ok) stopBecause(decoded.problem)
const { config } = decoded
const databasePath = join(config.dataDir, DATABASE_FILE)
if (!existsSync(databasePath))
  stopBecause(`There is no data in ${config.dataDir}. Is DATA_DIR right?`)

const database = openBesideServer(databasePath)
const registry = createSqliteRegistry(database)
const [wanted] = process.argv.slice(2)
const plans = registry.listPlans()
if (wanted === undefined) {
  mention('Give a plan: npm run link -- PLAN')
  for (const plan of plans) say(describe(plan))
} else {
  say(issueLink(choosePlan(plans, wanted)))
  mention('This is the plan’s key: keep it. The former facilitator link no longer works.')
}
database.close()

function openBesideServer(path: string): Database {
  const opened = new BetterSqlite(path, { fileMustExist: true, timeout: 10_000 })
  opened.pragma('synchronous = FULL')
  opened.pragma('secure_delete = ON')
  if (opened.pragma('user_version', { simple: true }) !== schemaSteps.length) {
    stopBecause('The data are of another version of Tesela. Start the server once, then try again.')
  }
  return opened
}

function choosePlan(all: readonly PlanRecord[], text: string): PlanRecord {
  const sameTitle = all.filter(({ title }) => title.toLowerCase() === text.toLowerCase())
  const found = all.find(({ planId }) => planId === text) ?? sameTitle[0]
  if (found === undefined)
    stopBecause(`There is no plan ${text}. Without PLAN the plans are listed.`)
  if (found.planId !== text && sameTitle.length > 1) {
    stopBecause(`Several plans have this title. Give an id:\n${sameTitle.map(describe).join('\n')}`)
  }
  return found
}

function issueLink({ planId }: PlanRecord): string {
  const secret = createSecret(secureRandomBytes)
  database.transaction(() => {
    registry.putSecret({
      planId,
      role: 'facilitator',
      hash: hashSecret(secret),
      sealed: null,
      createdAtMs: systemClock.nowMs(),
      revokedAtMs: null,
    })
  })()
  const origin = config.publicUrl ?? `http://localhost:${config.port}`
  return origin + joinPath(secret)
}

function describe({ planId, title }: PlanRecord): string {
  return `${planId}  ${title}`
}
