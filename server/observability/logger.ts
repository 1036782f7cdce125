import { createHash } from 'node:crypto'
import { pino, type DestinationStream, type Logger } from 'pino'
import type { Config } from '../config.ts'

/**
 * LOGGER-1: no log line holds content, a name, a secret, a code, a cookie or an address.
 * LOGGER-2: ids are hashed: lines of one plan can be told to belong together, and no more.
 */

/** Fields that hold ids wherever they are logged. */
const ID_FIELDS = ['planId', 'participantId', 'room'] as const

/** The server's logger: JSON lines to `destination` (default: standard output). */
export function createLogger(level: Config['logLevel'], destination?: DestinationStream): Logger {
  const options = {
    level,
    base: {},
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: ['req.headers', 'res.headers', 'headers', 'cookie', 'secret', 'name'],
    serializers: {
      ...Object.fromEntries(ID_FIELDS.map((field) => [field, hashId])),
      err: pino.stdSerializers.err,
    },
  }
  return destination === undefined ? pino(options) : pino(options, destination)
}

/** Eight letters that stand for an id in the log. */
export function hashId(id: unknown): string {
  return createHash('sha256').update(String(id)).digest('hex').slice(0, 8)
}
