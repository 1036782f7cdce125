import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/** A real proxy with TLS before a server, set up as docs/operations.md says. */
export interface DocumentedProxy {
  /** `https://localhost:<port>`; its certificate is signed by nobody. */
  readonly url: string
  close(): Promise<void>
}

/** Starts one on a free port before the server of another port. */
export type StartProxy = (port: number, serverPort: number) => Promise<DocumentedProxy>

const operationsPage = resolve(import.meta.dirname, '../../docs/operations.md')
const PLACES = ['/usr/sbin', '/usr/local/sbin', '/usr/bin', '/usr/local/bin']

/** The program; gets Debian's package where there is none, and throws where that cannot be had. */
export function obtainProgram(name: string, debianPackage: string): string {
  const find = () => PLACES.map((place) => join(place, name)).find((path) => existsSync(path))
  const found = find()
  if (found !== undefined) return found
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', debianPackage])
  const installed = find()
  if (installed === undefined) {
    throw new Error(`The long run needs ${name}: install the package ${debianPackage}.`)
  }
  return installed
}

/**
 * The one configuration in that language on the page, with what this machine has in place of what the
 * page assumes. All of that must be on the page: it has changed otherwise, and is not tried any more.
 */
export function documentedSite(
  language: string,
  replacements: Readonly<Record<string, string>>,
): string {
  const page = readFileSync(operationsPage, 'utf8')
  const [, site] = new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(page) ?? []
  if (site === undefined) throw new Error(`docs/operations.md has no ${language} configuration`)
  return Object.entries(replacements).reduce((changed, [from, to]) => {
    if (!changed.includes(from)) throw new Error(`the configuration says nothing of: ${from}`)
    return changed.replaceAll(from, to)
  }, site)
}

/** A folder that goes with the proxy. */
export function createProxyDir(): string {
  return mkdtempSync(join(tmpdir(), 'tesela-proxy-'))
}

/** Runs the program until `close`, and resolves once the server behind it answers. */
export async function runProxy(
  program: string,
  args: readonly string[],
  { port, dir }: { readonly port: number; readonly dir: string },
): Promise<DocumentedProxy> {
  const child = spawn(program, args, {
    stdio: 'inherit',
    env: { ...process.env, HOME: dir, XDG_DATA_HOME: dir, XDG_CONFIG_HOME: dir },
  })
  const ended = once(child, 'exit')
  const url = `https://localhost:${port}`
  await untilItAnswers(url, ended)
  return {
    url,
    async close() {
      child.kill('SIGTERM')
      await ended
      rmSync(dir, { recursive: true, force: true })
    },
  }
}

async function untilItAnswers(url: string, ended: Promise<unknown>): Promise<void> {
  let hasEnded = false
  void ended.then(() => {
    hasEnded = true
  })
  for (;;) {
    const answer = await fetch(`${url}/livez`).catch(() => null)
    if (answer?.ok === true) return
    if (hasEnded) throw new Error('the proxy did not start')
    await new Promise((again) => {
      setTimeout(again, 50)
    })
  }
}
