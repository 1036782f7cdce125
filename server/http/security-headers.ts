import { fastifyHelmet } from '@fastify/helmet'
import type { FastifyInstance } from 'fastify'

/**
 * HEADERS-1: scripts come from this server alone; styles may be inline (Mantine and tldraw write them).
 * HEADERS-2: nothing demands https unless PUBLIC_URL is https: plain http in a LAN must work, and a
 * browser would remember HSTS for months.
 */
export async function addSecurityHeaders(
  app: FastifyInstance,
  { publicUrl, isDevelopment }: { publicUrl: string | null; isDevelopment: boolean },
): Promise<void> {
  const isHttps = publicUrl?.startsWith('https:') ?? false
  await app.register(fastifyHelmet, {
    contentSecurityPolicy: isDevelopment
      ? false
      : {
          useDefaults: false,
          directives: {
            defaultSrc: ["'self'"],
            scriptSrc: ["'self'"],
            styleSrc: ["'self'", "'unsafe-inline'"],
            imgSrc: ["'self'", 'data:', 'blob:'],
            fontSrc: ["'self'", 'data:'],
            mediaSrc: ["'self'", 'data:', 'blob:'],
            connectSrc: ["'self'", 'ws:', 'wss:'],
            workerSrc: ["'self'", 'blob:'],
            manifestSrc: ["'self'"],
            objectSrc: ["'none'"],
            baseUri: ["'self'"],
            formAction: ["'self'"],
            frameAncestors: ["'self'"],
            ...(isHttps ? { upgradeInsecureRequests: [] } : {}),
          },
        },
    hsts: isHttps ? { maxAge: 15_552_000, includeSubDomains: false } : false,
    // Browsers ignore these two on plain http, and say so in the console each time.
    crossOriginOpenerPolicy: isHttps ? { policy: 'same-origin' } : false,
    originAgentCluster: isHttps,
    crossOriginResourcePolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'no-referrer' },
  })
}
