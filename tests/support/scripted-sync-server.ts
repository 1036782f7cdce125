import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { AddressInfo } from 'node:net'
import { applyAwarenessUpdate, Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import { WebSocketServer, type WebSocket } from 'ws'
import * as syncProtocol from 'y-protocols/sync'
import * as Y from 'yjs'

import { encodeNackCode, messageCodes, type NackCode } from '#shared/protocol/message-codes.ts'

/**
 * A server that speaks the wire but answers as a test tells it: to meet states that the real server
 * shows for an instant only, or on a broken disk.
 */
export interface ScriptedSyncServer {
  readonly syncUrl: string
  /** What the server holds of the documents, all in one. */
  readonly doc: Y.Doc
  /** `durable` answers each MARK, `hold` keeps it, a code refuses it. */
  setAnswer: (answer: 'durable' | 'hold' | NackCode) => void
  /** Whether connections are asked for their state, as writers are. */
  setAsking: (isAsking: boolean) => void
  /** Whether the server answers anything at all. */
  setSilent: (isSilent: boolean) => void
  /** Answers all marks held. */
  release: () => void
  heartbeat: (serverTimeMs: number) => void
  sendRaw: (frame: Uint8Array) => void
  closeAll: (code: number, reason: string) => void
  readonly marks: number[]
  readonly notes: string[]
  /** The URL of every connection, in order. */
  readonly requests: string[]
  /** Stops listening and cuts every connection; documents stay. */
  stop: () => Promise<void>
  /** Listens again where it did before. */
  start: () => Promise<void>
}

export async function createScriptedSyncServer(): Promise<ScriptedSyncServer> {
  const doc = new Y.Doc()
  const awareness = new Awareness(doc)
  awareness.setLocalState(null)
  const sockets = new Set<WebSocket>()
  const marks: number[] = []
  const notes: string[] = []
  const requests: string[] = []
  let held: (() => void)[] = []
  let answer: 'durable' | 'hold' | NackCode = 'durable'
  let isAsking = true
  let isSilent = false
  let port = 0
  let listening: WebSocketServer | null = null

  function frame(write: (encoder: encoding.Encoder) => void): Uint8Array {
    return encoding.encode(write)
  }
  function sendSync(socket: WebSocket, write: (encoder: encoding.Encoder) => void): void {
    socket.send(
      frame((encoder) => {
        encoding.writeVarUint(encoder, messageCodes.sync)
        write(encoder)
      }),
    )
  }
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    for (const socket of sockets) {
      if (socket !== origin) {
        sendSync(socket, (encoder) => syncProtocol.writeUpdate(encoder, update))
      }
    }
  })

  function handleMark(socket: WebSocket, seq: number): void {
    marks.push(seq)
    const confirm = () =>
      socket.send(
        frame((encoder) => {
          encoding.writeVarUint(encoder, messageCodes.durable)
          encoding.writeVarUint(encoder, seq)
        }),
      )
    if (answer === 'durable') confirm()
    else if (answer === 'hold') held.push(confirm)
    else sendNack(socket, answer, seq)
  }
  function sendNack(socket: WebSocket, code: NackCode, seq: number): void {
    socket.send(
      frame((encoder) => {
        encoding.writeVarUint(encoder, messageCodes.nack)
        encoding.writeVarUint(encoder, encodeNackCode(code))
        encoding.writeVarUint(encoder, seq)
      }),
    )
  }

  function handleFrame(socket: WebSocket, bytes: Uint8Array): void {
    if (isSilent) return
    const decoder = decoding.createDecoder(bytes)
    const code = decoding.readVarUint(decoder)
    if (code === messageCodes.mark) handleMark(socket, decoding.readVarUint(decoder))
    if (code === messageCodes.note) notes.push(decoding.readVarString(decoder))
    if (code === messageCodes.awareness) {
      const update = decoding.readVarUint8Array(decoder)
      applyAwarenessUpdate(awareness, update, socket)
      sendPresence(
        [...sockets].filter((other) => other !== socket),
        update,
      )
    }
    if (code !== messageCodes.sync) return
    if (decoding.peekVarUint(decoder) !== 0 && !isAsking) return
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, messageCodes.sync)
    const kind = syncProtocol.readSyncMessage(decoder, encoder, doc, socket)
    if (kind !== syncProtocol.messageYjsSyncStep1) return
    if (isAsking) sendSync(socket, (step1) => syncProtocol.writeSyncStep1(step1, doc))
    socket.send(encoding.toUint8Array(encoder))
    const present = [...awareness.getStates().keys()]
    if (present.length > 0) sendPresence([socket], encodeAwarenessUpdate(awareness, present))
  }
  function sendPresence(to: readonly WebSocket[], update: Uint8Array): void {
    const bytes = frame((encoder) => {
      encoding.writeVarUint(encoder, messageCodes.awareness)
      encoding.writeVarUint8Array(encoder, update)
    })
    for (const socket of to) socket.send(bytes)
  }

  async function start(): Promise<void> {
    const server = new WebSocketServer({ port, host: '127.0.0.1' })
    listening = server
    server.on('connection', (socket, request) => {
      requests.push(request.url ?? '')
      sockets.add(socket)
      socket.on('close', () => sockets.delete(socket))
      socket.on('message', (data: Buffer) => handleFrame(socket, new Uint8Array(data)))
    })
    await new Promise<void>((resolve) => server.once('listening', resolve))
    port = (server.address() as AddressInfo).port
  }

  async function stop(): Promise<void> {
    for (const socket of sockets) socket.terminate()
    const server = listening
    listening = null
    held = []
    if (server !== null) await new Promise<void>((resolve) => server.close(() => resolve()))
  }

  await start()
  return {
    get syncUrl() {
      return `ws://127.0.0.1:${port}/sync`
    },
    doc,
    setAnswer: (next) => (answer = next),
    setAsking: (next) => (isAsking = next),
    setSilent: (next) => (isSilent = next),
    release() {
      for (const confirm of held) confirm()
      held = []
    },
    heartbeat(serverTimeMs) {
      const bytes = frame((encoder) => {
        encoding.writeVarUint(encoder, messageCodes.heartbeat)
        encoding.writeVarUint(encoder, serverTimeMs)
      })
      for (const socket of sockets) socket.send(bytes)
    },
    sendRaw(bytes) {
      for (const socket of sockets) socket.send(bytes)
    },
    closeAll(code, reason) {
      for (const socket of sockets) socket.close(code, reason)
    },
    marks,
    notes,
    requests,
    stop,
    start,
  }
}
