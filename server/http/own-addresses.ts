import { isIPv6 } from 'node:net'
import { networkInterfaces } from 'node:os'
import type { FastifyRequest } from 'fastify'
import type { Addresses } from '#shared/protocol/http-links.ts'

/** Where this server can be reached. */
export interface OwnAddresses {
  /** Where this machine reaches it, such as `http://localhost:4000`. */
  local(): string
  list(): Addresses
  /** The origin to put before a path in an answer: PUBLIC_URL, or what the request itself used. */
  originFor(request: Pick<FastifyRequest, 'protocol' | 'host'>): string
}

export interface ListeningAt {
  /** HOST: the address listened on. */
  readonly host: string
  readonly port: () => number
  readonly publicUrl: string | null
}

const EVERY_ADDRESS = new Set(['0.0.0.0', '::'])

/** Addresses of a server that listens at a host and port. */
export function createOwnAddresses({ host, port, publicUrl }: ListeningAt): OwnAddresses {
  return {
    local: () => `http://${localHost(host)}:${port()}`,
    list() {
      const addresses = reachableHosts(host).map((each) => `http://${each}:${port()}`)
      return { publicUrl, addresses, localOnly: publicUrl === null && addresses.length === 0 }
    },
    originFor: ({ protocol, host: requestHost }) => publicUrl ?? `${protocol}://${requestHost}`,
  }
}

function localHost(host: string): string {
  return EVERY_ADDRESS.has(host) || host === '127.0.0.1' ? 'localhost' : inUrl(host)
}

function inUrl(host: string): string {
  return isIPv6(host) ? `[${host}]` : host
}

function reachableHosts(host: string): string[] {
  if (!EVERY_ADDRESS.has(host)) return isLoopback(host) ? [] : [inUrl(host)]
  return Object.values(networkInterfaces())
    .flatMap((each) => each ?? [])
    .filter(({ internal, family, address }) => {
      const isLinkLocal = address.startsWith('169.254.')
      return !internal && family === 'IPv4' && !isLinkLocal
    })
    .map(({ address }) => address)
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.')
}
