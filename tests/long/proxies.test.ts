import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CreatedPlan } from '#shared/protocol/http-plans.ts'
import { messageCodes, syncCodes } from '#shared/protocol/message-codes.ts'
import { openAsSoakPerson } from '../performance/soak/soak-person.ts'
import { startCaddy } from '../support/caddy.ts'
import type { DocumentedProxy } from '../support/documented-proxy.ts'
import { eventually } from '../support/eventually.ts'
import { findFreePort } from '../support/free-port.ts'
import {
  createHttpBrowser,
  createPlan,
  joinByLink,
  type HttpBrowser,
} from '../support/http-browser.ts'
import { startNginx } from '../support/nginx.ts'
import {
  captureUpdate,
  connectRawPeer,
  isOurs,
  isSync,
  markMessage,
  updateMessage,
} from '../support/raw-peer.ts'
import { startServer, type TestServer } from '../support/start-server.ts'

const IDLE_MS = 70_000

describe.each([
  ['nginx', startNginx],
  ['Caddy', startCaddy],
])('the documented %s', (_, start) => {
  let server: TestServer
  let proxy: DocumentedProxy
  let fay: HttpBrowser
  let ana: HttpBrowser
  let created: CreatedPlan

  beforeAll(async () => {
    // Its certificate is of this run alone.
    process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0'
    const port = await findFreePort()
    server = await startServer({
      environment: { PUBLIC_URL: `https://localhost:${port}` },
      syncLimits: { stopSpreadMs: 0 },
    })
    proxy = await start(port, server.port)
    fay = createHttpBrowser(proxy.url)
    created = await createPlan(fay)
    ana = createHttpBrowser(proxy.url)
    await joinByLink(ana, created.links.participant, { name: 'Ana', area: 'Sales' })
  })
  afterAll(async () => {
    await proxy.close()
    await server.close()
    delete process.env['NODE_TLS_REJECT_UNAUTHORIZED']
  })

  function connect(browser: HttpBrowser, origin = proxy.url) {
    const url = `${proxy.url.replace('https', 'wss')}/sync/${created.planId}/plan?v=1`
    return connectRawPeer(url, { cookie: browser.cookie(), origin })
  }

  it('[PROXY-1] two people edit through it, and a quiet minute breaks no connection', async () => {
    const writer = connect(fay)
    const reader = connect(ana)
    const doc = await writer.sync()
    await reader.sync()
    const tunnelled = await openAsSoakPerson({
      url: proxy.url,
      planId: created.planId,
      browser: ana,
      random: Math.random,
      isTunnelled: true,
    })
    for (const seq of [1, 2]) {
      const heardBefore = reader.heard.filter(isSync(syncCodes.update)).length
      writer.send(updateMessage(captureUpdate(doc, () => doc.getMap('x').set('seq', seq))))
      writer.send(markMessage(seq))
      await writer.hear(isOurs(messageCodes.durable, seq))
      await eventually(() => {
        expect(reader.heard.filter(isSync(syncCodes.update)).length).toBeGreaterThan(heardBefore)
      })
      await tunnelled.delivered()
      if (seq > 1) continue
      const opened = await readOpened()
      const ends = [writer, reader].map((peer) => peer.closed().then(({ code }) => code))
      expect(await Promise.race([...ends, quietTime()])).toBe('quiet')
      // Neither did the one whose network blocks sockets come back meanwhile.
      expect(await readOpened()).toBe(opened)
    }
    tunnelled.leave(false)
    writer.close()
    reader.close()
  })

  it('[PROXY-2] files go both ways, refusals are ours, metrics stay inside, other origins stay out', async () => {
    const file = await fay.get(`/api/plans/${created.planId}/export.json`)
    expect(file.status).toBe(200)
    expect(file.headers.get('content-disposition')).toContain('attachment')
    expect(file.headers.get('strict-transport-security')).not.toBeNull()
    const restored = await fay.post('/api/plans/import', {
      file: file.body,
      name: 'Fay',
      area: 'Sales',
    })
    expect(restored.status).toBe(201)
    const large = await fay.post('/api/plans/import', { file: 'x'.repeat(5_000_000), name: 'Fay' })
    expect(large.status).toBe(422)
    expect(large.headers.get('content-type')).toContain('application/problem+json')
    expect((await fay.get('/metrics')).status).toBe(404)
    const stranger = connect(fay, 'https://elsewhere.example')
    expect((await stranger.closed()).code).toBe(4403)
  })

  async function readOpened(): Promise<string> {
    const answer = await fetch(`${server.url}/metrics`)
    const lines = (await answer.text()).split('\n')
    return lines
      .filter((line) => line.startsWith('tesela_sync_connections_opened_total{'))
      .join('\n')
  }
})

/** A wait is what is tried here: proxies cut what is quiet. */
function quietTime(): Promise<string> {
  return new Promise((resolve) => {
    setTimeout(() => resolve('quiet'), IDLE_MS)
  })
}
