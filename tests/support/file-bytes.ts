import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The files of a folder that hold a text, as an editor for raw bytes would find it. */
export function filesWith(dir: string, text: string | Buffer): string[] {
  return readdirSync(dir).filter((name) => readFileSync(join(dir, name)).includes(text))
}
