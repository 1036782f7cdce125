import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { startServer, type TestServer } from '../support/start-server.ts'

const answerSchema = z.object({ description: z.string(), content: z.unknown() })
const operationSchema = z.object({
  summary: z.string().min(3),
  tags: z.array(z.string()).min(1),
  parameters: z
    .array(z.object({ in: z.string(), name: z.string(), schema: z.unknown() }))
    .default([]),
  responses: z.record(z.string(), answerSchema.partial({ content: true })),
})
const documentSchema = z.object({
  openapi: z.string(),
  paths: z.record(z.string(), z.record(z.string(), z.unknown())),
})

describe('the documentation of the HTTP contract', () => {
  let server: TestServer
  beforeEach(async () => {
    server = await startServer()
  })
  afterEach(() => server.close())

  it('[DOCS-1] every route says what it does, what it takes, what it answers and how it refuses', async () => {
    const answer = await fetch(`${server.url}/api/docs/json`)
    const { paths } = documentSchema.parse(await answer.json())
    const operations = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
    )
    expect(operations.length).toBeGreaterThan(25)
    const faults = operations.flatMap(({ path, method, operation }) =>
      faultsOf(path, operation).map((fault) => `${method} ${path}: ${fault}`),
    )
    expect(faults).toEqual([])
  })

  it('[DOCS-2] its page loads scripts and styles from this server alone, as the policy asks', async () => {
    const page = await fetch(`${server.url}/api/docs/`)
    const html = await page.text()
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self';")
    expect(html).not.toMatch(/<script(?![^>]*\ssrc=)/)
    expect(html).not.toMatch(/\son\w+=/)
    const parts = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path = '']) => path)
    expect(parts.length).toBeGreaterThan(4)
    for (const part of parts) {
      expect(part).toMatch(/^\.\//)
      const loaded = await fetch(new URL(part, `${server.url}/api/docs/`))
      expect({ part, status: loaded.status }).toEqual({ part, status: 200 })
    }
  })
})

function faultsOf(path: string, operation: unknown): readonly string[] {
  const read = operationSchema.safeParse(operation)
  if (!read.success) return [read.error.message]
  const { parameters, responses } = read.data
  const told = new Set(parameters.filter((each) => each.in === 'path').map(({ name }) => name))
  const untold = [...path.matchAll(/\{(\w+)\}/g)].filter(([, name = '']) => !told.has(name))
  const [status, done] = Object.entries(responses).find(([code]) => code.startsWith('2')) ?? []
  const refusals = Object.keys(Object(responses['default']?.content))
  return [
    ...untold.map(([name]) => `${name} is not told`),
    ...(done === undefined ? ['no answer of success'] : []),
    ...(status !== '204' && done?.content === undefined ? ['an answer without content'] : []),
    ...(refusals.includes('application/problem+json') ? [] : ['no refusal']),
  ]
}
