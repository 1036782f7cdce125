import {
  createByteReader,
  isFullyRead,
  readVarbytes,
  readVaruint,
  varuintLength,
  writeVaruint,
} from './varuint.ts'

/** One client's presence on the wire. `json` is a view into the frame. */
export interface PresenceEntry {
  readonly clientId: number
  readonly clock: number
  readonly json: Uint8Array
}

const MOST_ENTRIES = 2000
const NULL_JSON = Buffer.from('null')

/** Reads `{ varuint count, count × entry }`; null where it is anything else. */
export function decodePresenceEntries(body: Uint8Array): PresenceEntry[] | null {
  const reader = createByteReader(body)
  const count = readVaruint(reader)
  if (count > MOST_ENTRIES) return null
  const entries: PresenceEntry[] = []
  for (let index = 0; index < count && reader.isSound; index += 1) {
    entries.push({
      clientId: readVaruint(reader),
      clock: readVaruint(reader),
      json: readVarbytes(reader),
    })
  }
  return isFullyRead(reader) ? entries : null
}

/** Tells whether an entry says that its client has left. */
export function isAbsence(json: Uint8Array): boolean {
  return json.length === NULL_JSON.length && NULL_JSON.equals(json)
}

/** One entry; without `json`: the client has left. */
export function encodePresenceEntry(clientId: number, clock: number, json?: string): Buffer {
  const text = json === undefined ? NULL_JSON : Buffer.from(json)
  const headLength = varuintLength(clientId) + varuintLength(clock) + varuintLength(text.length)
  const entry = Buffer.allocUnsafe(headLength + text.length)
  let at = writeVaruint(entry, 0, clientId)
  at = writeVaruint(entry, at, clock)
  at = writeVaruint(entry, at, text.length)
  text.copy(entry, at)
  return entry
}

/** The body of a presence frame that holds these entries. */
export function encodePresenceBody(entries: readonly Buffer[]): Buffer {
  const count = Buffer.alloc(varuintLength(entries.length))
  writeVaruint(count, 0, entries.length)
  return Buffer.concat([count, ...entries])
}
