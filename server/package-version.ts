import { readFileSync } from 'node:fs'
import * as z from 'zod'

/** The version that package.json says. */
export function readPackageVersion(): string {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8')
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version
}
