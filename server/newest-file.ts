import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** When the newest of these files, and of the files in these folders, was changed; tests do not count. */
export function newestFileMs(paths: readonly string[]): number {
  let newest = 0
  for (const path of paths) {
    const stats = statSync(path)
    const isTest = /\.test\.tsx?$/.test(path)
    if (!isTest) newest = Math.max(newest, stats.mtimeMs)
    if (stats.isDirectory()) {
      newest = Math.max(newest, newestFileMs(readdirSync(path).map((name) => join(path, name))))
    }
  }
  return newest
}
