import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createHttpBrowser, createPlan, joinByLink, secretOf } from '../support/http-browser.ts'
import { runProcess } from '../support/run-process.ts'
import { createDataDir, startServer } from '../support/start-server.ts'
import { openSyncSocket } from '../support/sync-socket.ts'

describe('the server as a process', () => {
  let dataDir: string
  beforeEach(() => {
    dataDir = createDataDir()
  })
  afterEach(() => {
    rmSync(dataDir, { recursive: true })
  })

  function runServer(environment: Record<string, string> = {}) {
    return runProcess('server/main.ts', {
      PORT: '0',
      HOST: '127.0.0.1',
      DATA_DIR: dataDir,
      ...environment,
    })
  }

  it('[CONFIG-2] a bad value is one line, and exit 1', async () => {
    const { exitCode, stdout, stderr } = await runServer({ PORT: 'many' }).ended
    expect({ exitCode, stdout, stderr }).toEqual({
      exitCode: 1,
      stdout: '',
      stderr: 'Configuration: PORT must be a whole number from 0 to 65535 (it is "many").\n',
    })
  })

  it('[SIGNAL-1] says where it is, logs no secret, and stops cleanly when asked', async () => {
    const server = runServer({ LOG_LEVEL: 'trace' })
    const [, url = ''] = await server.outputMatches(/Tesela is ready: (http:\S+)/)
    const fay = createHttpBrowser(url)
    const { planId, links, membership } = await createPlan(fay, { title: 'Secret customer' })
    await joinByLink(createHttpBrowser(url), links.participant, { name: 'Pablo Secret' })
    const opened = await fay.post(`/api/plans/${planId}/code`, { open: true })
    const { code } = opened.body as { code: { code: string } }
    await createHttpBrowser(url).post('/api/join', { code: code.code, name: 'Ana Secret' })
    const socket = openSyncSocket(url, planId, fay)
    await socket.admitted
    server.signal('SIGTERM')
    expect((await socket.ended).code).toBe(1012)
    const { exitCode, stdout, stderr } = await server.ended
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
    expect(stdout).toContain('"route":"/api/plans/:planId/code"')
    for (const secret of [
      ...Object.values(links).map(secretOf),
      ...fay.cookie().split('=').slice(1),
      code.code,
      planId,
      membership.participantId,
      'Secret',
      '127.0.0.1:',
    ]) {
      expect(stdout.replace(/Tesela is ready.*/, '')).not.toContain(secret)
    }
  })

  it('[CONFIG-6] a taken port and a taken folder are one line each', async () => {
    const other = await startServer({ dataDir })
    const lockedFolder = await runServer().ended
    expect(lockedFolder).toMatchObject({ exitCode: 1, stdout: '' })
    expect(lockedFolder.stderr).toContain(`Another Tesela is running on ${dataDir}`)
    const otherDir = createDataDir()
    const takenPort = await runServer({ PORT: String(other.port), DATA_DIR: otherDir }).ended
    expect(takenPort.exitCode).toBe(1)
    expect(takenPort.stderr).toBe(
      `PORT ${other.port} is taken. Set PORT to another, or to 0 for a free one.\n`,
    )
    rmSync(otherDir, { recursive: true })
    await other.close()
  })

  it('[LOST-2] a lost database is not begun anew, and no browser is told that its plan was deleted', async () => {
    const server = await startServer({ dataDir })
    const fay = createHttpBrowser(server.url)
    const { planId } = await createPlan(fay)
    await server.close()
    for (const name of readdirSync(dataDir)) {
      if (name.startsWith('tesela.sqlite')) rmSync(join(dataDir, name))
    }
    const { exitCode, stdout, stderr } = await runServer().ended
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' })
    expect(stderr).toContain('Restore a backup')

    // The whole folder is lost, such as a disk that is not mounted.
    rmSync(join(dataDir, 'secret.key'))
    const anew = await startServer({ dataDir })
    expect((await openSyncSocket(anew.url, planId, fay).ended).code).toBe(4401)
    await anew.close()
  })

  it('[LINK-CLI-1] a new facilitator link is issued while the server runs, and while it does not', async () => {
    const server = await startServer({ dataDir })
    const fay = createHttpBrowser(server.url)
    const { planId, links } = await createPlan(fay)
    const environment = { DATA_DIR: dataDir, PORT: String(server.port) }

    const listed = await runProcess('server/issue-link.ts', environment).ended
    expect(listed.stdout).toBe(`${planId}  Acme 2027\n`)

    const running = await runProcess('server/issue-link.ts', environment, [planId]).ended
    expect(running.exitCode).toBe(0)
    const link = running.stdout.trim()
    expect(link).toMatch(new RegExp(`^http://localhost:${server.port}/join#[\\w-]{32}$`))
    const nora = createHttpBrowser(server.url)
    expect((await joinByLink(nora, link, { name: 'Nora' })).role).toBe('facilitator')
    const former = await createHttpBrowser(server.url).post('/api/join', {
      secret: secretOf(links.facilitator),
      name: 'Late',
    })
    expect(former.body).toMatchObject({ code: 'access/link-revoked' })
    await server.close()

    const stopped = await runProcess('server/issue-link.ts', environment, ['acme 2027']).ended
    const again = await startServer({ dataDir })
    const olga = createHttpBrowser(again.url)
    expect((await joinByLink(olga, stopped.stdout.trim(), { name: 'Olga' })).role).toBe(
      'facilitator',
    )
    await again.close()

    const unknown = await runProcess('server/issue-link.ts', environment, ['nothing']).ended
    expect(unknown).toMatchObject({ exitCode: 1, stdout: '' })
    expect(unknown.stderr).toContain('There is no plan nothing')
  })
})
