import type { IncomingMessage } from 'node:http'
import { addressGroup } from '../auth/attempt-limit.ts'

/**
 * Where a request came from.
 *
 * ADDRESS-1: a proxy on this very machine may say it for others and needs no setting, since nobody else
 * can come from a loopback address; beyond that so many proxies are believed as the operator says.
 * ADDRESS-2: what a proxy passed on is never from this machine, whatever it says of it.
 */

type Asked = Pick<IncomingMessage, 'headers'> & {
  readonly socket: Pick<IncomingMessage['socket'], 'remoteAddress'>
}

/** Headers by which a proxy says that it is one. */
const PROXY_HEADERS = [
  'forwarded',
  'via',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-real-ip',
]

/** Whether the one at `address`, `hop` steps away, is believed about who it speaks for (ADDRESS-1). */
export function isTrustedProxy(address: string, hop: number, trustedCount: number): boolean {
  return hop < trustedCount || (hop === 0 && isLoopback(address))
}

/** The address of an upgrade: the same that Fastify's `request.ip` is for other requests. */
export function clientAddressOf({ headers, socket }: Asked, trustedCount: number): string {
  const forwarded = [headers['x-forwarded-for'] ?? []].flat().join(',')
  const steps = forwarded.split(',').map((part) => part.trim())
  const addresses = [
    socket.remoteAddress ?? '',
    ...steps.filter((step) => step !== '').toReversed(),
  ]
  const client = addresses.find((address, hop) => !isTrustedProxy(address, hop, trustedCount))
  return client ?? addresses.at(-1) ?? ''
}

/** Whether somebody on this machine itself asks, through no proxy (ADDRESS-2). */
export function isFromThisMachine({ headers, socket }: Asked): boolean {
  return isLoopback(socket.remoteAddress ?? '') && PROXY_HEADERS.every((name) => !(name in headers))
}

function isLoopback(address: string): boolean {
  return addressGroup(address).startsWith('127.') || address === '::1'
}
