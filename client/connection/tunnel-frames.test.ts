import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { connect, type AddressInfo, type Socket } from 'node:net'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { WebSocketServer, type WebSocket } from 'ws'

import {
  createFrameReader,
  decodeClose,
  encodeClose,
  encodeFrame,
  opcodes,
  type Frame,
} from './tunnel-frames.ts'

let server: Server
let accepted: WebSocket
let socket: Socket

/** The other end is `ws`, which sends back every message. */
beforeAll(async () => {
  server = createServer()
  new WebSocketServer({ server, perMessageDeflate: false }).on('connection', (ws) => {
    accepted = ws
    ws.on('message', (data) => ws.send(data, { binary: true }))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  const key = Buffer.alloc(16).toString('base64')
  socket.write(
    `GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${key}\r\n\r\n`,
  )
  await once(socket, 'data')
})
afterAll(() => {
  socket.destroy()
  server.closeAllConnections()
  server.close()
})

/** Reads until so many frames are there, handing bytes over in parts of the sizes given. */
async function readFrames(count: number, sizes: readonly number[]): Promise<readonly Frame[]> {
  const reader = createFrameReader()
  const frames: Frame[] = []
  let part = 0
  return new Promise((resolve, reject) => {
    function take(bytes: Buffer): void {
      for (let at = 0; at < bytes.length;) {
        const size = sizes[part % sizes.length] ?? bytes.length
        part += 1
        const read = reader.read(bytes.subarray(at, at + size))
        if (read === null) reject(new Error('a fault'))
        else frames.push(...read)
        at += size
      }
      if (frames.length < count) return
      socket.off('data', take)
      resolve(frames)
    }
    socket.on('data', take)
  })
}

const edges = [0, 1, 125, 126, 127, 65_535, 65_536, 200_000]
const message = fc
  .tuple(fc.oneof(fc.constantFrom(...edges), fc.nat(3000)), fc.nat(255))
  .map(([length, fill]) => new Uint8Array(length).fill(fill))

it('[MASK-1] ws reads what is written and writes what is read, of every length, cut anywhere', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(message, { minLength: 1, maxLength: 6 }),
      fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 5 }),
      async (messages, sizes) => {
        const read = readFrames(messages.length, sizes)
        for (const each of messages) socket.write(encodeFrame(opcodes.binary, each))
        const frames = await read
        expect(frames.map(({ opcode }) => opcode)).toEqual(messages.map(() => opcodes.binary))
        for (const [index, { payload }] of frames.entries()) {
          expect(Buffer.compare(payload, messages[index] ?? Buffer.alloc(0))).toBe(0)
        }
      },
    ),
    { numRuns: 40 },
  )
})

it('[MASK-1] a ping of ws is read, and its answer taken', async () => {
  const read = readFrames(1, [3])
  accepted.ping('are you there')
  const [ping] = await read
  expect(ping?.opcode).toBe(opcodes.ping)
  const ponged = once(accepted, 'pong')
  socket.write(encodeFrame(opcodes.pong, ping?.payload ?? new Uint8Array()))
  expect(String((await ponged)[0])).toBe('are you there')
})

it.each([
  ['a part of a message', [0x02, 1, 0]],
  ['a masked frame', [0x82, 0x81, 0, 0, 0, 0, 0]],
  ['reserved bits', [0xc2, 1, 0]],
  ['a text frame', [0x81, 1, 65]],
  ['a length beyond memory', [0x82, 127, 0, 0, 0, 1, 0, 0, 0, 0]],
])('[MASK-2] %s is a fault', (_case, bytes) => {
  expect(createFrameReader().read(Uint8Array.from(bytes))).toBeNull()
})

it('[MASK-1] codes and reasons of closes travel both ways', async () => {
  const read = readFrames(1, [1])
  const closed = once(accepted, 'close')
  accepted.close(4403, 'access/removed')
  const [close] = await read
  expect(close?.opcode).toBe(opcodes.close)
  expect(decodeClose(close?.payload ?? new Uint8Array())).toEqual({
    code: 4403,
    reason: 'access/removed',
  })
  socket.write(encodeClose(4403))
  expect((await closed)[0]).toBe(4403)
  expect(decodeClose(new Uint8Array())).toEqual({ code: 1005, reason: '' })
})
