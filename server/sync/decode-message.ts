import { messageCodes, syncCodes } from '#shared/protocol/message-codes.ts'
import { createByteReader, isFullyRead, readVarbytes, readVaruint } from './varuint.ts'

/** One message, checked for shape only. `bytes` are views into the frame. */
export type Message =
  | { readonly kind: 'step1' | 'step2' | 'update'; readonly bytes: Uint8Array }
  | { readonly kind: 'presence'; readonly bytes: Uint8Array }
  | { readonly kind: 'presenceQuery' }
  | { readonly kind: 'mark'; readonly seq: number }
  | { readonly kind: 'note'; readonly bytes: Uint8Array }

/**
 * Reads a frame that must hold exactly one known message. Null for anything else: bytes behind a
 * message would reach clients that read several messages a frame, unseen by the checks here.
 */
export function decodeMessage(frame: Uint8Array): Message | null {
  const reader = createByteReader(frame)
  const code = readVaruint(reader)
  if (!reader.isSound) return null
  let message: Message | null = null
  if (code === messageCodes.sync) {
    const kind = syncKinds[readVaruint(reader)]
    const bytes = readVarbytes(reader)
    if (kind !== undefined) message = { kind, bytes }
  } else if (code === messageCodes.awareness) {
    message = { kind: 'presence', bytes: readVarbytes(reader) }
  } else if (code === messageCodes.mark) {
    message = { kind: 'mark', seq: readVaruint(reader) }
  } else if (code === messageCodes.note) {
    message = { kind: 'note', bytes: readVarbytes(reader) }
  } else if (code === messageCodes.queryAwareness) {
    message = { kind: 'presenceQuery' }
  }
  return isFullyRead(reader) ? message : null
}

const syncKinds: Readonly<Record<number, 'step1' | 'step2' | 'update'>> = {
  [syncCodes.step1]: 'step1',
  [syncCodes.step2]: 'step2',
  [syncCodes.update]: 'update',
}
