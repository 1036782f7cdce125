import { once } from 'node:events'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WebSocket } from 'ws'

import { TunnelSocket } from '../../client/connection/tunnel-socket.ts'
import { startServer, type TestServer } from '../support/start-server.ts'

let server: TestServer
const echoUrl = () => `${server.url.replace(/^http/, 'ws')}/sync/check/echo`

beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.close())

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
