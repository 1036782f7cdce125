import { useMediaQuery } from '@mantine/hooks'
import { type RefObject, useEffect, useEffectEvent, useRef } from 'react'

/** Where the panel takes room from what it is about, as the workspace frame has it on a phone. */
const COVERING_QUERY = '(max-width: 48em)'

/** What shows the plan beside the panel. */
const PLAN_QUERY = '[role="application"], [role="grid"], [role="tree"]'

/**
 * PANEL-1: where the panel covers part of the list it was opened from, the focus goes into it as it
 * opens, what was chosen stays in sight, and the focus goes back there as the panel closes. Beside the
 * map the focus stays where the person works.
 * PANEL-2: Escape that no field of the panel takes closes it there; elsewhere it gives the keyboard back
 * to the map, the table or the tree it came from.
 * PANEL-3: a field that goes while it has the focus, as a search does once something is picked, leaves
 * the keyboard where it was: at the button that brought it.
 */
export function usePanelFocus(onClose?: () => void): RefObject<HTMLDivElement | null> {
  const isCovering = useMediaQuery(COVERING_QUERY, false, { getInitialValueInEffect: false })
  const panelRef = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!isCovering) return
    const before = document.activeElement
    panelRef.current?.focus({ preventScroll: true })
    before?.scrollIntoView({ block: 'nearest' })
    return () => {
      const isElsewhere = document.activeElement !== document.body
      if (before instanceof HTMLElement && !isElsewhere) before.focus({ preventScroll: true })
    }
  }, [isCovering])

  const handleEscape = useEffectEvent(() => {
    if (!isCovering || onClose === undefined) return false
    onClose()
    return true
  })
  useEffect(() => {
    const panel = panelRef.current
    return panel === null ? undefined : keepKeyboard(panel, handleEscape)
  }, [])
  return panelRef
}

/** `onEscape` says whether it has done what Escape does there. */
function keepKeyboard(panel: HTMLElement, onEscape: () => boolean): () => void {
  const listening = new AbortController()
  const { signal } = listening
  const around = panel.closest('aside') ?? panel
  let before: HTMLElement | null = null

  function handleFocusIn({ relatedTarget }: FocusEvent): void {
    const isOfPlan = relatedTarget instanceof HTMLElement && relatedTarget.closest(PLAN_QUERY)
    if (isOfPlan) before = relatedTarget
  }
  function handleFocusOut({ target }: FocusEvent): void {
    if (!(target instanceof Element)) return
    const ancestors = [...ancestorsWithin(panel, target)]
    requestAnimationFrame(() => {
      if (target.isConnected || document.activeElement !== document.body) return
      const left = ancestors.find((element) => element.isConnected)
      const next = left?.querySelector<HTMLElement>('button, input, select, textarea') ?? panel
      next.focus({ preventScroll: true })
    })
  }
  function handleKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return
    if (onEscape()) return
    if (before?.isConnected === true) before.focus({ preventScroll: true })
    else if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  }

  panel.addEventListener('focusin', handleFocusIn, { signal })
  panel.addEventListener('focusout', handleFocusOut, { signal })
  // At the document: the fields of the panel are heard there first, by React.
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.target instanceof Node && around.contains(event.target)) handleKeyDown(event)
    },
    { signal },
  )
  return () => listening.abort()
}

function* ancestorsWithin(panel: Element, element: Element): Generator<Element> {
  for (let each = element.parentElement; each !== null; each = each.parentElement) {
    if (each === panel) return
    yield each
  }
}
