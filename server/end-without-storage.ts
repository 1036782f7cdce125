import type { Logger } from 'pino'

/**
 * LOST-1: a server whose storage thread has died ends at once, with a fatal line and 1, so that whoever
 *   watches over it starts it again. There is nothing to stop cleanly: what was acknowledged is on disk,
 *   what was not can no longer get there, and people's browsers keep it and come back with it.
 */
export function endWithoutStorage(logger: Logger): (error: Error) => never {
  return (error) => {
    logger.fatal({ err: error }, 'The storage thread has died')
    process.exit(1)
  }
}
