import { expect, it } from 'vitest'
import type { BoardId } from '#shared/core/ids.ts'
import type { Board } from '#shared/domain/boards.ts'
import { boardFileParts, chooseBoards } from './pictures.ts'

function board(id: string): Board {
  return { id: id as BoardId, kind: 'org-map', name: id, order: id, settings: {} }
}

it('[PICTURE-1] one board is asked for, or all in their order; one that is gone is none', () => {
  const boards = new Map([board('b'), board('a')].map((each) => [each.id, each]))
  const ids = (boardId: string | null) =>
    chooseBoards(boards, boardId as BoardId | null).map(({ id }) => id)
  expect(ids(null)).toEqual(['b', 'a'])
  expect(ids('a')).toEqual(['a'])
  expect(ids('gone')).toEqual([])
})

it('[PICTURE-2] boards of one name get files of different names', () => {
  expect(boardFileParts(['Org map', 'Grid', 'org map '])).toEqual([
    'Org map 1',
    'Grid',
    'org map  3',
  ])
})
