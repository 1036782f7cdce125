import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { newestFileMs } from './newest-file.ts'
import { mention } from './observability/terminal.ts'
import { projectRoot } from './project-root.ts'

/**
 * BUILD-7: the server that users start is plain JavaScript. Run from its TypeScript, each of its threads
 *   would carry the loader: 80 MB more, and a start that takes three times as long.
 */

const serverDir = join(projectRoot, 'dist', 'server')
const stampFile = join(projectRoot, 'dist', 'server.stamp')
const SOURCES = ['server', 'shared', 'package.json', 'package-lock.json']
/** Threads begin at files of these names, which stand beside the code that starts them. */
const ENTRIES = {
  main: 'server/main.ts',
  'start-storage-worker': 'server/storage/sqlite/storage-worker.ts',
  'start-compaction-worker': 'server/sync/compaction-worker.ts',
}

/** Builds the server into `dist/server` where that is missing or out of date (BUILD-1 to BUILD-3). */
export async function ensureServerBuilt(): Promise<void> {
  if (newestFileMs(SOURCES.map((name) => join(projectRoot, name))) <= builtAtMs()) return
  const startedAtMs = Date.now()
  mention('Building the server …')
  const { build } = await import('vite')
  await build({
    root: projectRoot,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      ssr: true,
      outDir: serverDir,
      target: 'node20',
      minify: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: Object.fromEntries(
          Object.entries(ENTRIES).map(([name, path]) => [name, join(projectRoot, path)]),
        ),
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  })
  writeFileSync(stampFile, String(startedAtMs))
}

function builtAtMs(): number {
  if (!existsSync(join(serverDir, 'main.mjs')) || !existsSync(stampFile)) return 0
  return Number(readFileSync(stampFile, 'utf8'))
}
