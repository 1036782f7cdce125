import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { build, createLogger } from 'vite'
import { clientDir } from './client-dir.ts'
import { mention } from './observability/terminal.ts'

/**
 * BUILD-1: the client is built only when a source is newer than the last finished build.
 * BUILD-2: a build that was cut off is done again: the stamp is written last.
 * BUILD-3: nothing of it is written to standard output.
 * BUILD-4: it is built for production, whatever NODE_ENV says.
 */

const root = fileURLToPath(new URL('..', import.meta.url))
const stampFile = join(root, 'dist', 'client.stamp')
const SOURCES = ['client', 'shared', 'vite.config.ts', 'package.json', 'package-lock.json']
const TEXT_FILE = /\.(?:js|css|html|svg|json|map|txt|webmanifest|wasm)$/
/** Smaller files gain nothing. */
const MIN_COMPRESSED_BYTES = 1024
/** Close to the best ratio at a tenth of its time. */
const BROTLI_QUALITY = 9

/** Builds the client into `dist/client` where that is missing or out of date. */
export async function ensureClientBuilt(): Promise<void> {
  if (newestMs(SOURCES.map((name) => join(root, name))) <= builtAtMs()) return
  const startedAtMs = Date.now()
  mention('Building the client …')
  await buildForProduction()
  await compressTextFiles(clientDir)
  writeFileSync(stampFile, String(startedAtMs))
  mention(`The client is built (${Math.round((Date.now() - startedAtMs) / 1000)} s).`)
}

/** Vite builds for what NODE_ENV says, which is `test` under a test runner. */
async function buildForProduction(): Promise<void> {
  const { env } = process
  const before = env['NODE_ENV']
  env['NODE_ENV'] = 'production'
  try {
    await build({
      root: join(root, 'client'),
      configFile: join(root, 'vite.config.ts'),
      customLogger: quietLogger(),
    })
  } finally {
    if (before === undefined) delete env['NODE_ENV']
    else env['NODE_ENV'] = before
  }
}

function builtAtMs(): number {
  if (!existsSync(join(clientDir, 'index.html')) || !existsSync(stampFile)) return 0
  return Number(readFileSync(stampFile, 'utf8'))
}

function newestMs(paths: readonly string[]): number {
  let newest = 0
  for (const path of paths) {
    const stats = statSync(path)
    const isTest = /\.test\.tsx?$/.test(path)
    if (!isTest) newest = Math.max(newest, stats.mtimeMs)
    if (stats.isDirectory()) {
      newest = Math.max(newest, newestMs(readdirSync(path).map((name) => join(path, name))))
    }
  }
  return newest
}

function quietLogger() {
  const logger = createLogger('info')
  return {
    ...logger,
    info: (text: string) => {
      mention(text)
    },
  }
}

async function compressTextFiles(dir: string): Promise<void> {
  const brotli = promisify(brotliCompress)
  const zip = promisify(gzip)
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' })
  for (const path of files.filter((each) => TEXT_FILE.test(each)).map((each) => join(dir, each))) {
    const content = readFileSync(path)
    if (content.length < MIN_COMPRESSED_BYTES) continue
    const params = { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY }
    const [small, zipped] = await Promise.all([brotli(content, { params }), zip(content)])
    writeFileSync(`${path}.br`, small)
    writeFileSync(`${path}.gz`, zipped)
  }
}
