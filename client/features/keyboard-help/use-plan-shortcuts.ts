import { useEffect } from 'react'

import { useOpenPlan } from '../../plan/plan-context.tsx'
import { keyPlace, readShortcut } from './plan-shortcut.ts'

interface PlanShortcutHandlers {
  readonly onPalette: () => void
  readonly onFind: () => void
  readonly onAdd: () => void
  readonly onHelp: () => void
}

/**
 * Listens for the keys of the whole plan while the caller is on screen. What somebody nearer to the
 * key has handled is left alone, and so is everything while a dialog asks something.
 */
export function usePlanShortcuts({ onPalette, onFind, onAdd, onHelp }: PlanShortcutHandlers): void {
  const plan = useOpenPlan()
  useEffect(() => {
    function handleKeyDown(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.isComposing) return
      const shortcut = readShortcut(event, keyPlace(event.target))
      if (shortcut === undefined) return
      const isInDialog = document.querySelector('[role="dialog"][aria-modal="true"]') !== null
      const isHistory = shortcut === 'undo' || shortcut === 'redo'
      if ((isInDialog && !isHistory) || (!plan.mayEdit && (isHistory || shortcut === 'add'))) return
      event.preventDefault()
      const actions = {
        undo: plan.undo,
        redo: plan.redo,
        palette: onPalette,
        find: onFind,
        add: onAdd,
        help: onHelp,
      }
      actions[shortcut]()
    }
    document.addEventListener('keydown', handleKeyDown)
    return () => document.removeEventListener('keydown', handleKeyDown)
  }, [plan, onPalette, onFind, onAdd, onHelp])
}
