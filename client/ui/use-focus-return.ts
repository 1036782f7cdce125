import { useEffect, useState } from 'react'

/**
 * Gives the focus back to what had it before a dialog came, once the dialog has gone and nothing else
 * has taken the focus. For dialogs that are rendered only while they are open: the dialogs' own return
 * knows those alone that are told to open and to close.
 */
export function useFocusReturn(): void {
  const [opener] = useState(() => findOpener(document.activeElement))
  useEffect(
    () => () => {
      const { activeElement, body } = document
      if (activeElement === null || activeElement === body) opener?.focus({ preventScroll: true })
    },
    [opener],
  )
}

/** An entry goes with its menu, so it stands for the button that the menu belongs to. */
function findOpener(focused: Element | null): HTMLElement | null {
  const menu = focused?.closest('[role="menu"]') ?? null
  if (menu !== null) return findOpener(findLabel(menu))
  return focused instanceof HTMLElement ? focused : null
}

function findLabel(menu: Element): Element | null {
  const id = menu.getAttribute('aria-labelledby')
  return id === null ? null : document.querySelector(`[id="${CSS.escape(id)}"]`)
}
