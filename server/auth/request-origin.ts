/** What the rule looks at in a request. */
export interface OriginFacts {
  /** The Origin header. */
  readonly origin: string | undefined
  /** The Host header. */
  readonly host: string | undefined
  /** PUBLIC_URL as an origin, or null. */
  readonly publicUrl: string | null
}

/**
 * Whether a request that changes something, or opens a socket, comes from our own pages.
 *
 * ORIGIN-1: a present Origin is PUBLIC_URL's, or the request's own host where that is unset.
 * ORIGIN-2: `null` and anything that is no http address is refused.
 * ORIGIN-3: an absent Origin is accepted, since browsers always send it: no other site is behind it.
 */
export function isOwnOrigin({ origin, host, publicUrl }: OriginFacts): boolean {
  if (origin === undefined) return true
  if (publicUrl !== null) return origin === publicUrl
  if (host === undefined || !URL.canParse(origin)) return false
  const { protocol, host: originHost } = new URL(origin)
  const isHttp = protocol === 'http:' || protocol === 'https:'
  return isHttp && origin === `${protocol}//${originHost}` && originHost === hostOf(protocol, host)
}

/** The host without a default port, as `URL` writes it. */
function hostOf(protocol: string, host: string): string | null {
  const url = `${protocol}//${host}`
  return URL.canParse(url) ? new URL(url).host : null
}
