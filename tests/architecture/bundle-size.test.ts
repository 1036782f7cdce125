import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { build, type Rolldown } from 'vite'

const BUILD_TIMEOUT_MS = 180_000
const BUDGET_BYTES = 200_000

type Chunk = Rolldown.OutputChunk

const root = fileURLToPath(new URL('../..', import.meta.url))
const mode = process.env['NODE_ENV']
let chunks: ReadonlyMap<string, Chunk> = new Map()

beforeAll(async () => {
  // Vite builds for what it says, which is `test` here.
  process.env['NODE_ENV'] = 'production'
  const built = await build({
    configFile: `${root}vite.config.ts`,
    root: `${root}client`,
    logLevel: 'error',
    build: { write: false },
  })
  const outputs = 'on' in built ? [] : [built].flat().flatMap(({ output }) => output)
  chunks = new Map(
    outputs.flatMap((output) =>
      output.type === 'chunk' ? [[output.fileName, output] as const] : [],
    ),
  )
}, BUILD_TIMEOUT_MS)

afterAll(() => {
  process.env['NODE_ENV'] = mode
})

describe('how much a page loads', () => {
  it.each(['features/plans/plans-page.tsx', 'features/join/join-page.tsx'])(
    '[BUDGET-1] client/%s with its texts is at most 200 kB of JavaScript, compressed',
    (page) => {
      const entry = [...chunks.values()].find(({ isEntry }) => isEntry)
      for (const language of ['en', 'es']) {
        const texts = `i18n/${language}/shell-texts.ts`
        const loaded = new Set<string>()
        for (const chunk of [entry, chunkOf(page), chunkOf(texts)]) addWithImports(chunk, loaded)
        expect(sizeOf(loaded)).toBeGreaterThan(0)
        expect(sizeOf(loaded)).toBeLessThanOrEqual(BUDGET_BYTES)
      }
    },
  )
})

/** The chunk that holds a module, whose path ends so. */
function chunkOf(module: string): Chunk | undefined {
  return [...chunks.values()].find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(module)))
}

function addWithImports(chunk: Chunk | undefined, loaded: Set<string>): void {
  if (chunk === undefined) throw new Error('A part of the page is in no chunk.')
  if (loaded.has(chunk.fileName)) return
  loaded.add(chunk.fileName)
  for (const name of chunk.imports) addWithImports(chunks.get(name), loaded)
}

function sizeOf(names: ReadonlySet<string>): number {
  return [...names].reduce(
    (total, name) => total + gzipSync(chunks.get(name)?.code ?? '', { level: 9 }).length,
    0,
  )
}
