/** The part of a pino logger that the sync server uses. Never give it content, names or secrets. */
export interface Logger {
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
}

/** For tests and tools that want no log. */
export const silentLogger: Logger = { info() {}, warn() {}, error() {} }
