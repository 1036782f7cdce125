import type { WebsocketProvider } from 'y-websocket'

import { messageCodes, syncCodes, type NackCode } from '#shared/protocol/message-codes.ts'

import {
  decodeDurable,
  decodeFullness,
  decodeHeartbeat,
  decodeNack,
  peekSyncCode,
} from './wire-frames.ts'

/** What the server says besides the document and presence. */
export interface ServerMessages {
  /** The server asks for our state, so it will have our unsent changes (CONN-3). */
  readonly onAsking: () => void
  /** Everything up to this local change is on the server's disk. */
  readonly onDurable: (seq: number) => void
  /** A change was refused; 0 is the last one. */
  readonly onNack: (code: NackCode, seq: number) => void
  /** The server's time in milliseconds. */
  readonly onHeartbeat: (serverMs: number) => void
  /** How much of the size that the document may have is used, in percent. */
  readonly onFullness: (percent: number) => void
}

type MessageHandler = WebsocketProvider['messageHandlers'][number]

/** Listens to what comes in on a provider; a frame that cannot be read changes nothing (CONN-8). */
export function listenToServer(provider: WebsocketProvider, messages: ServerMessages): void {
  const handlers = provider.messageHandlers
  const stock = { sync: handlers[messageCodes.sync], awareness: handlers[messageCodes.awareness] }
  handlers[messageCodes.sync] = guarded((encoder, decoder, ...rest) => {
    if (peekSyncCode(decoder) === syncCodes.step1) messages.onAsking()
    stock.sync?.(encoder, decoder, ...rest)
  })
  handlers[messageCodes.awareness] = guarded((...all) => stock.awareness?.(...all))
  handlers[messageCodes.durable] = guarded((_encoder, decoder) => {
    messages.onDurable(decodeDurable(decoder))
  })
  handlers[messageCodes.nack] = guarded((_encoder, decoder) => {
    const { code, seq } = decodeNack(decoder)
    messages.onNack(code, seq)
  })
  handlers[messageCodes.heartbeat] = guarded((_encoder, decoder) => {
    messages.onHeartbeat(decodeHeartbeat(decoder))
  })
  handlers[messageCodes.fullness] = guarded((_encoder, decoder) => {
    messages.onFullness(decodeFullness(decoder))
  })
}

/** An exception in a handler would escape into the socket's event. */
function guarded(handler: MessageHandler): MessageHandler {
  return (...all) => {
    try {
      handler(...all)
    } catch {
      // The frame is dropped; what it should have told comes again with the next sync.
    }
  }
}
