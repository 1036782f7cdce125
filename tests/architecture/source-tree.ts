import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { parseSync } from 'oxc-parser'

const root = resolve(import.meta.dirname, '../..')

/** One source file of the project: its path from the root, and what it imports. */
export interface SourceFile {
  readonly path: string
  readonly text: string
  /** Imports as paths from the root (`shared/core/result.ts`) or as package names (`yjs`). */
  readonly imports: readonly string[]
}

/** Every source file below the given top-level folders, tests among them. */
export function readSources(...folders: string[]): SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter(
        (entry) =>
          entry.isFile() &&
          /\.tsx?$/.test(entry.name) &&
          !entry.name.endsWith('.d.ts') &&
          // The servers that ours is measured against have packages of their own.
          !entry.parentPath.includes('node_modules'),
      )
      .map((entry) => readSource(join(entry.parentPath, entry.name))),
  )
}

function readSource(file: string): SourceFile {
  const path = relative(root, file)
  const text = readFileSync(file, 'utf8')
  const parsed = parseSync(path, text)
  const named = [
    ...parsed.module.staticImports,
    ...parsed.module.staticExports.flatMap((each) => each.entries),
  ]
    .map((each) => each.moduleRequest?.value)
    .filter((name) => name !== undefined)
  const dynamic = parsed.module.dynamicImports
    .map((each) => text.slice(each.moduleRequest.start, each.moduleRequest.end))
    .filter((literal) => /^['"]/.test(literal))
    .map((literal) => literal.slice(1, -1))
  return { path, text, imports: [...named, ...dynamic].map((name) => fromRoot(path, name)) }
}

function fromRoot(path: string, imported: string): string {
  if (imported.startsWith('.')) return join(dirname(path), imported)
  if (imported.startsWith('#shared/')) return imported.slice(1)
  return imported
}

/** Whether a file is a test or belongs to the tests. */
export function isTest(path: string): boolean {
  return path.startsWith('tests/') || /\.test\.tsx?$/.test(path)
}

/** A text file of the project. */
export function readProjectFile(path: string): string {
  return readFileSync(join(root, path), 'utf8')
}

/** The folders directly below one of the project's folders. */
export function foldersIn(path: string): string[] {
  return readdirSync(join(root, path), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
}
