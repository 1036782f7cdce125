import type { Editor, TLEventInfo } from '@tldraw/tldraw'

import { isCard } from './card-shape.ts'

/**
 * Ctrl held before a card is taken drags it as well, to add it where it is dropped; the canvas would
 * draw a selection instead. A click with Ctrl still adds to the selection. The answer stops it.
 */
export function dragWithCtrl(editor: Editor): () => void {
  function handleEvent(info: TLEventInfo): void {
    if (info.type !== 'pointer' || info.name !== 'pointer_down' || !info.accelKey) return
    const shape = editor.getShapeAtPoint(editor.screenToPage(info.point), { hitInside: true })
    if (isCard(shape)) info.accelKey = false
  }
  editor.on('before-event', handleEvent)
  return () => void editor.off('before-event', handleEvent)
}
