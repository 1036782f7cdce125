import { describe, expect, it } from 'vitest'
import { createBrowserCookie } from './browser-cookie.ts'

const secret = 'abcdefghijklmnopqrstuvwxyz012345'

describe('createBrowserCookie', () => {
  it('[COOKIE-1] is HttpOnly and Lax, and Secure only behind https', () => {
    const plain = createBrowserCookie('k1', null).encode(secret)
    expect(plain).toContain('HttpOnly')
    expect(plain).toContain('SameSite=Lax')
    expect(plain).not.toContain('Secure')
    expect(createBrowserCookie('k1', 'http://plans.example').encode(secret)).not.toContain('Secure')
    expect(createBrowserCookie('k1', 'https://plans.example').encode(secret)).toContain('Secure')
  })

  it('[COOKIE-2] two servers on one host keep their browsers apart', () => {
    const first = createBrowserCookie('k1', null)
    const second = createBrowserCookie('k2', null)
    const header = `other=1; ${first.encode(secret).split(';')[0]}`
    expect(first.findSecret(header)).toBe(secret)
    expect(second.findSecret(header)).toBeNull()
    expect(first.findSecret(undefined)).toBeNull()
    expect(first.findSecret('tesela_k1=short')).toBeNull()
  })
})
