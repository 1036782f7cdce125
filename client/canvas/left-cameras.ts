import * as z from 'zod/mini'

import type { BoardId } from '#shared/core/ids.ts'
import type { BrowserStorage } from '../settings/browser-storage.ts'

/** The page point in the left top corner, negated, and the zoom. */
const cameraSchema = z.object({ x: z.number(), y: z.number(), z: z.number().check(z.gt(0)) })
export type LeftCamera = z.infer<typeof cameraSchema>

/** How each board was seen when it was left. */
export interface LeftCameras {
  readonly find: (boardId: BoardId) => LeftCamera | undefined
  readonly keep: (boardId: BoardId, camera: LeftCamera) => void
}

/**
 * LEFT-1: what a tab has left it finds again after a reload; where storage is forbidden, as long as the
 *         page is open.
 */
export function createLeftCameras(
  storage: Pick<BrowserStorage, 'getItem' | 'setItem'>,
): LeftCameras {
  const left = new Map<BoardId, LeftCamera>()
  return {
    find: (boardId) => left.get(boardId) ?? readStored(storage, boardId),
    keep: (boardId, { x, y, z: zoom }) => {
      const camera = { x, y, z: zoom }
      left.set(boardId, camera)
      try {
        storage.setItem(keyOf(boardId), JSON.stringify(camera))
      } catch {
        // LEFT-1
      }
    },
  }
}

function readStored(
  storage: Pick<BrowserStorage, 'getItem'>,
  boardId: BoardId,
): LeftCamera | undefined {
  try {
    return cameraSchema.safeParse(JSON.parse(storage.getItem(keyOf(boardId)) ?? 'null')).data
  } catch {
    return undefined
  }
}

function keyOf(boardId: BoardId): string {
  return `tesela.camera.${boardId}`
}
