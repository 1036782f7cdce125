import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/** A real nginx with TLS before a server. */
export interface Nginx {
  /** `https://localhost:<port>`; its certificate is signed by nobody. */
  readonly url: string
  close(): Promise<void>
}

const operationsPage = resolve(import.meta.dirname, '../../docs/operations.md')
const PLACES = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/usr/bin/nginx']

/** The program; gets Debian's package where there is none, and throws where that cannot be had. */
export function obtainNginx(): string {
  const found = PLACES.find((path) => existsSync(path))
  if (found !== undefined) return found
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'nginx-light'])
  const installed = PLACES.find((path) => existsSync(path))
  if (installed === undefined) {
    throw new Error('The long run needs nginx: install the package nginx-light and run it again.')
  }
  return installed
}

/** Starts it with the very configuration of docs/operations.md, but for ports and certificate. */
export async function startNginx(port: number, serverPort: number): Promise<Nginx> {
  const program = obtainNginx()
  const dir = mkdtempSync(join(tmpdir(), 'tesela-nginx-'))
  const key = join(dir, 'key.pem')
  const certificate = join(dir, 'certificate.pem')
  const subject = ['-subj', '/CN=localhost', '-days', '1']
  execFileSync(
    'openssl',
    [
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-nodes',
      ...subject,
      '-keyout',
      key,
      '-out',
      certificate,
    ],
    { stdio: 'ignore' },
  )
  const site = replaceAll(documentedSite(), {
    'listen 443 ssl;': `listen 127.0.0.1:${port} ssl;`,
    'server_name plan.example.org;': 'server_name localhost;',
    '/etc/ssl/plan.example.org.pem': certificate,
    '/etc/ssl/plan.example.org.key': key,
    'http://127.0.0.1:4000': `http://127.0.0.1:${serverPort}`,
  })
  const configuration = join(dir, 'nginx.conf')
  writeFileSync(
    configuration,
    [
      process.getuid?.() === 0 ? 'user root;' : '',
      'daemon off;',
      `pid ${dir}/nginx.pid;`,
      `error_log ${dir}/error.log;`,
      'events {}',
      `http { access_log off; client_body_temp_path ${dir}/body; proxy_temp_path ${dir}/proxy;`,
      site,
      '}',
    ].join('\n'),
  )
  const child = spawn(program, ['-p', dir, '-c', configuration], { stdio: 'inherit' })
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

function documentedSite(): string {
  const [, site] = /```nginx\n([\s\S]*?)```/.exec(readFileSync(operationsPage, 'utf8')) ?? []
  if (site === undefined) throw new Error('docs/operations.md has no nginx configuration')
  return site
}

/** Each must be there: the page has changed otherwise, and this does not try it any more. */
function replaceAll(text: string, replacements: Readonly<Record<string, string>>): string {
  return Object.entries(replacements).reduce((changed, [from, to]) => {
    if (!changed.includes(from)) throw new Error(`the configuration says nothing of: ${from}`)
    return changed.replaceAll(from, to)
  }, text)
}

async function untilItAnswers(url: string, ended: Promise<unknown>): Promise<void> {
  let hasEnded = false
  void ended.then(() => {
    hasEnded = true
  })
  for (;;) {
    const answer = await fetch(`${url}/livez`).catch(() => null)
    if (answer?.ok === true) return
    if (hasEnded) throw new Error('nginx did not start')
    await new Promise((again) => {
      setTimeout(again, 50)
    })
  }
}
