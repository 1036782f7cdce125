import { describe, expect, it } from 'vitest'
import { type KeyPlace, readShortcut } from './plan-shortcut.ts'

const nowhere: KeyPlace = { isTyping: false, isUncommitted: false }
const inField: KeyPlace = { isTyping: true, isUncommitted: false }
const inDraft: KeyPlace = { isTyping: true, isUncommitted: true }
const press = (keys: string, place: KeyPlace) => {
  const parts = keys.split('+')
  return readShortcut(
    {
      key: parts.at(-1) ?? '',
      ctrlKey: parts.includes('Ctrl'),
      metaKey: parts.includes('Cmd'),
      shiftKey: parts.includes('Shift'),
      altKey: parts.includes('Alt'),
    },
    place,
  )
}

describe('keys of the whole plan', () => {
  it('[SHORTCUT-1] undo and redo my own steps, in a text field too', () => {
    for (const place of [nowhere, inField]) {
      expect(press('Ctrl+z', place)).toBe('undo')
      expect(press('Cmd+Shift+Z', place)).toBe('redo')
      expect(press('Ctrl+y', place)).toBe('redo')
    }
  })

  it('[SHORTCUT-1] leave to the browser what is typed and not yet committed', () => {
    expect(press('Ctrl+z', inDraft)).toBeUndefined()
    expect(press('Ctrl+Shift+Z', inDraft)).toBeUndefined()
    expect(press('Ctrl+f', inDraft)).toBe('find')
  })

  it('[SHORTCUT-3] open the palette and the search while something is typed, too', () => {
    for (const place of [nowhere, inField, inDraft]) {
      expect(press('Ctrl+k', place)).toBe('palette')
      expect(press('Cmd+k', place)).toBe('palette')
      expect(press('Ctrl+f', place)).toBe('find')
    }
    expect(press('Ctrl+Shift+k', nowhere)).toBeUndefined()
  })

  it('[SHORTCUT-2] are no single letters while something is typed', () => {
    expect(press('?', nowhere)).toBe('help')
    expect(press('p', nowhere)).toBe('add')
    expect(press('p', inField)).toBeUndefined()
    expect(press('Alt+p', nowhere)).toBeUndefined()
  })
})
