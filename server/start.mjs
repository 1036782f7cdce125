// `npm start`: an up-to-date build, then the server. Plain JavaScript, since the process that serves
// carries no TypeScript loader; the build runs in one of its own, and writes to standard error alone.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const build = fileURLToPath(new URL('./build.ts', import.meta.url))
const { status } = spawnSync(process.execPath, ['--import', 'tsx', build], {
  stdio: ['ignore', 2, 2],
})
if (status !== 0) process.exit(status ?? 1)
await import('../dist/server/main.mjs')
