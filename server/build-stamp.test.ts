import { expect, it } from 'vitest'
import { decodeBuildStamp, keptFiles, nextBuildStamp, type BuildStamp } from './build-stamp.ts'

function build(...builds: readonly (readonly string[])[]): BuildStamp | null {
  let stamp: BuildStamp | null = null
  for (const [index, files] of builds.entries()) {
    stamp = nextBuildStamp(stamp, { builtAtMs: index, files })
  }
  return stamp
}

it('[BUILD-5] the files of the two builds before stay', () => {
  const stamp = build(['a1', 'page'], ['a2', 'page'], ['a3', 'page'], ['a4', 'page'])
  expect(stamp === null ? [] : [...keptFiles(stamp)].sort()).toEqual(['a2', 'a3', 'a4', 'page'])
})

it('[BUILD-5] building the same again pushes nothing out', () => {
  const stamp = build(['a1'], ['a2'], ['b', 'a3'], ['a3', 'b'])
  expect(stamp?.builds).toEqual([['a3', 'b'], ['a2'], ['a1']])
  expect(stamp?.builtAtMs).toBe(3)
})

it('[BUILD-2] a stamp that cannot be read is none', () => {
  expect(['', '1763790000000', '{"builtAtMs":1}', 'cut {'].map(decodeBuildStamp)).toEqual([
    null,
    null,
    null,
    null,
  ])
  const stamp = build(['a1'])
  expect(decodeBuildStamp(JSON.stringify(stamp))).toEqual(stamp)
})
