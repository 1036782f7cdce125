import type { Editor } from '@tldraw/tldraw'
import { useEffect } from 'react'

/**
 * The board has the keyboard wherever nothing else has it: after a dialog, the details or a menu that
 * the focus was in has gone, and when another board was asked for. A page that nobody has touched yet
 * is left as it came, so that its first Tab is at the link that skips to the content.
 */
export function useCanvasFocus(editor: Editor | null, label: string): void {
  useEffect(() => {
    if (editor === null) return
    const container = editor.getContainer()
    container.setAttribute('aria-label', label)
    let frame = 0
    function focusIfNobody(): void {
      const isAsked = document.querySelector('[role="dialog"][aria-modal="true"]') !== null
      if (document.activeElement !== document.body || isAsked) return
      // The editor counts itself as focused already where the focus fell to the page.
      container.focus({ preventScroll: true })
    }
    // Once the focus is where it goes next, and what has closed is gone.
    function handleFocusOut(): void {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => {
        frame = requestAnimationFrame(focusIfNobody)
      })
    }
    if (navigator.userActivation.hasBeenActive) handleFocusOut()
    document.addEventListener('focusout', handleFocusOut)
    return () => {
      cancelAnimationFrame(frame)
      document.removeEventListener('focusout', handleFocusOut)
    }
  }, [editor, label])
}
