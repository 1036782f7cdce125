import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'

/** The folder of the servers that ours is measured against, with packages of their own. */
export const peersDir = resolve(import.meta.dirname, '../peers')

const lockPath = join(peersDir, 'package-lock.json')
/** npm writes it at the end of an installation that went well. */
const installedPath = join(peersDir, 'node_modules/.package-lock.json')

/** Installs them where that is still to do, or where the lock file is newer. */
export function ensurePeersInstalled(say: (line: string) => void): void {
  if (existsSync(installedPath) && statSync(installedPath).mtimeMs >= statSync(lockPath).mtimeMs)
    return
  say('Installing the peers into tests/performance/peers (npm ci, once; some minutes) …')
  // tldraw asks for React as a peer, which a server does not need.
  execFileSync('npm', ['ci', '--legacy-peer-deps', '--no-audit', '--no-fund'], {
    cwd: peersDir,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

const lockSchema = z.object({
  packages: z.record(z.string(), z.looseObject({ version: z.string() })),
})

/** The versions of some of their packages, as `name version`. */
export function peerVersions(names: readonly string[]): readonly string[] {
  const { packages } = lockSchema.parse(JSON.parse(readFileSync(lockPath, 'utf8')))
  return names.map((name) => `${name} ${packages[`node_modules/${name}`]?.version ?? '?'}`)
}
