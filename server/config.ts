import { resolve } from 'node:path'
import * as z from 'zod'

/**
 * Every environment variable, decoded once.
 *
 * CONFIG-1: an unset or empty variable has its default.
 * CONFIG-2: a bad value is named in one line with what is expected; nothing is guessed.
 * CONFIG-3: no other file reads the environment.
 */

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

const environmentSchema = z
  .object({
    PORT: wholeNumber(0, 65_535).default(4000),
    HOST: z.string().min(1).default('0.0.0.0'),
    DATA_DIR: z.string().min(1).default('./data'),
    PUBLIC_URL: publicUrl().optional(),
    LOG_LEVEL: z
      .enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` })
      .default('info'),
    TLDRAW_LICENSE_KEY: z.string().optional(),
    PLAN_CREATION: z.enum(['open', 'secret'], { error: 'must be open or secret' }).default('open'),
    PLAN_CREATION_SECRET: z
      .string()
      .min(16, { error: 'must have at least 16 characters' })
      .optional(),
    TRUSTED_PROXIES: wholeNumber(0, 10).default(0),
    METRICS_TOKEN: z.string().min(16, { error: 'must have at least 16 characters' }).optional(),
    RETENTION_DAYS: wholeNumber(1, 36_500).optional(),
  })
  .refine(
    (environment) =>
      environment.PLAN_CREATION !== 'secret' || environment.PLAN_CREATION_SECRET !== undefined,
    { path: ['PLAN_CREATION_SECRET'], error: 'must be set where PLAN_CREATION is secret' },
  )

export interface Config {
  /** 0: any free port. */
  readonly port: number
  readonly host: string
  /** Absolute. */
  readonly dataDir: string
  /** Origin under which others reach the server, such as `https://plans.example.org`. */
  readonly publicUrl: string | null
  readonly logLevel: (typeof LOG_LEVELS)[number]
  readonly tldrawLicenseKey: string | null
  readonly planCreation:
    | { readonly kind: 'open' }
    | { readonly kind: 'secret'; readonly secret: string }
  /** How many proxies in front may say, by X-Forwarded-For, which address a request came from. */
  readonly trustedProxyCount: number
  /** What `/metrics` asks for; null: it answers this machine alone. */
  readonly metricsToken: string | null
  /** Plans that nobody has opened for so many days are deleted; null: none ever is. */
  readonly retentionDays: number | null
}

export type DecodedConfig =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly problem: string }

/** Reads the configuration out of environment variables, or says in one line what is wrong. */
export function decodeConfig(
  environment: Readonly<Record<string, string | undefined>>,
): DecodedConfig {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  )
  const parsed = environmentSchema.safeParse(given)
  if (!parsed.success) return { ok: false, problem: describe(parsed.error.issues, given) }
  const values = parsed.data
  return {
    ok: true,
    config: {
      port: values.PORT,
      host: values.HOST,
      dataDir: resolve(values.DATA_DIR),
      publicUrl: values.PUBLIC_URL ?? null,
      logLevel: values.LOG_LEVEL,
      tldrawLicenseKey: values.TLDRAW_LICENSE_KEY ?? null,
      planCreation:
        values.PLAN_CREATION === 'secret' && values.PLAN_CREATION_SECRET !== undefined
          ? { kind: 'secret', secret: values.PLAN_CREATION_SECRET }
          : { kind: 'open' },
      trustedProxyCount: values.TRUSTED_PROXIES,
      metricsToken: values.METRICS_TOKEN ?? null,
      retentionDays: values.RETENTION_DAYS ?? null,
    },
  }
}

function describe(issues: readonly z.core.$ZodIssue[], given: Record<string, unknown>): string {
  const [issue] = issues
  const name = String(issue?.path[0] ?? 'environment')
  const isSecret = /(?:SECRET|KEY|TOKEN)$/.test(name)
  const value = given[name]
  const shown = typeof value === 'string' && !isSecret ? ` (it is "${value}")` : ''
  return `Configuration: ${name} ${issue?.message ?? 'is not valid'}${shown}.`
}

function wholeNumber(min: number, max: number) {
  const error = `must be a whole number from ${min} to ${max}`
  return z
    .string()
    .regex(/^\d{1,6}$/, { error })
    .transform(Number)
    .refine((value) => value >= min && value <= max, { error })
}

/** An http or https address without path, query or credentials, as an origin. */
function publicUrl() {
  const error = 'must be an http or https address without a path, such as https://plans.example.org'
  return z
    .string()
    .refine(
      (text) => {
        const url = parseUrl(text)
        return (
          url !== null &&
          (url.protocol === 'http:' || url.protocol === 'https:') &&
          url.pathname === '/' &&
          url.search === '' &&
          url.hash === '' &&
          url.username === '' &&
          url.password === ''
        )
      },
      { error },
    )
    .transform((text) => new URL(text).origin)
}

function parseUrl(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null
}
