import { isAbsolute } from 'node:path'
import { describe, expect, it } from 'vitest'
import { decodeConfig } from './config.ts'

function problemOf(environment: Record<string, string>): string {
  const decoded = decodeConfig(environment)
  return decoded.ok ? 'none' : decoded.problem
}

describe('decodeConfig', () => {
  it('[CONFIG-1] an empty environment is complete', () => {
    const decoded = decodeConfig({ PORT: '', HOST: undefined, PATH: '/bin' })
    expect(decoded).toMatchObject({
      ok: true,
      config: {
        port: 4000,
        host: '0.0.0.0',
        publicUrl: null,
        logLevel: 'info',
        tldrawLicenseKey: null,
        planCreation: { kind: 'open' },
        trustedProxyCount: 0,
        metricsToken: null,
        retentionDays: null,
      },
    })
    expect(decoded.ok && isAbsolute(decoded.config.dataDir)).toBe(true)
  })

  it('[CONFIG-1] every variable is read', () => {
    expect(
      decodeConfig({
        PORT: '0',
        HOST: '127.0.0.1',
        DATA_DIR: '/var/lib/tesela',
        PUBLIC_URL: 'https://plans.example.org/',
        LOG_LEVEL: 'debug',
        TLDRAW_LICENSE_KEY: 'a key',
        PLAN_CREATION: 'secret',
        PLAN_CREATION_SECRET: 'sixteen letters!',
        TRUSTED_PROXIES: '1',
        METRICS_TOKEN: 'sixteen letters?',
        RETENTION_DAYS: '365',
      }),
    ).toEqual({
      ok: true,
      config: {
        port: 0,
        host: '127.0.0.1',
        dataDir: '/var/lib/tesela',
        publicUrl: 'https://plans.example.org',
        logLevel: 'debug',
        tldrawLicenseKey: 'a key',
        planCreation: { kind: 'secret', secret: 'sixteen letters!' },
        trustedProxyCount: 1,
        metricsToken: 'sixteen letters?',
        retentionDays: 365,
      },
    })
  })

  it.each([
    ['PORT', '65536'],
    ['PORT', '40.5'],
    ['PORT', '-1'],
    ['PUBLIC_URL', 'plans.example.org'],
    ['PUBLIC_URL', 'https://plans.example.org/tesela'],
    ['PUBLIC_URL', 'https://me:pw@plans.example.org'],
    ['PUBLIC_URL', 'ftp://plans.example.org'],
    ['LOG_LEVEL', 'loud'],
    ['PLAN_CREATION', 'closed'],
    ['TRUSTED_PROXIES', 'yes'],
  ])('[CONFIG-2] %s=%s is one line that names variable and value', (name, value) => {
    const problem = problemOf({ [name]: value })
    expect(problem).toContain(`${name} must be`)
    expect(problem).toContain(`(it is "${value}")`)
    expect(problem).not.toContain('\n')
  })

  it('[CONFIG-2] a secret is asked for, and never repeated', () => {
    expect(problemOf({ PLAN_CREATION: 'secret' })).toContain('PLAN_CREATION_SECRET must be set')
    const problem = problemOf({ PLAN_CREATION: 'secret', PLAN_CREATION_SECRET: 'short' })
    expect(problem).toContain('at least 16')
    expect(problem).not.toContain('short')
  })
})
