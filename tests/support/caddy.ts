import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  createProxyDir,
  documentedSite,
  obtainProgram,
  runProxy,
  type StartProxy,
} from './documented-proxy.ts'

/**
 * Caddy with the very configuration of docs/operations.md, but for ports and name. It gets its
 * certificate by itself here too: for localhost it signs one, which it must not teach this machine.
 */
export const startCaddy: StartProxy = (port, serverPort) => {
  const program = obtainProgram('caddy', 'caddy')
  const dir = createProxyDir()
  const site = documentedSite('caddy', {
    'plan.example.org': `localhost:${port}`,
    '127.0.0.1:4000': `127.0.0.1:${serverPort}`,
  })
  const configuration = join(dir, 'Caddyfile')
  const machine = [
    'admin off',
    'skip_install_trust',
    'auto_https disable_redirects',
    'default_bind 127.0.0.1',
    'log {\nlevel ERROR\n}',
  ]
  writeFileSync(configuration, ['{', ...machine, '}', site].join('\n'))
  return runProxy(program, ['run', '--config', configuration], { port, dir })
}
