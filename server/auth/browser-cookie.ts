import { fastifyCookie } from '@fastify/cookie'

/**
 * The cookie that makes a browser known. It holds a secret and nothing else.
 *
 * COOKIE-1: HttpOnly and SameSite=Lax; Secure only where PUBLIC_URL is https, since plain http in a
 * LAN is a supported way to run.
 * COOKIE-2: its name is the data folder's own: cookies ignore ports, and two servers on one machine
 * must not sign each other's people out.
 */
export interface BrowserCookie {
  /** The secret that a Cookie header carries, or null. */
  findSecret(cookieHeader: string | undefined): string | null
  /** The Set-Cookie header that gives a browser its secret. */
  encode(secret: string): string
}

/** The longest life browsers allow. */
const MAX_AGE_SECONDS = 400 * 24 * 60 * 60
const SECRET_PATTERN = /^[\w-]{20,100}$/

/** `keyName` names the data folder's key; `publicUrl` is PUBLIC_URL or null. */
export function createBrowserCookie(keyName: string, publicUrl: string | null): BrowserCookie {
  const name = `tesela_${keyName}`
  const isSecure = publicUrl?.startsWith('https:') ?? false
  return {
    findSecret(cookieHeader) {
      if (cookieHeader === undefined) return null
      const secret = fastifyCookie.parse(cookieHeader)[name]
      return secret !== undefined && SECRET_PATTERN.test(secret) ? secret : null
    },
    encode: (secret) =>
      fastifyCookie.serialize(name, secret, {
        path: '/',
        httpOnly: true,
        sameSite: 'lax',
        secure: isSecure,
        maxAge: MAX_AGE_SECONDS,
      }),
  }
}
