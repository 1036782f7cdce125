import type { Logger } from 'pino'
import type { RunningServer } from './create-server.ts'

/** After this long the process ends whatever is still open. */
const HARD_DEADLINE_MS = 15_000

/**
 * SIGNAL-1: the first SIGTERM or SIGINT stops cleanly: all that was acknowledged is saved, everybody is
 * told to come back. A second one ends the process at once.
 * SIGNAL-2: after an error nobody caught the process saves what it can and ends with 1: it does not go
 * on in a state that nobody has thought of.
 */
export function closeOnSignals(server: RunningServer, logger: Logger): void {
  let isClosing = false

  function close(exitCode: number): void {
    if (isClosing) process.exit(exitCode === 0 ? 130 : exitCode)
    isClosing = true
    setTimeout(() => process.exit(1), HARD_DEADLINE_MS).unref()
    server
      .close()
      .then(() => process.exit(exitCode))
      .catch((error: unknown) => {
        logger.error({ err: error }, 'stopping failed')
        process.exit(1)
      })
  }

  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      logger.info({ signal }, 'stopping')
      close(0)
    })
  }
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (error: unknown) => {
      logger.fatal({ err: error }, event)
      close(1)
    })
  }
}
