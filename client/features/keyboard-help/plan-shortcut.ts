/**
 * Keys that act on the whole plan, wherever the focus is.
 *
 * SHORTCUT-1: Ctrl+Z and Ctrl+Y (or Ctrl+Shift+Z) undo and redo my own steps, in a text field too; only while
 *        the field holds something not yet committed they are the browser's.
 * SHORTCUT-2: single letters act only where nothing is being typed.
 * SHORTCUT-3: Ctrl+K and Ctrl+F open the palette and the search from anywhere.
 */
export type PlanShortcut = 'undo' | 'redo' | 'palette' | 'find' | 'add' | 'help'

interface KeyPress {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

/** Where a key was pressed: whether text is typed there, and whether some of it is not committed. */
export interface KeyPlace {
  readonly isTyping: boolean
  readonly isUncommitted: boolean
}

/** What a key asks of the plan, or undefined where it asks nothing. */
export function readShortcut(press: KeyPress, place: KeyPlace): PlanShortcut | undefined {
  if (press.altKey) return undefined
  const key = press.key.toLowerCase()
  if (press.ctrlKey || press.metaKey) {
    if (key === 'k' && !press.shiftKey) return 'palette'
    if (key === 'f' && !press.shiftKey) return 'find'
    if (place.isUncommitted) return undefined
    if (key === 'z') return press.shiftKey ? 'redo' : 'undo'
    return key === 'y' && !press.shiftKey ? 'redo' : undefined
  }
  if (place.isTyping) return undefined
  if (key === '?') return 'help'
  return key === 'p' && !press.shiftKey ? 'add' : undefined
}

/** Reads the place of a key from the element that has the focus. */
export function keyPlace(target: EventTarget | null): KeyPlace {
  if (!(target instanceof HTMLElement)) return { isTyping: false, isUncommitted: false }
  const isTyping =
    target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLInputElement && !/^(checkbox|radio|button)$/.test(target.type))
  return { isTyping, isUncommitted: isTyping && target.dataset['uncommitted'] !== undefined }
}
