import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  createProxyDir,
  documentedSite,
  obtainProgram,
  runProxy,
  type StartProxy,
} from './documented-proxy.ts'

/** nginx with the very configuration of docs/operations.md, but for ports and certificate. */
export const startNginx: StartProxy = (port, serverPort) => {
  const program = obtainProgram('nginx', 'nginx-light')
  const dir = createProxyDir()
  const key = join(dir, 'key.pem')
  const certificate = join(dir, 'certificate.pem')
  makeCertificate(key, certificate)
  const site = documentedSite('nginx', {
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
  return runProxy(program, ['-p', dir, '-c', configuration], { port, dir })
}

function makeCertificate(key: string, certificate: string): void {
  const form = ['-x509', '-newkey', 'rsa:2048', '-nodes', '-subj', '/CN=localhost', '-days', '1']
  execFileSync('openssl', ['req', ...form, '-keyout', key, '-out', certificate], {
    stdio: 'ignore',
  })
}
