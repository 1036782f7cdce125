import { describe, expect, it } from 'vitest'
import { isTest, readProjectFile, readSources } from './source-tree.ts'

const sources = readSources('shared', 'client', 'server', 'tests')
const production = sources.filter(({ path }) => !isTest(path))
const tests = sources.filter(({ path }) => /\.test\.tsx?$/.test(path))

function paths(found: readonly { readonly path: string }[]): string[] {
  return found.map(({ path }) => path)
}

describe('habits', () => {
  it('[HABIT-1] files are kebab-case and named by what they are', () => {
    const isKebab = (path: string) =>
      /^[a-z0-9-]+(\.(test|contract|module))?\.(ts|tsx)$/.test(path.split('/').at(-1) ?? '')
    expect(paths(sources.filter(({ path }) => !isKebab(path)))).toEqual([])
    const vague = /\/(index|utils?|helpers?|types|misc|common)\.tsx?$/
    expect(paths(sources.filter(({ path }) => vague.test(path)))).toEqual([])
  })

  it('[HABIT-2] no file of the product is longer than 400 lines', () => {
    expect(paths(production.filter(({ text }) => text.split('\n').length > 401))).toEqual([])
  })

  it('[HABIT-3] every test title begins with the id of the rule it tests', () => {
    const untitled = tests.flatMap(({ path, text }) =>
      [...text.matchAll(/^\s*(?:it|test)(?:\.each\([\s\S]*?\))?\(\s*(['"`])(.*?)\1/gm)]
        .map((match) => match[2] ?? '')
        .filter((title) => !/^\[[A-Z]+[A-Z0-9-]*-\d+\] /.test(title))
        .map((title) => `${path}: ${title}`),
    )
    expect(untitled).toEqual([])
  })

  it('[HABIT-4] no test is skipped, focused or left for later, and none sleeps', () => {
    const mark = new RegExp(String.raw`\b(it|test|describe)\.(skip|only|todo)\b|waitForTimeout\(`)
    expect(
      paths(tests.filter(({ text, path }) => !path.includes('/architecture/') && mark.test(text))),
    ).toEqual([])
  })

  it('[HABIT-5] shared draws neither time nor chance by itself', () => {
    const found = production.filter(
      ({ path, text }) =>
        path.startsWith('shared/') &&
        !['shared/core/clock.ts', 'shared/core/random.ts'].includes(path) &&
        /\bDate\.now\(|Math\.random\(|new Date\(\)/.test(text),
    )
    expect(paths(found)).toEqual([])
  })

  it('[HABIT-6] nothing is left to do in the code', () => {
    const mark = /\b(TO[D]O|FIX[M]E|XX[X]|HA[C]K)\b/
    expect(paths(production.filter(({ text }) => mark.test(text)))).toEqual([])
  })

  it('[HABIT-7] every dependency has an exact version, and yjs is there once', () => {
    const manifest: unknown = JSON.parse(readProjectFile('package.json'))
    const lock: unknown = JSON.parse(readProjectFile('package-lock.json'))
    const versions = ['dependencies', 'devDependencies'].flatMap((part) =>
      Object.entries(partOf(manifest, part)),
    )
    expect(
      versions.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(String(version))),
    ).toEqual([])
    expect(partOf(manifest, 'dependencies')['@tldraw/tldraw']).toBe('3.15.6')
    const copies = Object.keys(partOf(lock, 'packages')).filter((path) =>
      /(^|\/)node_modules\/yjs$/.test(path),
    )
    expect(copies).toEqual(['node_modules/yjs'])
  })

  it('[HABIT-8] every dependency has its line of reason in the docs', () => {
    const manifest: unknown = JSON.parse(readProjectFile('package.json'))
    const reasons = readProjectFile('docs/dependencies.md')
    const names = ['dependencies', 'devDependencies'].flatMap((part) =>
      Object.keys(partOf(manifest, part)),
    )
    expect(names.filter((name) => !reasons.includes(`\`${name}\``))).toEqual([])
  })

  it.each(['package-lock.json', 'tests/performance/peers/package-lock.json'])(
    '[HABIT-10] %s names no registry but the public one',
    (path) => {
      const addresses = [...readProjectFile(path).matchAll(/"resolved": "(.*?)"/g)]
      const isPublic = (address = '') => address.startsWith('https://registry.npmjs.org/')
      expect(addresses.filter(([, address]) => !isPublic(address))).toEqual([])
    },
  )

  it('[HABIT-9] an id of a rule names one rule: it is defined once, elsewhere it is in brackets', () => {
    const places = new Map<string, string>()
    const twice: string[] = []
    for (const { path, text } of production) {
      for (const id of definedIn(text)) {
        const former = places.get(id)
        if (former !== undefined && former !== path) twice.push(`${id}: ${former}, ${path}`)
        places.set(id, path)
      }
    }
    expect(twice).toEqual([])
  })
})

/** A definition begins a line of a comment, or has a colon. */
function definedIn(text: string): readonly string[] {
  const first = /^ *\/?\*+ +([A-Z]{2,}[A-Z-]*-\d+)[: ] *[A-Z]/gm
  const told = /^ *\/?\*.*?\b([A-Z]{2,}[A-Z-]*-\d+): /gm
  return [...text.matchAll(first), ...text.matchAll(told)].map(([, id = '']) => id)
}

function partOf(value: unknown, part: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return {}
  const found = new Map(Object.entries(value)).get(part)
  return typeof found === 'object' && found !== null
    ? Object.fromEntries(Object.entries(found))
    : {}
}
