/** The frames this client adds to the stock y-websocket protocol; the numbers are shared/protocol's. */
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'

import { wireLimits } from '#shared/protocol/limits.ts'
import { decodeNackCode, messageCodes, type NackCode } from '#shared/protocol/message-codes.ts'

/** MARK: asks for DURABLE once everything sent before it is on disk. */
export function encodeMark(seq: number): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messageCodes.mark)
    encoding.writeVarUint(encoder, seq)
  })
}

/** NOTE: says which command the update before it was; as many ids as the limit of a note allows. */
export function encodeNote(command: string, ids: readonly string[]): Uint8Array {
  const json = fittingNote(command, ids)
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messageCodes.note)
    encoding.writeVarString(encoder, json)
  })
}

function fittingNote(command: string, ids: readonly string[]): string {
  const json = JSON.stringify({ command, ids })
  if (new TextEncoder().encode(json).length <= wireLimits.noteBytes || ids.length === 0) return json
  return fittingNote(command, ids.slice(0, Math.floor(ids.length / 2)))
}

/** The body of a DURABLE frame: a local sequence number. */
export function decodeDurable(decoder: decoding.Decoder): number {
  return decoding.readVarUint(decoder)
}

/** The body of a NACK frame; seq 0 means "the last update". */
export function decodeNack(decoder: decoding.Decoder): { code: NackCode; seq: number } {
  const code = decodeNackCode(decoding.readVarUint(decoder))
  return { code, seq: decoding.readVarUint(decoder) }
}

/** The body of a HEARTBEAT frame: the server's time in milliseconds. */
export function decodeHeartbeat(decoder: decoding.Decoder): number {
  return decoding.readVarUint(decoder)
}

/** Looks at the subtype of a sync frame without consuming it. */
export function peekSyncCode(decoder: decoding.Decoder): number {
  return decoding.peekVarUint(decoder)
}
