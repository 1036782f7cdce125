import {
  encodeNackCode,
  messageCodes,
  syncCodes,
  type NackCode,
} from '#shared/protocol/message-codes.ts'
import { varuintLength, writeVaruint } from './varuint.ts'
import { createFrame } from './websocket-frame.ts'

/** Frames the server sends, ready for the socket. */

function encodeNumbers(numbers: readonly number[]): Buffer {
  const length = numbers.reduce((sum, value) => sum + varuintLength(value), 0)
  const { bytes, bodyStart } = createFrame(length)
  let at = bodyStart
  for (const value of numbers) at = writeVaruint(bytes, at, value)
  return bytes
}

function encodeWithBytes(codes: readonly number[], payload: Uint8Array): Buffer {
  const { bytes, bodyStart } = createFrame(
    codes.length + varuintLength(payload.length) + payload.length,
  )
  let at = bodyStart
  for (const code of codes) at = writeVaruint(bytes, at, code)
  at = writeVaruint(bytes, at, payload.length)
  bytes.set(payload, at)
  return bytes
}

export function encodeStep1(stateVector: Uint8Array): Buffer {
  return encodeWithBytes([messageCodes.sync, syncCodes.step1], stateVector)
}

export function encodeStep2(update: Uint8Array): Buffer {
  return encodeWithBytes([messageCodes.sync, syncCodes.step2], update)
}

export function encodeUpdate(update: Uint8Array): Buffer {
  return encodeWithBytes([messageCodes.sync, syncCodes.update], update)
}

/** `body` is `{ varuint count, count × entry }`. */
export function encodePresence(body: Uint8Array): Buffer {
  return encodeWithBytes([messageCodes.awareness], body)
}

export function encodeDurable(seq: number): Buffer {
  return encodeNumbers([messageCodes.durable, seq])
}

export function encodeNack(code: NackCode, seq: number): Buffer {
  return encodeNumbers([messageCodes.nack, encodeNackCode(code), seq])
}

export function encodeFullness(percent: number): Buffer {
  return encodeNumbers([messageCodes.fullness, percent])
}

/** For clients that speak our protocol. */
export function encodeHeartbeat(serverTimeMs: number): Buffer {
  return encodeNumbers([messageCodes.heartbeat, serverTimeMs])
}

/** For stock clients, which drop a connection that is silent for 30 s: presence of nobody. */
export const emptyPresenceFrame = encodePresence(Uint8Array.of(0))
