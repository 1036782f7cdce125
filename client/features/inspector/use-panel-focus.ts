import { useMediaQuery } from '@mantine/hooks'
import { type RefObject, useEffect, useRef } from 'react'

/** Where the panel covers what it is about, as the workspace frame has it on a phone. */
const COVERING_QUERY = '(max-width: 48em)'

/**
 * Where the panel covers the list it was opened from, the focus goes into it as it opens and back to
 * where it was as it closes. Beside the map the focus stays where the person works.
 */
export function usePanelFocus(): RefObject<HTMLDivElement | null> {
  const isCovering = useMediaQuery(COVERING_QUERY, false, { getInitialValueInEffect: false })
  const panelRef = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!isCovering) return
    const before = document.activeElement
    panelRef.current?.focus({ preventScroll: true })
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true })
    }
  }, [isCovering])
  return panelRef
}
