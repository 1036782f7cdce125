import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { messageCodes, syncCodes } from '#shared/protocol/message-codes.ts'

/** A frame as a peer reads it. */
export interface HeardFrame {
  readonly code: number
  /** Of a sync frame. */
  readonly sub?: number
  readonly bytes?: Uint8Array
  /** Of our own frames. */
  readonly numbers?: readonly number[]
}

/** A client that says exactly what it is told to say, and remembers all it hears. */
export interface RawPeer {
  readonly ws: WebSocket
  readonly heard: HeardFrame[]
  /** Resolves with the first frame that fits, heard already or still to come. */
  hear(fits: (frame: HeardFrame) => boolean): Promise<HeardFrame>
  send(bytes: Uint8Array): void
  /** Asks for the state and resolves with the document it gave. */
  sync(doc?: Y.Doc): Promise<Y.Doc>
  /** Resolves with the close code and reason. */
  closed(): Promise<{ code: number; reason: string }>
  close(): void
}

export function connectRawPeer(url: string, headers: Record<string, string> = {}): RawPeer {
  const ws = new WebSocket(url, { headers })
  const heard: HeardFrame[] = []
  let listeners: (() => void)[] = []
  const whenClosed = new Promise<{ code: number; reason: string }>((resolve) => {
    ws.on('close', (code, reason) => {
      resolve({ code, reason: reason.toString() })
    })
  })
  const whenOpen = new Promise<void>((resolve, reject) => {
    ws.on('open', resolve)
    ws.on('close', (code) => reject(new Error(`closed with ${code} before it was open`)))
  })
  // Who waits for the end alone is not told.
  whenOpen.catch(() => {})
  // A reset by the server ends in `close` too.
  ws.on('error', () => {})
  ws.on('message', (data: Buffer) => {
    heard.push(decodeHeard(data))
    for (const listener of listeners) listener()
  })

  async function hear(fits: (frame: HeardFrame) => boolean): Promise<HeardFrame> {
    const known = heard.find(fits)
    if (known !== undefined) return known
    return new Promise((resolve, reject) => {
      function look(): void {
        const found = heard.find(fits)
        if (found === undefined) return
        listeners = listeners.filter((listener) => listener !== look)
        resolve(found)
      }
      listeners.push(look)
      void whenClosed.then(({ code }) => {
        reject(new Error(`closed with ${code} before the frame came`))
      })
    })
  }

  return {
    ws,
    heard,
    hear,
    send(bytes) {
      ws.send(bytes)
    },
    async sync(doc = new Y.Doc()) {
      await whenOpen
      ws.send(syncMessage(syncCodes.step1, Y.encodeStateVector(doc)))
      const { bytes } = await hear(isSync(syncCodes.step2))
      if (bytes !== undefined) Y.applyUpdate(doc, bytes)
      return doc
    },
    closed: () => whenClosed,
    close() {
      ws.terminate()
    },
  }
}

function decodeHeard(data: Buffer): HeardFrame {
  const decoder = decoding.createDecoder(data)
  const code = decoding.readVarUint(decoder)
  if (code === messageCodes.sync) {
    const sub = decoding.readVarUint(decoder)
    return { code, sub, bytes: decoding.readVarUint8Array(decoder).slice() }
  }
  if (code === messageCodes.awareness) {
    return { code, bytes: decoding.readVarUint8Array(decoder).slice() }
  }
  const numbers: number[] = []
  while (decoding.hasContent(decoder)) numbers.push(decoding.readVarUint(decoder))
  return { code, numbers }
}

export function isSync(sub: number): (frame: HeardFrame) => boolean {
  return (frame) => frame.code === messageCodes.sync && frame.sub === sub
}

export function isOurs(
  code: number,
  ...numbers: readonly number[]
): (frame: HeardFrame) => boolean {
  return (frame) =>
    frame.code === code && numbers.every((number, index) => frame.numbers?.[index] === number)
}

export function syncMessage(sub: number, bytes: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, messageCodes.sync)
  encoding.writeVarUint(encoder, sub)
  encoding.writeVarUint8Array(encoder, bytes)
  return encoding.toUint8Array(encoder)
}

export function updateMessage(update: Uint8Array): Uint8Array {
  return syncMessage(syncCodes.update, update)
}

export function markMessage(seq: number): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, messageCodes.mark)
  encoding.writeVarUint(encoder, seq)
  return encoding.toUint8Array(encoder)
}

export function noteMessage(text: string): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, messageCodes.note)
  encoding.writeVarString(encoder, text)
  return encoding.toUint8Array(encoder)
}

export function presenceMessage(
  entries: readonly { id: number; clock: number; json: string }[],
): Uint8Array {
  const body = encoding.createEncoder()
  encoding.writeVarUint(body, entries.length)
  for (const { id, clock, json } of entries) {
    encoding.writeVarUint(body, id)
    encoding.writeVarUint(body, clock)
    encoding.writeVarString(body, json)
  }
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, messageCodes.awareness)
  encoding.writeVarUint8Array(encoder, encoding.toUint8Array(body))
  return encoding.toUint8Array(encoder)
}

/** The update of one change of a document, and the change made. */
export function captureUpdate(doc: Y.Doc, change: () => void): Uint8Array {
  const updates: Uint8Array[] = []
  const keep = (update: Uint8Array) => updates.push(update)
  doc.on('update', keep)
  doc.transact(change)
  doc.off('update', keep)
  return Y.mergeUpdates(updates)
}
