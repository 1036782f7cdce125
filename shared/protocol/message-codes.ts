import type { ErrorCode } from '../core/error-catalog.ts'

/**
 * The wire. Every WebSocket frame holds exactly one message: `varuint code` and then its body, with
 * no byte behind it. 0 to 3 are the stock y-websocket protocol, from 100 on they are ours.
 *
 *     sync(0)           varuint subtype, varbytes: step 1 a state vector, step 2 and update a V1 update
 *     awareness(1)      varbytes of { varuint count, count × (varuint client, varuint clock, varstring JSON) }
 *     queryAwareness(3) empty; asks for everybody's presence
 *     mark(100)         varuint seq: client → server, "tell me when all I sent before this is on disk"
 *     durable(101)      varuint seq: server → client, it is
 *     nack(102)         varuint nack code, varuint seq: it never will be, or not yet; seq 0: the last update was refused
 *     heartbeat(103)    varuint server time, milliseconds since 1970
 *     note(104)         varstring JSON { command, ids }: what the update before it was
 *     fullness(105)     varuint percent of the size that a document may have: server → client, once it is nearly full
 */
export const messageCodes = {
  sync: 0,
  awareness: 1,
  queryAwareness: 3,
  mark: 100,
  durable: 101,
  nack: 102,
  heartbeat: 103,
  note: 104,
  fullness: 105,
} as const

export const syncCodes = { step1: 0, step2: 1, update: 2 } as const

/**
 * What our client puts in `?v=`. Raise it with every change of the wire and say here what changed.
 * 2: fullness(105), and `sync/plan-full` among the codes of nack.
 */
export const protocolVersion = 2

/** A client below this is closed with 4426. A client that sends no `v` is a stock one and welcome. */
export const oldestProtocolVersion = 1

/** The position of a code is its number on the wire, so the order is for ever; append only. */
const nackOrder = [
  'server/failed',
  'access/not-allowed',
  'storage/full',
  'storage/unavailable',
  'sync/pending',
  'sync/too-large',
  'sync/plan-full',
] as const satisfies readonly ErrorCode[]

export type NackCode = (typeof nackOrder)[number]

/** The number of a refusal on the wire. */
export function encodeNackCode(code: NackCode): number {
  return nackOrder.indexOf(code)
}

/** The refusal behind a number; an unknown one, from a newer server, reads as `server/failed`. */
export function decodeNackCode(wireNumber: number): NackCode {
  return nackOrder[wireNumber] ?? 'server/failed'
}
