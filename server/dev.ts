import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

/**
 * `npm run dev`: runs the development server and starts it again whenever a file that it imports
 * changes. The client is not among them: Vite reloads it in the browser.
 */

const tsx = createRequire(import.meta.url).resolve('tsx/cli')
const server = fileURLToPath(new URL('./dev-server.ts', import.meta.url))
const child = spawn(process.execPath, [tsx, 'watch', '--clear-screen=false', server], {
  stdio: 'inherit',
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => child.kill(signal))
}
child.on('exit', (code) => {
  process.exit(code ?? 0)
})
