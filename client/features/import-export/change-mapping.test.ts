import { describe, expect, it } from 'vitest'
import { changeMapping } from './change-mapping.ts'

describe('changeMapping', () => {
  it('[COLUMN-2] a use that one column can have moves, and any number may be left out or name the boss', () => {
    expect(changeMapping('person', ['fullName', 'title', 'extra'], 2, 'title')).toEqual([
      'fullName',
      'extra',
      'title',
    ])
    expect(changeMapping('person', ['boss', 'ignore', 'extra'], 2, 'boss')).toEqual([
      'boss',
      'ignore',
      'boss',
    ])
    expect(changeMapping('person', ['ignore', 'title'], 1, 'ignore')).toEqual(['ignore', 'ignore'])
  })
})
