import { expect, it } from 'vitest'
import type { BoardId } from '#shared/core/ids.ts'
import type { Board } from '#shared/domain/boards.ts'
import { boardFileParts, chooseBoards } from './pictures.ts'

function board(id: string, kind = 'org-map'): Board {
  return { id: id as BoardId, kind, name: id, order: id, settings: {} }
}

it('[PICTURE-1] one board is asked for, or all in their order; one that cannot be drawn is none', () => {
  const boards = new Map(
    [board('b'), board('f', 'from-the-future'), board('a')].map((each) => [each.id, each]),
  )
  const ids = (boardId: string | null) =>
    chooseBoards(boards, boardId as BoardId | null).map(({ id }) => id)
  expect(ids(null)).toEqual(['b', 'a'])
  expect(ids('a')).toEqual(['a'])
  expect(ids('gone')).toEqual([])
  expect(ids('f')).toEqual([])
})

it('[PICTURE-2] boards of one name get files of different names', () => {
  expect(boardFileParts(['Org map', 'Grid', 'org map '])).toEqual([
    'Org map 1',
    'Grid',
    'org map  3',
  ])
})
