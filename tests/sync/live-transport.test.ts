import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { WebSocketServer } from 'ws'

import {
  createLiveTransport,
  type LiveTransport,
  type TransportMemory,
} from '../../client/connection/live-transport.ts'
import { measureEcho } from '../../client/connection/measure-echo.ts'
import { TunnelSocket } from '../../client/connection/tunnel-socket.ts'
import { createCuttableNetwork } from '../support/cuttable-network.ts'
import { eventually } from '../support/eventually.ts'
import { startServer, type TestServer } from '../support/start-server.ts'
import {
  startUpgradeDroppingProxy,
  type UpgradeDroppingProxy,
} from '../support/upgrade-dropping-proxy.ts'

const NOWHERE = 'http://127.0.0.1:1'
const network = createCuttableNetwork(() => '')

let server: TestServer
let refusing: UpgradeDroppingProxy
let silent: UpgradeDroppingProxy
let transport: LiveTransport | null = null

beforeAll(async () => {
  server = await startServer()
  refusing = await startUpgradeDroppingProxy(server.url)
  silent = await startUpgradeDroppingProxy(server.url, { upgrades: 'silent' })
})
afterEach(() => transport?.close())
afterAll(async () => {
  await Promise.all([refusing.close(), silent.close()])
  await server.close()
})

const syncUrl = (url: string) => `${url.replace(/^http/, 'ws')}/sync`
const freshTab: TransportMemory = { wasTunnelled: () => false, keep: () => undefined }

/** A network that opens sockets, lets nothing through them and breaks them off; requests pass. */
async function startMuteNetwork() {
  const http = createServer((_request, response) => response.end())
  const sockets = new WebSocketServer({ server: http })
  const onSocket = vi.fn<() => void>()
  sockets.on('connection', (socket) => {
    onSocket()
    socket.on('message', () => socket.terminate())
  })
  http.listen(0, '127.0.0.1')
  await once(http, 'listening')
  return {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    onSocket,
    async close() {
      for (const socket of sockets.clients) socket.terminate()
      http.close()
      await once(http, 'close')
    },
  }
}

function openTransport(
  url: string,
  memory = freshTab,
  { openMs = 60_000, tryAgainMs = 60_000 } = {},
) {
  const onTunnelled = vi.fn<(isTunnelled: boolean) => void>()
  const asked: string[] = []
  transport = createLiveTransport({
    syncUrl: syncUrl(url),
    WebSocket: network.WebSocket,
    fetch: (address, init) => {
      asked.push(new URL(address).pathname)
      return fetch(address, init)
    },
    memory,
    timings: { openMs, livezMs: 60_000, tryAgainMs },
    onTunnelled,
  })
  const { WebSocket: Socket } = transport
  const open = () => new Socket(`${syncUrl(url)}/check/echo`)
  const failed = () =>
    new Promise((resolve) => {
      open().addEventListener('close', resolve)
    })
  return { transport, onTunnelled, asked, open, failed }
}

test('[TRANS-1] two refused sockets in a row send a page to requests, one does not', async () => {
  const keep = vi.fn<TransportMemory['keep']>()
  const tab = openTransport(refusing.url, { ...freshTab, keep })
  await tab.failed()
  await eventually(() => expect(tab.asked).toEqual(['/livez']))
  expect(tab.open()).not.toBeInstanceOf(TunnelSocket)
  await eventually(() => expect(tab.onTunnelled).toHaveBeenCalledWith(true))
  expect(keep).toHaveBeenCalledWith(true)
  const tunnel = tab.open()
  expect(tunnel).toBeInstanceOf(TunnelSocket)
  tunnel.close()
})

test('[TRANS-1] a socket that nobody answers is given up after a while', async () => {
  const tab = openTransport(silent.url, freshTab, { openMs: 50 })
  await tab.failed()
  expect(tab.transport.isTunnelled()).toBe(true)
})

test('[TRANS-1] sockets that open and let nothing through send a page to requests', async () => {
  const mute = await startMuteNetwork()
  const tab = openTransport(mute.url)
  const say = () => {
    const socket = tab.open()
    socket.addEventListener('open', () => socket.send('there?'))
  }
  say()
  await eventually(() => expect(tab.asked).toHaveLength(1))
  expect(tab.transport.isTunnelled()).toBe(false)
  say()
  await eventually(() => expect(tab.transport.isTunnelled()).toBe(true))
  await mute.close()
})

test('[TRANS-2] a server that is away is waited for', async () => {
  const tab = openTransport(NOWHERE)
  for (let tries = 1; tries <= 3; tries += 1) {
    await tab.failed()
    await eventually(() => expect(tab.asked).toHaveLength(tries))
  }
  expect(tab.transport.isTunnelled()).toBe(false)
})

test('[TRANS-2] a server that opens a socket and then refuses is asked again', async () => {
  const tab = openTransport(server.url)
  const { WebSocket: Socket } = tab.transport
  const codes: number[] = []
  for (let tries = 1; tries <= 3; tries += 1) {
    const socket = new Socket(`${syncUrl(server.url)}/nobody/plan?v=0`)
    socket.addEventListener('close', ({ code }) => codes.push(code))
    await eventually(() => expect(codes).toHaveLength(tries))
  }
  expect(codes).not.toContain(1006)
  expect(tab.asked).toEqual([])
  expect(tab.transport.isTunnelled()).toBe(false)
})

test('[TRANS-3] a socket that opens and lets nothing through does not call a page back', async () => {
  const mute = await startMuteNetwork()
  const tab = openTransport(mute.url, { ...freshTab, wasTunnelled: () => true }, { tryAgainMs: 20 })
  await eventually(() => expect(mute.onSocket.mock.calls.length).toBeGreaterThan(2))
  expect(tab.transport.isTunnelled()).toBe(true)
  await mute.close()
})

test('[TRANS-3] a tab that knows begins with requests', () => {
  const tab = openTransport(refusing.url, { ...freshTab, wasTunnelled: () => true })
  expect(tab.transport.isTunnelled()).toBe(true)
  const tunnel = tab.open()
  expect(tunnel).toBeInstanceOf(TunnelSocket)
  tunnel.close()
})

test('[MEASURE-2] the way that works is measured, and where none does it is said', async () => {
  const measure = async (url: string) => {
    const { way, roundTripsMs } = await measureEcho({
      syncUrl: syncUrl(url),
      WebSocket: network.WebSocket,
      fetch: (address, init) => fetch(address, init),
      nowMs: () => performance.now(),
      patienceMs: 30_000,
    })
    return [way, roundTripsMs.length]
  }
  expect(await measure(server.url)).toEqual(['socket', 7])
  expect(await measure(refusing.url)).toEqual(['requests', 7])
  expect(await measure(NOWHERE)).toEqual(['none', 0])
})
