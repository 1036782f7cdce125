import type { Editor, TLEventInfo, TLShapeId } from '@tldraw/tldraw'

import { isCard } from './card-shape.ts'

/**
 * Ctrl held before a card is taken drags it as well, to add it where it is dropped; the canvas would
 * draw a selection instead. A click with Ctrl still adds to the selection. The answer stops it.
 */
export function dragWithCtrl(editor: Editor): () => void {
  let clicked: { readonly id: TLShapeId; readonly former: readonly TLShapeId[] } | null = null

  function handleBefore(info: TLEventInfo): void {
    if (info.type !== 'pointer') return
    if (editor.inputs.isDragging) clicked = null
    if (info.name !== 'pointer_down' || !info.accelKey || !editor.isIn('select.idle')) return
    const card = editor.getShapeAtPoint(editor.screenToPage(info.point), { hitInside: true })
    if (!isCard(card)) return
    info.accelKey = false
    const former = editor.getSelectedShapeIds()
    if (!former.includes(card.id)) clicked = { id: card.id, former }
  }

  function handleAfter(info: TLEventInfo): void {
    if (info.type !== 'pointer' || info.name !== 'pointer_up' || clicked === null) return
    const { former, id } = clicked
    clicked = null
    editor.setSelectedShapes([...former, id])
  }

  editor.on('before-event', handleBefore)
  editor.on('event', handleAfter)
  return () => {
    editor.off('before-event', handleBefore)
    editor.off('event', handleAfter)
  }
}
