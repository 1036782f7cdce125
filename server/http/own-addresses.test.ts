import { expect, it } from 'vitest'
import { createOwnAddresses } from './own-addresses.ts'

it.each([
  ['0.0.0.0', 'http://localhost:4000'],
  ['127.0.0.1', 'http://localhost:4000'],
  ['192.168.1.20', 'http://192.168.1.20:4000'],
  ['::', 'http://localhost:4000'],
  ['::1', 'http://[::1]:4000'],
  ['fd00::5', 'http://[fd00::5]:4000'],
])('[ADDRESS-3] a server that listens at %s is reached at %s', (host, expected) => {
  const addresses = createOwnAddresses({ host, port: () => 4000, publicUrl: null })
  expect(addresses.local()).toBe(expected)
  expect(addresses.list().addresses.every((address) => URL.canParse(address))).toBe(true)
})
