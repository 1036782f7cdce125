import type * as Y from 'yjs'

/**
 * What a server speaks, in terms that all of them share.
 *
 * WIRE-1: a writer owns one card; an edit moves it, x and y in one transaction: two ticks of its clock.
 * WIRE-2: a client learns from each frame how far it now has each writer's edits. So plain, merged and
 *         gathered frames all count the same, and a server may send fewer of them.
 */
export interface Wire {
  /** False: a relay that holds no state, so nobody waits for one. */
  readonly keepsState: boolean
  /** Whether documents are Yjs documents: only then presence, large documents and attacks are tried. */
  readonly isYjs: boolean
  createWriter(card: number): Writer
  connect(options: ClientOptions): BenchClient
  /** A message as one frame for this room, ready for a socket. */
  encodeFrame(room: RoomAddress, message: Uint8Array): Buffer
  /** Asks to be told when all before it is on disk; absent: the server tells by itself, or never. */
  readonly encodeMark?: (edits: number) => Buffer
}

/** Where a room is, and who may enter it. */
export interface RoomAddress {
  readonly path: string
  /** The room's name within messages, for wires that carry it there. */
  readonly name: string
  /** Header lines of each person who comes; empty: anybody may. */
  readonly visitors: readonly (readonly string[])[]
}

export interface Writer {
  readonly id: WriterId
  readonly card: string
  /** Its clock before the first edit. */
  readonly baseClock: number
  creationFrame(room: RoomAddress): Buffer
  /** The next edits as frames, so that sending them costs nothing but the write. */
  encodeEdits(room: RoomAddress, count: number): readonly Buffer[]
}

export type WriterId = number | string

export interface ClientOptions {
  readonly port: number
  readonly room: RoomAddress
  /** Which of the room's visitors this is. */
  readonly visitor: number
  readonly hears?: Hearing
  /** A whole document that takes part, to see that all of them end equal. */
  readonly doc?: Y.Doc
}

/** What a client does with what it hears; all bytes are views that are valid during the call. */
export interface Hearing {
  readonly reached?: (writer: WriterId, clock: number, nowMs: number) => void
  readonly presence?: (clientId: number, clock: number, nowMs: number) => void
  readonly update?: (update: Uint8Array, isWholeState: boolean, nowMs: number) => void
}

export interface BenchClient {
  /** Resolves with the first state of the room; rejects where the socket closes before. */
  readonly joined: Promise<void>
  /** Whole frames, encoded already. */
  write(frame: Buffer): boolean
  drained(): Promise<void>
  close(): void
  readonly frameCount: number
  readonly byteCount: number
  /** Frames that no client of this wire could read. */
  readonly unreadableCount: number
  /** How many of its edits the server has said to have. */
  readonly acknowledgedCount: number
  readonly isClosed: boolean
  readonly closeCode: number | undefined
}
