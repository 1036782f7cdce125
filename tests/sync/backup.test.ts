import 'fake-indexeddb/auto'
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { assert } from '#shared/core/assert.ts'
import type { PlanId } from '#shared/core/ids.ts'
import { ok } from '#shared/core/result.ts'
import { projectPlan } from '#shared/projection/project-plan.ts'
import type { Membership } from '#shared/protocol/http-join.ts'
import {
  openDocuments,
  type OpenDocuments,
  type ReplaceReason,
} from '../../client/connection/open-documents.ts'
import { createCuttableNetwork } from '../support/cuttable-network.ts'
import { eventually } from '../support/eventually.ts'
import { filesWith } from '../support/file-bytes.ts'
import {
  createHttpBrowser,
  createPlan,
  type HttpBrowser,
  joinByLink,
  secretOf,
} from '../support/http-browser.ts'
import { readMembership } from '../support/read-membership.ts'
import { restoreBackup } from '../../server/backup/restore-backup.ts'
import { writeBackup } from '../../server/backup/write-backup.ts'
import { runProcess } from '../support/run-process.ts'
import { startServerProcess } from '../support/running-server.ts'
import { createDataDir, startServer, type TestServer } from '../support/start-server.ts'

const syncLimits = { heartbeatMs: 200, stopSpreadMs: 0 }

function backUp(dataDir: string, ...args: string[]) {
  return runProcess('server/run-backup.ts', { DATA_DIR: dataDir }, args).ended
}

function restore(dataDir: string, ...args: string[]) {
  return runProcess('server/run-restore.ts', { DATA_DIR: dataDir }, args).ended
}

