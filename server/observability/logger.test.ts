import { describe, expect, it } from 'vitest'
import { createLogger, hashId } from './logger.ts'

function logged(log: (logger: ReturnType<typeof createLogger>) => void): string {
  let text = ''
  log(createLogger('info', { write: (line: string) => void (text += line) }))
  return text
}

describe('createLogger', () => {
  it('[LOGGER-2] ids are hashed, the same one alike', () => {
    const text = logged((logger) => {
      logger.info({ planId: 'plan-of-acme', participantId: 'ana' }, 'joined')
    })
    expect(text).not.toContain('plan-of-acme')
    expect(JSON.parse(text)).toMatchObject({
      planId: hashId('plan-of-acme'),
      participantId: hashId('ana'),
      msg: 'joined',
    })
  })

  it('[LOGGER-1] fields that may hold names and secrets are blanked', () => {
    const text = logged((logger) => {
      logger.warn({ name: 'Ana', secret: 'hush', headers: { cookie: 'a=b' } }, 'odd')
    })
    expect(text).not.toMatch(/Ana|hush|a=b/)
  })
})
