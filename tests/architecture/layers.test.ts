import { describe, expect, it } from 'vitest'
import { foldersIn, isTest, readSources, type SourceFile } from './source-tree.ts'

const sources = readSources('shared', 'client', 'server').filter(({ path }) => !isTest(path))

/** Which of shared's layers a layer may import, itself aside. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  core: [],
  domain: ['core'],
  document: ['core', 'domain'],
  projection: ['core', 'domain', 'document'],
  boards: ['core', 'domain'],
  protocol: ['core', 'domain'],
  exchange: ['core', 'domain', 'document', 'projection', 'boards', 'protocol'],
}

function layerOf(path: string): string {
  return path.split('/')[1] ?? ''
}

function offences(
  files: readonly SourceFile[],
  isOffence: (path: string, imported: string) => boolean,
): string[] {
  return files.flatMap(({ path, imports }) =>
    imports
      .filter((imported) => isOffence(path, imported))
      .map((imported) => `${path} → ${imported}`),
  )
}

function isPackage(imported: string, ...names: string[]): boolean {
  return names.some((name) => imported === name || imported.startsWith(`${name}/`))
}

function isUnder(path: string, ...folders: string[]): boolean {
  return folders.some((folder) => path.startsWith(`${folder}/`))
}

describe('layers', () => {
  it('[ARCH-1] shared imports in one direction only', () => {
    const found = offences(sources, (path, imported) => {
      if (!isUnder(path, 'shared') || !isUnder(imported, 'shared')) return false
      const [from, to] = [layerOf(path), layerOf(imported)]
      return from !== to && !(allowed[from] ?? []).includes(to)
    })
    expect(found).toEqual([])
  })

  it('[ARCH-2] shared knows neither client nor server, and they do not know each other', () => {
    const found = offences(sources, (path, imported) => {
      const top = path.split('/')[0]
      return ['client', 'server', 'tests'].some(
        (other) => other !== top && isUnder(imported, other),
      )
    })
    expect(found).toEqual([])
  })

  it('[ARCH-3] features never import one another', () => {
    const found = offences(sources, (path, imported) => {
      if (!isUnder(path, 'client/features') || !isUnder(imported, 'client/features')) return false
      return path.split('/')[2] !== imported.split('/')[2]
    })
    expect(found).toEqual([])
  })

  it('[ARCH-4] only the canvas and the cards of boards import tldraw', () => {
    const found = offences(
      sources,
      (path, imported) =>
        (isPackage(imported, 'tldraw') || imported.startsWith('@tldraw/')) &&
        !isUnder(path, 'client/canvas', 'client/boards'),
    )
    expect(found).toEqual([])
  })

  it('[ARCH-5] only the places named in the design import Yjs', () => {
    const found = offences(sources, (path, imported) => {
      if (isPackage(imported, 'y-protocols') && isUnder(path, 'client/canvas')) return false
      const isYjs = isPackage(imported, 'yjs', 'y-protocols', 'y-websocket', 'y-codemirror.next')
      return (
        isYjs &&
        !isUnder(
          path,
          'shared/document',
          'shared/projection',
          'server/sync',
          'client/connection',
          'client/text',
        )
      )
    })
    expect(found).toEqual([])
  })

  it('[ARCH-6] only the one writer, migrations and the text binding change a document', () => {
    const writers = sources
      .filter(({ path, text }) => /\.transact\(/.test(text) && !isUnder(path, 'server/sync'))
      .map(({ path }) => path)
    expect(writers.filter((path) => !isUnder(path, 'client/text')).sort()).toEqual([
      // Reads back what is kept on the device, as one batch.
      'client/connection/open-documents.ts',
      'shared/document/apply-changes.ts',
      'shared/document/migrations/migrate-plan.ts',
    ])
  })

  it('[ARCH-7] every board kind has its folder in shared and in client, and stands in the registry', () => {
    const kinds = foldersIn('shared/boards')
    expect(foldersIn('client/boards')).toEqual(kinds)
    const registry = sources.find(({ path }) => path === 'shared/boards/board-registry.ts')
    for (const kind of kinds) {
      expect(registry?.imports).toContain(`shared/boards/${kind}/definition.ts`)
    }
  })

  it('[ARCH-8] nothing that travels with landing and join imports the workspace', () => {
    const byPath = new Map(sources.map((source) => [source.path, source]))
    const statically = (path: string, seen: Set<string>): Set<string> => {
      const source = byPath.get(path)
      if (seen.has(path) || source === undefined) return seen
      seen.add(path)
      const dynamic = new Set(
        [...source.text.matchAll(/import\(\s*['"]([^'"]+)['"]/g)].map((match) => match[1]),
      )
      for (const imported of source.imports) {
        const isLazy = [...dynamic].some(
          (name) => name !== undefined && imported.endsWith(name.replace(/^[./]+/, '')),
        )
        if (!isLazy) statically(imported, seen)
      }
      return seen
    }
    const loaded = [...statically('client/main.tsx', new Set())]
    expect(loaded.length).toBeGreaterThan(5)
    expect(
      loaded.filter((path) =>
        isUnder(
          path,
          'client/canvas',
          'client/boards',
          'client/connection',
          'client/plan',
          'shared/document',
        ),
      ),
    ).toEqual([])
  })
})
