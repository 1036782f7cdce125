import { getCursor, react, type Editor } from '@tldraw/tldraw'

import { assert } from '#shared/core/assert.ts'

import styles from './quiet-cursor.module.css'

/**
 * The pointer's look over the canvas. The canvas gives it to all that lies on it, so that at each
 * picking up and letting go the browser works out the styles of every part of every card again.
 *
 * CURSOR-1: at rest what lies on the canvas has the cursor of the tool.
 * CURSOR-2: that of a gesture, where it is another, is worn by one clear sheet over everything.
 */
export function quietCursor(editor: Editor): () => void {
  const canvas = editor.getContainer().querySelector<HTMLElement>('.tl-canvas')
  assert(canvas !== null, 'an editor that is mounted has a canvas')
  const sheet = document.createElement('div')
  sheet.className = styles['sheet'] ?? ''
  sheet.hidden = true
  canvas.append(sheet)
  let atRest: string | null = null

  const stop = react('cursor', () => {
    const cursor = cursorOf(editor)
    if (isAtRest(editor.getPath()) && cursor !== atRest) {
      atRest = cursor
      canvas.style.cursor = cursor
    }
    sheet.hidden = cursor === atRest
    if (!sheet.hidden) sheet.style.cursor = cursor
  })
  return () => {
    stop()
    sheet.remove()
    canvas.style.cursor = ''
  }
}

/** Plain ones have a variable each; those that turn with what they turn are drawn. */
function cursorOf(editor: Editor): string {
  const { type, rotation } = editor.getInstanceState().cursor
  if (type === 'none' || type.endsWith('-resize') || type.endsWith('-rotate')) {
    return getCursor(type, rotation, editor.user.getIsDarkMode() ? 'white' : 'black')
  }
  return `var(--tl-cursor-${type})`
}

/** Whoever writes in a shape has to reach the text. */
function isAtRest(path: string): boolean {
  return path.endsWith('.idle') || path === 'select.editing_shape'
}
