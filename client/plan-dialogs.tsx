/** The dialogs of an open plan, each loaded when it is first asked for. */
import { lazy, Suspense } from 'react'

import { assertNever } from '#shared/core/assert.ts'
import type { PlanId } from '#shared/core/ids.ts'

import type { PaletteActions } from './features/command-palette/use-palette-commands.ts'
import { usePlan } from './plan/plan-context.tsx'

const CommandPalette = lazy(async () => ({
  default: (await import('./features/command-palette/command-palette.tsx')).CommandPalette,
}))
const ShareDialog = lazy(async () => ({
  default: (await import('./features/share/share-dialog.tsx')).ShareDialog,
}))
const BinDialog = lazy(async () => ({
  default: (await import('./features/bin/bin-dialog.tsx')).BinDialog,
}))
const KeyboardHelpDialog = lazy(async () => ({
  default: (await import('./features/keyboard-help/keyboard-help-dialog.tsx')).KeyboardHelpDialog,
}))
const FindPersonDialog = lazy(async () => ({
  default: (await import('./features/find-person/find-person-dialog.tsx')).FindPersonDialog,
}))
const QuickAddDialog = lazy(async () => ({
  default: (await import('./features/quick-add/quick-add-dialog.tsx')).QuickAddDialog,
}))
const ImportDialog = lazy(async () => ({
  default: (await import('./features/import-export/import-dialog.tsx')).ImportDialog,
}))
const ExportDialog = lazy(async () => ({
  default: (await import('./features/import-export/export-dialog.tsx')).ExportDialog,
}))

export type Dialog = 'palette' | 'share' | 'bin' | 'keys' | 'find' | 'add' | 'import' | 'export'

interface PlanDialogsProps {
  readonly dialog: Dialog
  readonly planId: PlanId
  readonly paletteActions: PaletteActions
  readonly onClose: () => void
}

/** The dialog that is open. */
export function PlanDialogs(props: PlanDialogsProps) {
  return (
    <Suspense fallback={null}>
      <OpenDialog {...props} />
    </Suspense>
  )
}

function OpenDialog({ dialog, planId, paletteActions, onClose }: PlanDialogsProps) {
  const title = usePlan((state) => state.view.facts.title)
  switch (dialog) {
    case 'palette':
      return <CommandPalette actions={paletteActions} onClose={onClose} />
    case 'share':
      return <ShareDialog planId={planId} planTitle={title} onClose={onClose} />
    case 'bin':
      return <BinDialog onClose={onClose} />
    case 'keys':
      return <KeyboardHelpDialog onClose={onClose} />
    case 'find':
      return <FindPersonDialog onClose={onClose} />
    case 'add':
      return <QuickAddDialog onClose={onClose} />
    case 'import':
      return <ImportDialog onClose={onClose} />
    case 'export':
      return <ExportDialog onClose={onClose} />
    default:
      return assertNever(dialog)
  }
}
