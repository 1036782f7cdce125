import { describe, expect, it } from 'vitest'
import type { BoardId } from '#shared/core/ids.ts'
import { createLeftCameras } from './left-cameras.ts'

const map = 'b1' as BoardId
const camera = { x: -12.5, y: 30, z: 0.8 }

function storageOf(stored: Map<string, string>) {
  return {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
  }
}

describe('cameras of boards that were left', () => {
  it('[LEFT-1] are found by board, by the next page of the tab as well', () => {
    const stored = new Map<string, string>()
    createLeftCameras(storageOf(stored)).keep(map, camera)
    const next = createLeftCameras(storageOf(stored))
    expect(next.find(map)).toEqual(camera)
    expect(next.find('b2' as BoardId)).toBeUndefined()
  })

  it.each(['', 'nonsense', 'null', '[]', '{"x":0,"y":0,"z":0}', '{"x":0,"y":0,"z":1e999}'])(
    '[LEFT-2] what no camera can be is not one: %s',
    (text) => {
      const stored = new Map<string, string>()
      const storage = storageOf(stored)
      createLeftCameras(storage).keep(map, camera)
      for (const key of stored.keys()) stored.set(key, text)
      expect(createLeftCameras(storage).find(map)).toBeUndefined()
    },
  )

  it('[LEFT-1] last as long as the page where storage is forbidden', () => {
    const forbidden = () => {
      throw new Error('forbidden')
    }
    const cameras = createLeftCameras({ getItem: forbidden, setItem: forbidden })
    expect(cameras.find(map)).toBeUndefined()
    cameras.keep(map, camera)
    expect(cameras.find(map)).toEqual(camera)
  })
})
