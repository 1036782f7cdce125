import { execFileSync } from 'node:child_process'
import { openBenchClient } from './bench-client.ts'
import { encodeClientFrame, opcodes } from './client-frame.ts'
import { peersDir } from './install-peers.ts'
import type { BenchClient, ClientOptions, Wire, Writer } from './wire.ts'

/** tldraw sync: JSON in text frames. The edit's number is the card's x, since a peer sees no clock. */

const PROTOCOL_VERSION = 8
const TICKS_AN_EDIT = 2

let schema: unknown

function readSchema(): unknown {
  schema ??= JSON.parse(
    execFileSync(process.execPath, ['print-tldraw-schema.mjs'], {
      cwd: peersDir,
      encoding: 'utf8',
    }),
  )
  return schema
}

function encodeJson(message: unknown): Buffer {
  return encodeClientFrame(Buffer.from(JSON.stringify(message)), opcodes.text)
}

export const tldrawWire: Wire = {
  keepsState: true,
  isYjs: false,
  createWriter: createTldrawWriter,
  connect: connectTldrawClient,
  encodeFrame: (_room, message) => encodeClientFrame(message, opcodes.text),
}

function createTldrawWriter(cardIndex: number): Writer {
  const card = `card-${cardIndex}`
  const id = `shape:${card}`
  let edits = 0
  return {
    id,
    card,
    baseClock: 0,
    creationFrame: () =>
      encodeJson({ type: 'push', clientClock: 1, diff: { [id]: ['put', shapeRecord(id)] } }),
    encodeEdits: (_room, count) =>
      Array.from({ length: count }, () => {
        edits += 1
        const change = { x: ['put', edits], y: ['put', edits * 2 + 0.25] }
        return encodeJson({
          type: 'push',
          clientClock: edits + 1,
          diff: { [id]: ['patch', change] },
        })
      }),
  }
}

function connectTldrawClient(options: ClientOptions): BenchClient {
  const { hears = {} } = options
  return openBenchClient(options, {
    onOpen(client) {
      client.write(
        encodeJson({
          type: 'connect',
          connectRequestId: 'bench',
          lastServerClock: -1,
          protocolVersion: PROTOCOL_VERSION,
          schema: readSchema(),
        }),
      )
    },
    onFrame(client, frame) {
      const message: unknown = JSON.parse(frame.toString('utf8'))
      const nowMs = performance.now()
      if (member(message, 'type') === 'connect') client.hasJoined()
      const parts = member(message, 'data')
      for (const part of Array.isArray(parts) ? parts : []) {
        if (member(part, 'type') !== 'patch') client.acknowledge(1)
        else {
          for (const [id, edits] of movedCards(member(part, 'diff'))) {
            hears.reached?.(id, edits * TICKS_AN_EDIT, nowMs)
          }
        }
      }
    },
  })
}

/** Of each moved card the edit it now has: its diff is `["patch", { x: ["put", 17], … }]`. */
function movedCards(diff: unknown): readonly (readonly [id: string, edits: number])[] {
  if (typeof diff !== 'object' || diff === null) return []
  return Object.entries(diff).flatMap(([id, change]) => {
    const x = member(member(member(change, 1), 'x'), 1)
    return member(change, 0) === 'patch' && typeof x === 'number' ? [[id, x] as const] : []
  })
}

function member(value: unknown, key: string | number): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? Reflect.get(value, key)
    : undefined
}

function shapeRecord(id: string): Readonly<Record<string, unknown>> {
  return {
    id,
    typeName: 'shape',
    type: 'geo',
    parentId: 'page:page',
    index: 'a1',
    x: 0,
    y: 0,
    rotation: 0,
    isLocked: false,
    opacity: 1,
    meta: {},
    props: {
      w: 240,
      h: 160,
      geo: 'rectangle',
      dash: 'draw',
      growY: 0,
      url: '',
      scale: 1,
      color: 'black',
      labelColor: 'black',
      fill: 'none',
      size: 'm',
      font: 'draw',
      align: 'middle',
      verticalAlign: 'middle',
      richText: { type: 'doc', content: [{ type: 'paragraph' }] },
    },
  }
}