describe('backup and restore', () => {
  let dataDir: string
  let backupDir: string
  let file: string
  const closing: (() => Promise<void>)[] = []

  beforeEach(() => {
    dataDir = createDataDir()
    backupDir = createDataDir()
    file = join(backupDir, 'tesela.backup')
  })
  afterEach(async () => {
    for (const close of closing.splice(0).toReversed()) await close()
    for (const dir of [dataDir, backupDir]) rmSync(dir, { recursive: true, force: true })
  })

  async function start(port = 0): Promise<TestServer> {
    const environment = { PORT: String(port) }
    const server = await startServer({ dataDir, syncLimits, environment })
    closing.push(() => server.close())
    return server
  }

  interface Tab {
    readonly documents: OpenDocuments
    readonly network: ReturnType<typeof createCuttableNetwork>
    readonly replaced: [ReplaceReason, Membership][]
  }

  async function openTab(
    browser: HttpBrowser,
    port: number,
    planId: PlanId,
    given?: Membership,
  ): Promise<Tab> {
    const network = createCuttableNetwork(() => browser.cookie())
    const known = given === undefined ? await readMembership(browser, planId) : ok(given)
    assert(known.ok, 'who opens a plan has joined it')
    const replaced: [ReplaceReason, Membership][] = []
    const documents = await openDocuments({
      title: 'Acme 2027',
      membership: known.value,
      refreshMembership: () => readMembership(browser, planId),
      onReplace: (reason, next) => replaced.push([reason, next]),
      syncUrl: `ws://127.0.0.1:${port}/sync`,
      environment: { WebSocket: network.WebSocket },
    })
    closing.push(() => documents.close())
    return { documents, network, replaced }
  }

  const listOf = ({ documents }: Tab) => documents.planDoc.getArray<number | string>('list')
  const untilState = ({ documents }: Tab, kind: string) =>
    eventually(() => expect(documents.connection.getState().saveState.kind).toBe(kind))

  async function listOnServer(server: TestServer, planId: PlanId): Promise<unknown[]> {
    const read = await server.sync.rooms.read(planId, 'plan', (doc) =>
      doc.getArray('list').toArray(),
    )
    assert(read.ok, 'the server has the plan')
    return read.value
  }

  it('[BACKUP-1] all that was saved before a backup of a working server began is in it', async () => {
    const running = await startServerProcess()
    closing.push(() => running.stop())
    const fay = createHttpBrowser(running.url)
    const { planId } = await createPlan(fay)
    const tab = await openTab(fay, Number(new URL(running.url).port), planId)
    let count = 0
    const write = () => listOf(tab).push([(count += 1)])
    for (let round = 0; round < 100; round += 1) write()
    await untilState(tab, 'saved')
    const savedCount = count

    const backingUp = new AbortController()
    const backup = backUp(running.dataDir, file).finally(() => backingUp.abort())
    while (!backingUp.signal.aborted) {
      write()
      await untilState(tab, 'saved')
    }
    const { exitCode, stdout, stderr } = await backup
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: `${file}\n` })
    expect(stderr).toMatch(/It holds all that was saved until \d{4}-\d\d-\d\d .* UTC/)
    expect(stderr).toContain(`${planId}  Acme 2027`)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    await untilState(tab, 'saved')
    expect(count).toBeGreaterThan(savedCount)

    expect((await restore(dataDir, file)).exitCode).toBe(0)
    const restored = await listOnServer(await start(), planId)
    expect(restored.length).toBeGreaterThanOrEqual(savedCount)
    expect(restored).toEqual(restored.map((_, index) => index + 1))
  })

  it('[BACKUP-2] the links can be shown again after a restore, and the key is in no database', async () => {
    const server = await start()
    const fay = createHttpBrowser(server.url)
    const { planId } = await createPlan(fay)
    const links = (await fay.get(`/api/plans/${planId}/links`)).body
    expect((await backUp(dataDir, file)).exitCode).toBe(0)
    await server.close()
    const key = readFileSync(join(dataDir, 'secret.key'))
    rmSync(dataDir, { recursive: true })
    const { stdout } = await restore(dataDir, file)
    expect(stdout).toContain('There are no former data to tell')
    const holders = filesWith(dataDir, key)
    expect(holders).toEqual(['secret.key'])
    await start(server.port)
    expect((await fay.get(`/api/plans/${planId}/links`)).body).toEqual(links)
  })

  it('[BACKUP-3] a file that is there is written over only when told so', async () => {
    const server = await start()
    await createPlan(createHttpBrowser(server.url))
    writeFileSync(file, 'something dear')
    const refused = await backUp(dataDir, file)
    expect(refused).toMatchObject({ exitCode: 1, stdout: '' })
    expect(readFileSync(file, 'utf8')).toBe('something dear')
    expect((await backUp(dataDir, file, '--overwrite')).exitCode).toBe(0)
    expect(statSync(file).mode & 0o777).toBe(0o600)
  })

  it('[BACKUP-5] a damaged plan is named, and keeps no other out of a backup', async () => {
    const server = await start()
    const fay = createHttpBrowser(server.url)
    const sound = await createPlan(fay)
    const broken = await createPlan(fay, { title: 'Broken' })
    await server.close()
    const sqlite = new BetterSqlite(join(dataDir, 'tesela.sqlite'))
    const damage = `UPDATE log SET payload = CAST(x'00' || payload AS BLOB)
      WHERE document IN (SELECT id FROM document WHERE plan = ?)`
    sqlite.prepare(damage).run(broken.planId)
    sqlite.close()
    const { exitCode, stdout, stderr } = await backUp(dataDir, file)
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: `${file}\n` })
    expect(stderr).toContain(`DAMAGED: ${broken.planId}`)
    expect((await restore(dataDir, file, '--replace')).exitCode).toBe(0)
    await start(server.port)
    expect((await fay.get(`/api/plans/${sound.planId}`)).status).toBe(200)
    expect((await fay.get(`/api/plans/${broken.planId}`)).body).toMatchObject({
      code: 'storage/damaged',
    })
  })

  it('[RESTORE-1] [RESTORE-2] neither a working server, nor data, nor a damaged backup is touched', async () => {
    const server = await start()
    const fay = createHttpBrowser(server.url)
    const { planId } = await createPlan(fay)
    await backUp(dataDir, file)
    const whileRunning = await restore(dataDir, file, '--replace')
    expect(whileRunning).toMatchObject({ exitCode: 1, stdout: '' })
    expect(whileRunning.stderr).toContain('A server is running')
    await server.close()
    const before = readFileSync(join(dataDir, 'tesela.sqlite'))

    const overData = await restore(dataDir, file)
    expect(overData.stderr).toContain('--replace')
    const bytes = readFileSync(file)
    const damaged = join(backupDir, 'damaged.backup')
    writeFileSync(damaged, bytes)
    const sqlite = new BetterSqlite(damaged)
    sqlite.exec("UPDATE log SET payload = CAST(x'00' || payload AS BLOB)")
    sqlite.close()
    const attempt = (backup: string) =>
      restoreBackup({ dataDir, file: backup, mayReplace: true, nowMs: Date.now() })
    expect(await attempt(damaged)).toMatchObject({
      ok: false,
      problem: expect.stringContaining(`The file is damaged: rows of the plans ${planId}`),
    })
    const cut = join(backupDir, 'cut.backup')
    writeFileSync(cut, bytes.subarray(0, bytes.length - 5000))
    const text = join(backupDir, 'text.backup')
    writeFileSync(text, 'no database at all')
    for (const bad of [cut, text, join(dataDir, 'tesela.sqlite'), join(backupDir, 'none')]) {
      expect(await attempt(bad)).toMatchObject({ ok: false })
    }
    expect(readFileSync(join(dataDir, 'tesela.sqlite')).equals(before)).toBe(true)
    const again = await start(server.port)
    expect(again.port).toBe(server.port)
    expect((await fay.get(`/api/plans/${planId}`)).status).toBe(200)
  })

  it('[RESTORE-3] an old device comes back to the restored plan: nothing is doubled, its unsent edits are a file', async () => {
    const server = await start()
    const fay = createHttpBrowser(server.url)
    const { planId } = await createPlan(fay)
    const tab = await openTab(fay, server.port, planId)
    listOf(tab).push(['before'])
    await untilState(tab, 'saved')
    expect((await backUp(dataDir, file)).exitCode).toBe(0)
    listOf(tab).push(['after'])
    await untilState(tab, 'saved')
    await server.close()
    listOf(tab).push(['unsent'])
    await untilState(tab, 'offline-kept')

    const restored = await restore(dataDir, file, '--replace')
    expect(restored).toMatchObject({ exitCode: 0, stderr: '' })
    const again = await start(server.port)
    await eventually(() => expect(tab.replaced).toHaveLength(1))
    const [reason, next] = tab.replaced[0] ?? []
    expect(reason).toBe('epoch-changed')
    await tab.documents.close()

    const fresh = await openTab(fay, server.port, planId, next)
    await untilState(fresh, 'saved')
    expect(listOf(fresh).toArray()).toEqual(['before'])
    expect(await listOnServer(again, planId)).toEqual(['before'])
    await eventually(() =>
      expect(fresh.documents.connection.getState().leftovers).toMatchObject([{ count: 1 }]),
    )
    const [leftover] = fresh.documents.connection.getState().leftovers
    assert(leftover !== undefined, 'there is one')
    expect((await fresh.documents.leftoverFile(leftover)).ok).toBe(true)
  })

  it('[RESTORE-1] [RESTORE-4] who goes back to a former release brings its backup over newer data', async () => {
    const server = await start()
    const fay = createHttpBrowser(server.url)
    const kept = await createPlan(fay)
    const deleted = await createPlan(fay, { title: 'Doomed' })
    await writeBackup({ dataDir, file, mayOverwrite: false, version: '1', nowMs: Date.now() })
    await fay.delete(`/api/plans/${deleted.planId}`, { confirmation: 'Doomed' })
    await server.close()
    const newer = new BetterSqlite(join(dataDir, 'tesela.sqlite'))
    newer.exec('CREATE TABLE of_a_newer_release (id INTEGER PRIMARY KEY) STRICT')
    newer.pragma('user_version = 9999')
    newer.close()

    const restored = await restoreBackup({ dataDir, file, mayReplace: true, nowMs: Date.now() })
    expect(restored).toMatchObject({
      ok: true,
      value: { carried: { deletedPlans: [{ planId: deleted.planId }] } },
    })
    const again = await start(server.port)
    expect((await fay.get(`/api/plans/${kept.planId}`)).status).toBe(200)
    expect(again.port).toBe(server.port)
  })

  it('[RESTORE-4] what was deleted, erased and revoked since the backup does not come back', async () => {
    const server = await start()
    const fay = createHttpBrowser(server.url)
    const { planId, links } = await createPlan(fay)
    const other = await createPlan(fay, { title: 'Doomed Frobozz' })
    const pablo = await joinByLink(createHttpBrowser(server.url), links.participant, {
      name: 'Pablo Xyzzyplugh',
      area: 'Logistics',
    })
    const eve = createHttpBrowser(server.url)
    const removed = await joinByLink(eve, links.observer, { name: 'Eve' })
    expect((await backUp(dataDir, file)).exitCode).toBe(0)
    await fay.delete(`/api/plans/${planId}/people/${removed.participantId}`)
    await fay.delete(`/api/plans/${other.planId}`, { confirmation: 'Doomed Frobozz' })
    await fay.post(`/api/plans/${planId}/links`, { role: 'participant', action: 'rotate' })
    const erased = await fay.post(`/api/plans/${planId}/erasures`, {
      participantId: pablo.participantId,
      confirmation: 'Pablo Xyzzyplugh',
    })
    expect(erased.status).toBe(200)
    const newer = await createPlan(fay, { title: 'Newer' })
    await server.close()

    const { stdout } = await restore(dataDir, file, '--replace')
    expect(stdout).toContain(`Deleted since, so left out: ${other.planId}`)
    expect(stdout).toContain('Erased since, so erased again')
    expect(stdout).toContain(`only in the former data: ${newer.planId}  Newer`)
    for (const name of ['Frobozz', 'Xyzzyplugh']) expect(filesWith(dataDir, name)).toEqual([])
    const again = await start(server.port)
    const view = await again.sync.rooms.read(planId, 'plan', projectPlan)
    assert(view.ok, 'the plan is there')
    expect([...view.value.entities.values()].map(({ name }) => name)).toEqual(['Fay'])
    const byOldLink = await createHttpBrowser(again.url).post('/api/join', {
      secret: secretOf(links.participant),
      name: 'Late',
    })
    expect(byOldLink.body).toMatchObject({ code: 'access/link-revoked' })
    expect((await eve.get(`/api/plans/${planId}`)).body).toMatchObject({ code: 'access/removed' })
    expect((await fay.get(`/api/plans/${other.planId}`)).body).toMatchObject({
      code: 'access/plan-unknown',
    })
  })
})
