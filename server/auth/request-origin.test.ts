import { describe, expect, it } from 'vitest'
import { isOwnOrigin } from './request-origin.ts'

const lan = { host: '192.168.1.20:4000', publicUrl: null }
const hosted = { host: '127.0.0.1:4000', publicUrl: 'https://plans.example.org' }

describe('isOwnOrigin', () => {
  it.each([
    ['http://192.168.1.20:4000', lan, true],
    ['https://192.168.1.20:4000', lan, true],
    ['http://192.168.1.20', lan, false],
    ['http://192.168.1.21:4000', lan, false],
    ['http://192.168.1.20:4000/', lan, false],
    ['http://me@192.168.1.20:4000', lan, false],
    ['http://plans.example.org', { host: 'plans.example.org:80', publicUrl: null }, true],
    ['https://plans.example.org', hosted, true],
    ['http://plans.example.org', hosted, false],
    ['https://plans.example.org.evil.example', hosted, false],
    ['http://127.0.0.1:4000', hosted, false],
  ])('[ORIGIN-1] %s at %o: %s', (origin, facts, expected) => {
    expect(isOwnOrigin({ origin, ...facts })).toBe(expected)
  })

  it.each(['null', '', 'file://', 'chrome-extension://abc', 'not a url'])(
    '[ORIGIN-2] "%s" is refused',
    (origin) => {
      expect(isOwnOrigin({ origin, ...lan })).toBe(false)
      expect(isOwnOrigin({ origin, ...hosted })).toBe(false)
    },
  )

  it('[ORIGIN-3] an absent Origin is accepted', () => {
    expect(isOwnOrigin({ origin: undefined, ...lan })).toBe(true)
    expect(isOwnOrigin({ origin: undefined, ...hosted })).toBe(true)
  })
})
