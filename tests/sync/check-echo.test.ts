import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WebSocket } from 'ws'

import { TunnelSocket } from '../../client/connection/tunnel-socket.ts'
import { type CheckEchoOptions, createCheckEcho } from '../../server/sync/check-echo.ts'
import { startServer, type TestServer } from '../support/start-server.ts'

let server: TestServer
const echoUrl = () => `${server.url.replace(/^http/, 'ws')}/sync/check/echo`

beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.close())

async function startEcho(limits: Omit<CheckEchoOptions, 'isOwnPage'>) {
  const echo = createCheckEcho({ isOwnPage: () => true, ...limits })
  const http = createServer().on('upgrade', (request, socket, head) => {
    echo.handleUpgrade(request, socket, head)
  })
  await once(http.listen(0, '127.0.0.1'), 'listening')
  const { port } = http.address() as AddressInfo
  return {
    connect: () => new WebSocket(`ws://127.0.0.1:${port}/sync/check/echo`),
    close: () => http.close(),
  }
}

test('[ECHO-1] a stranger hears back what they say, and only so much of it', async () => {
  const ws = new WebSocket(echoUrl())
  await once(ws, 'open')
  const closed = once(ws, 'close')
  for (let said = 0; said < 20; said += 1) {
    const heard = once(ws, 'message')
    ws.send(`word ${said}`)
    expect(String((await heard)[0])).toBe(`word ${said}`)
  }
  ws.send('too many')
  expect((await closed)[0]).toBe(1000)
  const long = new WebSocket(echoUrl())
  await once(long, 'open')
  long.send('x'.repeat(65))
  expect((await once(long, 'close'))[0]).toBe(1009)
})

test('[ECHO-1] the same is heard by requests', async () => {
  const socket = new TunnelSocket(echoUrl(), (url, init) => fetch(url, init))
  await new Promise((resolve) => Object.assign(socket, { onopen: resolve }))
  const heard = new Promise<{ data: ArrayBuffer }>((resolve) =>
    Object.assign(socket, { onmessage: resolve }),
  )
  socket.send(Uint8Array.of(1, 2, 3))
  expect([...new Uint8Array((await heard).data)]).toEqual([1, 2, 3])
  socket.close()
})

test('[ECHO-1] few sockets are open at once, and none for long', async () => {
  const few = await startEcho({ sockets: 1 })
  const only = few.connect()
  await once(only, 'open')
  expect((await once(few.connect(), 'close'))[0]).toBe(1013)
  only.terminate()
  few.close()
  const short = await startEcho({ lifeMs: 1 })
  expect((await once(short.connect(), 'close'))[0]).toBe(1006)
  short.close()
})

test('[ORIGIN-1] pages of other sites are refused', async () => {
  const ws = new WebSocket(echoUrl(), { headers: { origin: 'https://evil.example' } })
  expect((await once(ws, 'close'))[0]).toBe(4403)
})

test('[ECHO-1] a server that stops is not held by it', async () => {
  const other = await startServer()
  const ws = new WebSocket(`${other.url.replace(/^http/, 'ws')}/sync/check/echo`)
  await once(ws, 'open')
  const closed = once(ws, 'close')
  await other.close()
  await closed
})
