import { rmSync } from 'node:fs'
import { expect, it } from 'vitest'
import { createHttpBrowser, createPlan } from '../support/http-browser.ts'
import { runProcess } from '../support/run-process.ts'
import { createDataDir } from '../support/start-server.ts'
import { openSyncSocket } from '../support/sync-socket.ts'

it('[BUILD-7] npm start serves page, plans and sockets from plain JavaScript, and keeps them', async () => {
  const dataDir = createDataDir()
  const start = async () => {
    const server = runProcess('server/start.mjs', {
      PORT: '0',
      HOST: '127.0.0.1',
      DATA_DIR: dataDir,
    })
    const [, url = ''] = await server.outputMatches(/Tesela is ready: (http:\S+)/)
    return { server, url }
  }
  const first = await start()
  const page = await fetch(first.url)
  expect(await page.text()).toContain('<script type="module"')
  const fay = createHttpBrowser(first.url)
  const { planId } = await createPlan(fay, { template: 'sample' })
  const socket = openSyncSocket(first.url, planId, fay)
  await socket.admitted
  first.server.signal('SIGTERM')
  expect((await socket.ended).code).toBe(1012)
  expect((await first.server.ended).exitCode).toBe(0)

  const second = await start()
  const again = await fetch(`${second.url}/api/plans`, { headers: { cookie: fay.cookie() } })
  expect(await again.text()).toContain(planId)
  second.server.signal('SIGTERM')
  expect((await second.server.ended).exitCode).toBe(0)
  rmSync(dataDir, { recursive: true })
})
