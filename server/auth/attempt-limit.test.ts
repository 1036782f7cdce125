import { describe, expect, it } from 'vitest'
import { addressGroup, createAttemptLimit } from './attempt-limit.ts'

describe('createAttemptLimit', () => {
  it('[LIMIT-1] refuses after so many failures, until the window ends', () => {
    let nowMs = 1000
    const limit = createAttemptLimit({
      maxFailures: 3,
      windowMs: 60_000,
      clock: { nowMs: () => nowMs },
    })
    for (let attempt = 0; attempt < 3; attempt += 1) {
      expect(limit.check('10.0.0.1').ok).toBe(true)
      limit.countFailure('10.0.0.1')
    }
    nowMs += 1000
    expect(limit.check('10.0.0.1')).toEqual({
      ok: false,
      error: { code: 'request/too-many', detail: { retryAfterSeconds: 59 } },
    })
    expect(limit.check('10.0.0.2').ok).toBe(true)
    nowMs += 59_000
    expect(limit.check('10.0.0.1').ok).toBe(true)
  })

  it('[LIMIT-1] a clock that is set back keeps nobody out for longer than a window', () => {
    let nowMs = 3_600_000
    const clock = { nowMs: () => nowMs }
    const limit = createAttemptLimit({ maxFailures: 1, windowMs: 60_000, clock })
    limit.countFailure('10.0.0.1')
    expect(limit.check('10.0.0.1').ok).toBe(false)
    nowMs = 0
    expect(limit.check('10.0.0.1').ok).toBe(true)
  })

  it.each([
    ['192.168.1.20', '192.168.1.20'],
    ['::ffff:192.168.1.20', '192.168.1.20'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0db8:0001:0002::1', '2001:db8:1:2::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
  ])('[LIMIT-2] %s counts as %s', (address, group) => {
    expect(addressGroup(address)).toBe(group)
  })
})
