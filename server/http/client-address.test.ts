import { describe, expect, it } from 'vitest'
import { clientAddressOf, isFromThisMachine } from './client-address.ts'

function asked(remoteAddress: string, headers: Record<string, string> = {}) {
  return { socket: { remoteAddress }, headers }
}

describe('where a request came from', () => {
  it.each([
    ['nobody in between', '203.0.113.5', '', 0, '203.0.113.5'],
    ['somebody who only says so', '203.0.113.5', '198.51.100.1', 0, '203.0.113.5'],
    ['a proxy on this machine', '127.0.0.1', '203.0.113.5', 0, '203.0.113.5'],
    ['one who writes a line of their own', '::1', '10.0.0.1, 203.0.113.5', 0, '203.0.113.5'],
    ['a proxy here that says nothing', '::ffff:127.0.0.1', '', 0, '::ffff:127.0.0.1'],
    ['a proxy on another machine', '10.0.0.2', '203.0.113.5', 1, '203.0.113.5'],
    ['a proxy here, and one before it', '127.0.0.1', '203.0.113.5, 10.0.0.3', 2, '203.0.113.5'],
    ['two proxies, one of them known', '10.0.0.2', '203.0.113.5, 10.0.0.3', 1, '10.0.0.3'],
  ])('[ADDRESS-1] %s', (_what, remote, forwardedFor, trusted, expected) => {
    const headers: Record<string, string> =
      forwardedFor === '' ? {} : { 'x-forwarded-for': forwardedFor }
    expect(clientAddressOf(asked(remote, headers), trusted)).toBe(expected)
  })

  it('[ADDRESS-2] what a proxy passed on is not from this machine', () => {
    expect(isFromThisMachine(asked('127.0.0.1'))).toBe(true)
    expect(isFromThisMachine(asked('::1'))).toBe(true)
    expect(isFromThisMachine(asked('192.168.1.20'))).toBe(false)
    for (const header of ['x-forwarded-for', 'x-real-ip', 'forwarded', 'via']) {
      expect(isFromThisMachine(asked('127.0.0.1', { [header]: '127.0.0.1' }))).toBe(false)
    }
  })
})
