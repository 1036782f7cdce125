/** The frames this client adds to the stock y-websocket protocol; the numbers are shared/protocol's. */
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'

import { isId } from '#shared/core/ids.ts'
import { wireLimits } from '#shared/protocol/limits.ts'
import { decodeNackCode, messageCodes, type NackCode } from '#shared/protocol/message-codes.ts'
import { decodeNote, encodeNote } from '#shared/protocol/note.ts'

/** MARK: asks for DURABLE once everything sent before it is on disk. */
export function encodeMark(seq: number): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messageCodes.mark)
    encoding.writeVarUint(encoder, seq)
  })
}

/**
 * NOTE: says which command the update before it was. Null where the server would not take it for a
 * note, and would close the connection.
 */
export function encodeNoteFrame(command: string, ids: readonly string[]): Uint8Array | null {
  const note = encodeNote({ command, ids: ids.filter(isId) })
  const isSound =
    decodeNote(note) !== null && new TextEncoder().encode(note).length <= wireLimits.noteBytes
  return isSound
    ? encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, messageCodes.note)
        encoding.writeVarString(encoder, note)
      })
    : null
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

/** The body of a FULLNESS frame: percent of the size that the document may have. */
export function decodeFullness(decoder: decoding.Decoder): number {
  return decoding.readVarUint(decoder)
}

/** Looks at the subtype of a sync frame without consuming it. */
export function peekSyncCode(decoder: decoding.Decoder): number {
  return decoding.peekVarUint(decoder)
}
