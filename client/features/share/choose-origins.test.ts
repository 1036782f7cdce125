import { describe, expect, it } from 'vitest'

import { chooseOrigins, isLoopback, spokenOrigin } from './choose-origins.ts'

const lan = 'http://192.168.1.20:4000'
const otherLan = 'http://10.8.0.3:4000'

describe('chooseOrigins', () => {
  it('[SHARE-1] offers PUBLIC_URL alone where it is set', () => {
    const addresses = {
      publicUrl: 'https://plans.example.com/',
      addresses: [lan],
      localOnly: false,
    }
    expect(chooseOrigins(addresses, 'http://localhost:4000')).toEqual({
      state: 'reachable',
      origins: ['https://plans.example.com'],
    })
  })

  it('[SHARE-2] offers the addresses in the network to a page opened on localhost', () => {
    const addresses = { publicUrl: null, addresses: [lan, otherLan], localOnly: false }
    expect(chooseOrigins(addresses, 'http://localhost:4000')).toEqual({
      state: 'reachable',
      origins: [lan, otherLan],
    })
  })

  it('[SHARE-3] prefers the address by which this page was reached', () => {
    const addresses = { publicUrl: null, addresses: [lan, otherLan], localOnly: false }
    expect(chooseOrigins(addresses, otherLan)).toEqual({
      state: 'reachable',
      origins: [otherLan, lan],
    })
  })

  it('[SHARE-2] offers nothing where nobody else can reach the server', () => {
    const addresses = { publicUrl: null, addresses: [], localOnly: true }
    expect(chooseOrigins(addresses, 'http://127.0.0.1:4000')).toEqual({ state: 'localOnly' })
  })

  it('[SHARE-2] does not offer a PUBLIC_URL of localhost', () => {
    const addresses = { publicUrl: 'http://localhost:4000', addresses: [], localOnly: false }
    expect(chooseOrigins(addresses, 'http://localhost:4000')).toEqual({ state: 'noNetwork' })
  })

  it('[SHARE-4] offers the page’s own address where a proxy hides the network', () => {
    const addresses = { publicUrl: null, addresses: [], localOnly: true }
    expect(chooseOrigins(addresses, 'https://plans.example.com')).toEqual({
      state: 'reachable',
      origins: ['https://plans.example.com'],
    })
  })
})

describe('isLoopback', () => {
  it.each(['http://localhost:4000', 'http://127.0.0.1', 'http://[::1]:4000', 'http://a.localhost'])(
    '[SHARE-2] %s means this computer',
    (origin) => expect(isLoopback(origin)).toBe(true),
  )

  it.each([lan, 'https://plans.example.com', 'http://localhost.example.com'])(
    '[SHARE-2] %s means another',
    (origin) => expect(isLoopback(origin)).toBe(false),
  )
})

it('[SHARE-5] an address is read out without http, and with https', () => {
  expect(spokenOrigin(lan)).toBe('192.168.1.20:4000')
  expect(spokenOrigin('https://plans.example.com')).toBe('https://plans.example.com')
})
