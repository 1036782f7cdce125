/**
 * Under which addresses others can reach this server.
 * SHARE-1 The operator's PUBLIC_URL wins over everything that was guessed.
 * SHARE-2 An address that only this computer understands is never offered.
 */
import type { Addresses } from '#shared/protocol/http-links.ts'

export type ShareOrigins =
  | { readonly state: 'reachable'; readonly origins: readonly [string, ...string[]] }
  /** The server listens to this computer alone, or the computer is in no network. */
  | { readonly state: 'localOnly' | 'noNetwork' }

/** Origins without a slash at the end, the best first. `currentOrigin`: of the page itself. */
export function chooseOrigins(addresses: Addresses, currentOrigin: string): ShareOrigins {
  if (addresses.publicUrl !== null && !isLoopback(addresses.publicUrl)) {
    return { state: 'reachable', origins: [addresses.publicUrl.replace(/\/+$/, '')] }
  }
  const guesses = isLoopback(currentOrigin)
    ? addresses.addresses
    : [currentOrigin, ...addresses.addresses]
  const [best, ...others] = [...new Set(guesses)].filter((origin) => !isLoopback(origin))
  if (addresses.localOnly && isLoopback(currentOrigin)) return { state: 'localOnly' }
  if (best === undefined) return { state: 'noNetwork' }
  return { state: 'reachable', origins: [best, ...others] }
}

/** Tells whether an origin means "this very computer" to whoever opens it. */
export function isLoopback(origin: string): boolean {
  if (!URL.canParse(origin)) return true
  const host = new URL(origin).hostname
  return (
    host === 'localhost' ||
    host.endsWith('.localhost') ||
    host.startsWith('127.') ||
    host === '[::1]' ||
    host === '0.0.0.0'
  )
}

/** How an origin is read out: without the scheme that browsers add by themselves. */
export function spokenOrigin(origin: string): string {
  return origin.replace(/^http:\/\//, '')
}
