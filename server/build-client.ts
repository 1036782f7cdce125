import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { InlineConfig } from 'vite'
import { clientDir } from './client-dir.ts'
import { decodeBuildStamp, keptFiles, nextBuildStamp, type BuildStamp } from './build-stamp.ts'
import { mention } from './observability/terminal.ts'
import { newestFileMs } from './newest-file.ts'
import { projectRoot } from './project-root.ts'
import { listShellFiles } from './shell-files.ts'

/**
 * BUILD-1: the client is built only when a source is newer than the last finished build.
 * BUILD-2: a build that was cut off is done again: the stamp is written last.
 * BUILD-3: nothing of it is written to standard output.
 * BUILD-4: it is built for production, whatever NODE_ENV says.
 * BUILD-5: files of the builds just before stay: a tab that is still open may ask for one.
 * BUILD-6: the service worker is built last, since it holds the list of all other files.
 */

const stampFile = join(projectRoot, 'dist', 'client.stamp')
const SOURCES = [
  'client',
  'shared',
  'server/build-client.ts',
  'server/build-stamp.ts',
  'server/newest-file.ts',
  'server/shell-files.ts',
  'vite.config.ts',
  'package.json',
  'package-lock.json',
]
/** Where browsers ask for it: a worker is in charge of what lies beside and below it. */
const WORKER_FILE = 'sw.js'
const TEXT_FILE = /\.(?:js|css|html|svg|json|map|txt|webmanifest|wasm)$/
/** Smaller files gain nothing. */
const MIN_COMPRESSED_BYTES = 1024
/** Close to the best ratio at a tenth of its time. */
const BROTLI_QUALITY = 9

/** Builds the client into `dist/client` where that is missing or out of date. */
export async function ensureClientBuilt(): Promise<void> {
  const stamp = readStamp()
  if (newestFileMs(SOURCES.map((name) => join(projectRoot, name))) <= (stamp?.builtAtMs ?? 0))
    return
  const startedAtMs = Date.now()
  mention('Building the client …')
  const built = await buildForProduction()
  await compressTextFiles(built)
  const next = nextBuildStamp(stamp, { builtAtMs: startedAtMs, files: built })
  removeFilesBut(keptFiles(next))
  writeFileSync(stampFile, JSON.stringify(next))
  mention(`The client is built (${Math.round((Date.now() - startedAtMs) / 1000)} s).`)
}

/** Vite builds for what NODE_ENV says, which is `test` under a test runner. Returns the files' paths. */
async function buildForProduction(): Promise<readonly string[]> {
  const { env } = process
  const before = env['NODE_ENV']
  env['NODE_ENV'] = 'production'
  try {
    const files = [
      ...(await buildFiles({ configFile: join(projectRoot, 'vite.config.ts') })),
      ...readdirSync(join(projectRoot, 'client', 'public')),
    ]
    return [...files, ...(await buildFiles(workerConfig(files)))]
  } finally {
    if (before === undefined) delete env['NODE_ENV']
    else env['NODE_ENV'] = before
  }
}

/** Runs Vite; returns the paths of what it wrote, from the folder of the client. */
async function buildFiles(config: InlineConfig): Promise<readonly string[]> {
  // Loaded where there is something to build: it is large.
  const { build, createLogger } = await import('vite')
  const result = await build({
    root: join(projectRoot, 'client'),
    customLogger: { ...createLogger('info'), info: mention },
    ...config,
  })
  if ('on' in result) throw new Error('Vite watches instead of building.')
  return [result]
    .flat()
    .flatMap(({ output }) => output)
    .map(({ fileName }) => fileName)
}

function workerConfig(files: readonly string[]): InlineConfig {
  const kept = listShellFiles(
    files.map((path) => ({ path, content: readFileSync(join(clientDir, path)) })),
  )
  return {
    configFile: false,
    define: { SHELL_FILES: JSON.stringify(kept) },
    build: {
      outDir: clientDir,
      emptyOutDir: false,
      copyPublicDir: false,
      target: 'es2022',
      reportCompressedSize: false,
      rolldownOptions: {
        input: join(projectRoot, 'client', 'service-worker', 'service-worker.ts'),
        output: { format: 'iife', entryFileNames: WORKER_FILE },
      },
    },
  }
}

function readStamp(): BuildStamp | null {
  if (!existsSync(join(clientDir, 'index.html')) || !existsSync(stampFile)) return null
  return decodeBuildStamp(readFileSync(stampFile, 'utf8'))
}

/** Removes every other file, and the compressed copies of it (BUILD-5). */
function removeFilesBut(kept: ReadonlySet<string>): void {
  for (const path of readdirSync(clientDir, { recursive: true, encoding: 'utf8' })) {
    const isFile = statSync(join(clientDir, path)).isFile()
    const name = path.replaceAll('\\', '/').replace(/\.(?:br|gz)$/, '')
    if (isFile && !kept.has(name)) rmSync(join(clientDir, path))
  }
}

async function compressTextFiles(files: readonly string[]): Promise<void> {
  const brotli = promisify(brotliCompress)
  const zip = promisify(gzip)
  const textFiles = files.filter((each) => TEXT_FILE.test(each))
  for (const path of textFiles.map((each) => join(clientDir, each))) {
    const content = readFileSync(path)
    if (content.length < MIN_COMPRESSED_BYTES) continue
    const params = { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY }
    const [small, zipped] = await Promise.all([brotli(content, { params }), zip(content)])
    writeFileSync(`${path}.br`, small)
    writeFileSync(`${path}.gz`, zipped)
  }
}
