import { describe, expect, it } from 'vitest'
import { entryOfLine, pastedLines } from './pasted-lines.ts'

describe('pasted lines', () => {
  it('[LINES-1] lose the signs of a list', () => {
    const text = '- Cut scrap\n• Fewer suppliers\r\n  2) Train the shift\n[x] Ask Rosa\n-5 % scrap'
    expect(pastedLines(text)).toEqual([
      'Cut scrap',
      'Fewer suppliers',
      'Train the shift',
      'Ask Rosa',
      '-5 % scrap',
    ])
  })

  it('[LINES-2] join the cells of a row and skip what is empty', () => {
    expect(pastedLines('A\t\tB\n\n \t \n C ')).toEqual(['A · B', 'C'])
  })

  it('[LINES-3] keep a text that is too long for a name whole in the notes', () => {
    const long = 'word '.repeat(60).trim()
    const { name, notes } = entryOfLine(long)
    expect(name.length).toBeLessThanOrEqual(200)
    expect(notes).toBe(long)
    expect(entryOfLine('short')).toEqual({ name: 'short', notes: '' })
  })
})
