import * as encoding from 'lib0/encoding'
import { markMessage } from '../../support/raw-peer.ts'
import { encodeClientFrame } from './client-frame.ts'
import { connectYjsClient, type YjsDialect } from './yjs-client.ts'
import { createYjsWriter } from './yjs-writer.ts'
import type { Wire } from './wire.ts'

const NOTHING = new Uint8Array()

function createYjsWire(dialect: YjsDialect): Wire {
  const { keepsState, encodeFrame } = dialect
  return {
    keepsState,
    isYjs: true,
    encodeFrame,
    createWriter: (card) => createYjsWriter(card, encodeFrame),
    connect: (options) => connectYjsClient(dialect, options),
  }
}

/** The stock y-websocket protocol. */
export const yjsWire = createYjsWire({
  keepsState: true,
  prefix: () => NOTHING,
  encodeFrame: (_room, message) => encodeClientFrame(message),
})

/** Ours: the stock protocol, and marks that are answered once what came before them is on disk. */
export const ourWire: Wire = {
  ...yjsWire,
  encodeMark: (edits) => encodeClientFrame(markMessage(edits)),
}

/** The same messages over a relay that answers nothing. */
export const relayedYjsWire = createYjsWire({
  keepsState: false,
  prefix: () => NOTHING,
  encodeFrame: (_room, message) => encodeClientFrame(message),
})

const HOCUSPOCUS_AUTHENTICATION = 2
const HOCUSPOCUS_TOKEN = 0

/** Hocuspocus: every message begins with its document's name, and a token comes first. */
export const hocuspocusWire = createYjsWire({
  keepsState: true,
  prefix: ({ name }) => encodeText(name),
  encodeFrame: ({ name }, message) => encodeClientFrame(Buffer.concat([encodeText(name), message])),
  greeting: ({ name }) =>
    encodeClientFrame(
      Buffer.concat([
        encodeText(name),
        Uint8Array.of(HOCUSPOCUS_AUTHENTICATION, HOCUSPOCUS_TOKEN),
        encodeText('anybody'),
        encodeText('4.7.0'),
      ]),
    ),
})

function encodeText(text: string): Uint8Array {
  return encoding.encode((encoder) => encoding.writeVarString(encoder, text))
}
