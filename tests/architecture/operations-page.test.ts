import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { defaultHttpLimits } from '../../server/http/rate-limits.ts'
import { defaultPollLimits } from '../../server/sync/poll-tunnels.ts'
import { defaultSyncLimits, type Rate } from '../../server/sync/sync-limits.ts'

const root = join(import.meta.dirname, '../..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const page = read('docs/operations.md')
const rows = new Map(
  [...page.matchAll(/^\| `([\w.]+)`\s*\| ([^|]+?)\s*\|/gm)].map(([, name = '', value = '']) => [
    name,
    value,
  ]),
)

test.each([
  ['sync', defaultSyncLimits],
  ['http', defaultHttpLimits],
  ['poll', defaultPollLimits],
])('[OPERATIONS-1] the limits of %s on the page are those of the server', (part, limits) => {
  const told = Object.keys(limits).map((name) => [name, rows.get(`${part}.${name}`)])
  const real = Object.entries(limits).map(([name, value]) => [name, sayLimit(name, value)])
  expect(told).toEqual(real)
})

test('[OPERATIONS-2] every environment variable is on the page and in the README', () => {
  const names = [...read('server/config.ts').matchAll(/^ {4}([A-Z_]+):/gm)].map(
    ([, name = '']) => name,
  )
  expect(names.length).toBeGreaterThan(8)
  const readme = read('README.md')
  expect(names.filter((name) => !rows.has(name) || !readme.includes(name))).toEqual([])
})

function sayLimit(name: string, value: number | Rate): string {
  const say = (number: number) => {
    if (/bytes$/i.test(name)) return sayBytes(number)
    if (name.endsWith('Ms')) return number < 1000 ? `${number} ms` : `${number / 1000} s`
    return number < 1 ? `1/${Math.round(1 / number)}` : String(number)
  }
  if (typeof value === 'number') return say(value)
  return `${say(value.perSecond)} a second, ${say(value.burst)} at once`
}

function sayBytes(bytes: number): string {
  const kib = bytes / 1024
  if (kib < 1) return `${bytes} bytes`
  return kib < 1024 ? `${kib} KiB` : `${kib / 1024} MiB`
}
