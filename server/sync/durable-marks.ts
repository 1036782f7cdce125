import type { NackCode } from '#shared/protocol/message-codes.ts'
import type { Connection } from './connection.ts'
import { encodeDurable, encodeNack } from './encode-frames.ts'

/**
 * Answers MARKs, honestly.
 *
 * 1. DURABLE is sent only when every row that the room had taken when the MARK came is on disk.
 * 2. It is never sent while something the connection sent before was refused, or waits for missing
 *    changes: then NACK.
 * 3. A NACK for a passing reason is followed by DURABLE, unasked, once that has become true.
 */
export interface DurableMarks {
  mark(connection: Connection, seq: number): void
  /** Rows up to this ticket are on disk. */
  commit(ticket: number): void
  /** Storage refuses: everybody who waits is told; they keep waiting. */
  nackWaiting(code: NackCode): void
  /** The connection's trouble has passed; its held mark is answered anew. */
  reconsider(connection: Connection): void
  forget(connection: Connection): void
}

interface WaitingMark {
  readonly connection: Connection
  readonly seq: number
  readonly ticket: number
}

export interface WriterState {
  readonly lastTicket: number
  readonly committedTicket: number
  readonly trouble: string | null
}

/** What a client is told of trouble with storage. */
export function nackCodeOf(trouble: string): NackCode {
  return trouble === 'storage/full' ? 'storage/full' : 'storage/unavailable'
}

export function createDurableMarks(writer: () => WriterState): DurableMarks {
  let waiting: WaitingMark[] = []

  function hold(connection: Connection, seq: number, code: NackCode): void {
    connection.heldMark = Math.max(connection.heldMark ?? 0, seq)
    connection.socket.send(encodeNack(code, seq))
  }

  /** One mark a connection waits out a trouble that may last for hours: the newest covers the others. */
  function holdInTrouble(connection: Connection, seq: number, code: NackCode): void {
    const { lastTicket } = writer()
    waiting = waiting.filter((item) => item.connection !== connection || item.seq > seq)
    waiting.push({ connection, seq, ticket: lastTicket })
    connection.socket.send(encodeNack(code, seq))
  }

  function mark(connection: Connection, seq: number): void {
    const { lastTicket, committedTicket, trouble } = writer()
    if (connection.refusal !== null) hold(connection, seq, connection.refusal)
    else if (connection.hasGap) hold(connection, seq, 'sync/pending')
    else if (committedTicket >= lastTicket) connection.socket.send(encodeDurable(seq))
    else if (trouble !== null) holdInTrouble(connection, seq, nackCodeOf(trouble))
    else {
      // The tickets of the queue never fall, so what is due is always at its head.
      waiting.push({ connection, seq, ticket: lastTicket })
    }
  }

  return {
    mark,
    commit(ticket) {
      let due = 0
      for (const { connection, seq, ticket: needed } of waiting) {
        if (needed > ticket) break
        due += 1
        connection.socket.send(encodeDurable(seq))
      }
      if (due > 0) waiting = waiting.slice(due)
    },
    nackWaiting(code) {
      for (const { connection, seq } of waiting) connection.socket.send(encodeNack(code, seq))
    },
    reconsider(connection) {
      const seq = connection.heldMark
      if (seq === null || connection.refusal !== null || connection.hasGap) return
      connection.heldMark = null
      mark(connection, seq)
    },
    forget(connection) {
      waiting = waiting.filter((item) => item.connection !== connection)
    },
  }
}
