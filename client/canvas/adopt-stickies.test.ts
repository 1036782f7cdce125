import { describe, expect, it } from 'vitest'

import { splitText } from './adopt-stickies.ts'

describe('the text of a sticky note as a card', () => {
  it('[ADOPT-2] its first line is the name, all else its notes', () => {
    expect(splitText('  Budget is frozen\nuntil June\nsays Marta ')).toEqual({
      name: 'Budget is frozen',
      notes: 'until June\nsays Marta',
    })
    expect(splitText(' \n ')).toEqual({ name: '', notes: '' })
  })

  it('[ADOPT-2] nothing of a long first line is lost', () => {
    const { name, notes } = splitText('x'.repeat(230))
    expect([name.length, notes.length]).toEqual([200, 30])
  })
})
