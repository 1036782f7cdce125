import { connect } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { defaultHttpLimits } from '../../server/http/rate-limits.ts'
import { eventually } from '../support/eventually.ts'
import { createHttpBrowser, createPlan, type HttpBrowser } from '../support/http-browser.ts'
import { openRawSocket, type RawSocket } from '../support/raw-socket.ts'
import { startServer, type StartOptions, type TestServer } from '../support/start-server.ts'

describe('upgrades', () => {
  let server: TestServer
  let fay: HttpBrowser
  let planId: string
  let open: RawSocket[] = []

  async function start(options: StartOptions = {}): Promise<void> {
    server = await startServer({ syncLimits: { stopSpreadMs: 0 }, ...options })
    fay = createHttpBrowser(server.url)
    planId = (await createPlan(fay)).planId
  }
  beforeEach(() => {
    open = []
  })
  afterEach(async () => {
    for (const socket of open) socket.reset()
    await server.close()
  })

  /** As the proxy on this machine passes it on. */
  function knock(address: string | null, target = `/sync/${planId}/plan`): RawSocket {
    const socket = openRawSocket(`ws://127.0.0.1:${server.port}${target}`, {
      Cookie: fay.cookie(),
      ...(address === null ? {} : { 'X-Forwarded-For': address }),
    })
    open.push(socket)
    return socket
  }

  async function knockTimes(times: number, address: string | null): Promise<number[]> {
    return Promise.all(Array.from({ length: times }, () => knock(address).answered))
  }

  it('[UPGRADE-1] one address opens so many sockets, whoever it is; others open theirs', async () => {
    await start({ httpLimits: { upgrades: { perSecond: 0.001, burst: 5 } } })
    const answers = await knockTimes(8, '203.0.113.5')
    expect(answers.toSorted((left, right) => left - right)).toEqual([
      101, 101, 101, 101, 101, 429, 429, 429,
    ])
    const refused = knock('203.0.113.5')
    // Let go of at once: whoever does not hang up keeps nothing open.
    expect(await refused.ended).toBeNull()
    expect(await knockTimes(2, '203.0.113.6')).toEqual([101, 101])
    expect(await knockTimes(2, null)).toEqual([101, 101])
    const metrics = await (await fetch(`${server.url}/metrics`)).text()
    expect(metrics).toContain('tesela_sync_cuts_total{code="request/too-many"} 4')
  })

  it('[UPGRADE-1] sockets of one address that are open at once have a bound; closed ones count no more', async () => {
    await start({ httpLimits: { socketsPerAddress: 3 } })
    expect(await knockTimes(3, '203.0.113.5')).toEqual([101, 101, 101])
    expect(await knock('203.0.113.5').answered).toBe(429)
    open[0]?.reset()
    await eventually(async () => expect(await knock('203.0.113.5').answered).toBe(101))
  })

  it('[UPGRADE-1] a workshop of a hundred behind one address comes in, and comes back at once', async () => {
    await start()
    for (let visit = 0; visit < 2; visit += 1) {
      // One plan and one session each, let in or not: the limit does not know.
      const answers = await knockTimes(200, '203.0.113.5')
      expect(new Set(answers)).toEqual(new Set([101]))
      for (const socket of open.splice(0)) socket.reset()
    }
    expect(defaultHttpLimits.socketsPerAddress).toBeGreaterThanOrEqual(400)
  })

  it('[UPGRADE-2] a reset in the middle of an upgrade, wherever it leads, ends nothing else', async () => {
    await start({ httpLimits: { upgrades: { perSecond: 0.001, burst: 5 } } })
    const failures: unknown[] = []
    const note = (error: unknown) => failures.push(error)
    process.on('uncaughtException', note)
    const targets = [`/sync/${planId}/plan`, '/elsewhere', '/sync/check/echo', '/sync']
    for (let round = 0; round < 60; round += 1) {
      const socket = knock('203.0.113.5', targets[round % targets.length])
      if (round % 2 === 0) await socket.answered.catch(() => 0)
      else await new Promise(setImmediate)
      socket.reset()
    }
    await Promise.all(open.map(({ ended }) => ended))
    expect((await fetch(`${server.url}/livez`)).status).toBe(200)
    process.off('uncaughtException', note)
    expect(failures).toEqual([])
  })

  it('[UPGRADE-3] headers that never end are not waited for', async () => {
    await start({ httpLimits: { headersMs: 300 } })
    const starts = [
      '',
      'GET /api/config HTTP/1.1\r\n',
      `GET /sync/${planId}/plan HTTP/1.1\r\nUpgrade:`,
    ]
    const ended = await Promise.all(
      starts.map(
        (text) =>
          new Promise<string>((resolve) => {
            const socket = connect(server.port, '127.0.0.1')
            let answer = ''
            const trickle = setInterval(() => socket.write('X'), 50)
            if (text === '') clearInterval(trickle)
            else socket.write(text)
            socket.on('data', (chunk) => {
              answer += chunk.toString()
            })
            socket.on('error', () => {})
            socket.on('close', () => {
              clearInterval(trickle)
              resolve(answer)
            })
          }),
      ),
    )
    for (const answer of ended) expect(answer.startsWith('HTTP/1.1 408')).toBe(true)
  })
})
