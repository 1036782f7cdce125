/** The dialogs of an open plan, each loaded when it is first asked for. */
import { notifications } from '@mantine/notifications'
import { type ComponentType, useEffect } from 'react'
import { useShallow } from 'zustand/react/shallow'

import { boardName } from '#shared/boards/board-registry.ts'
import { assertNever } from '#shared/core/assert.ts'
import type { BoardId, PlanId } from '#shared/core/ids.ts'
import type { EntityKind } from '#shared/domain/entities/entity-registry.ts'
import type { PasteRequest } from '#shared/exchange/csv/paste-table.ts'

import type { PaletteActions } from './features/command-palette/palette-entry.ts'
import { useLanguage } from './i18n/use-language.ts'
import { useOpenPlan, usePlan } from './plan/plan-context.tsx'
import { useRefusalSentence } from './ui/error-notice.tsx'
import { createLatePart, type LatePart } from './ui/late-part.tsx'
import { useFocusReturn } from './ui/use-focus-return.ts'

const palette = createDialog(
  async () => (await import('./features/command-palette/command-palette.tsx')).CommandPalette,
)
const share = createDialog(
  async () => (await import('./features/share/share-dialog.tsx')).ShareDialog,
)
const bin = createDialog(async () => (await import('./features/bin/bin-dialog.tsx')).BinDialog)
const activity = createDialog(
  async () => (await import('./features/activity/activity-panel.tsx')).ActivityPanel,
)
const keys = createDialog(
  async () =>
    (await import('./features/keyboard-help/keyboard-help-dialog.tsx')).KeyboardHelpDialog,
)
const find = createDialog(async () => (await import('./features/find/find-dialog.tsx')).FindDialog)
const add = createDialog(
  async () => (await import('./features/quick-add/quick-add-dialog.tsx')).QuickAddDialog,
)
const combine = createDialog(
  async () => (await import('./features/inspector/combine-dialog.tsx')).CombineDialog,
)
const merge = createDialog(
  async () => (await import('./features/inspector/merge-dialog.tsx')).MergeDialog,
)
const deleteBoard = createDialog(
  async () => (await import('./features/boards/delete-board-dialog.tsx')).DeleteBoardDialog,
)
const importing = createDialog(
  async () => (await import('./features/import-export/import-dialog.tsx')).ImportDialog,
)
const unsentEdits = createDialog(
  async () => (await import('./features/import-export/unsent-dialog.tsx')).UnsentDialog,
)
const pasting = createDialog(
  async () => (await import('./features/import-export/paste-dialog.tsx')).PasteDialog,
)
const pictures = createDialog(
  async () => (await import('./features/board-pictures/pictures-dialog.tsx')).PicturesDialog,
)
const exporting = createDialog(
  async () => (await import('./features/import-export/export-dialog.tsx')).ExportDialog,
)

/** Fetches the code of every dialog, so that they open without a network too. */
export function loadDialogsAhead(): void {
  for (const dialog of [
    palette,
    share,
    bin,
    activity,
    keys,
    find,
    add,
    combine,
    merge,
    deleteBoard,
    importing,
    unsentEdits,
    pasting,
    exporting,
    pictures,
  ]) {
    dialog.loadAhead()
  }
}

/** A dialog, with what it opens on. */
export type Dialog =
  | {
      readonly name:
        | 'palette'
        | 'share'
        | 'bin'
        | 'activity'
        | 'keys'
        | 'find'
        | 'combine'
        | 'merge'
        | 'import'
        | 'export'
    }
  /** The kind that is added first; null leaves it to the board. */
  | { readonly name: 'add'; readonly kind: EntityKind | null }
  | { readonly name: 'delete-board'; readonly boardId: BoardId }
  /** The text of the file, where it need not be chosen. */
  | { readonly name: 'unsent-edits'; readonly fileText?: string }
  /** Rows that are pasted into a table. */
  | { readonly name: 'paste'; readonly request: PasteRequest }
  /** The board that is taken out as a picture; null for all. */
  | { readonly name: 'pictures'; readonly boardId: BoardId | null }

interface PlanDialogsProps {
  readonly dialog: Dialog
  readonly planId: PlanId
  readonly paletteActions: PaletteActions
  /** Asks for pictures of all boards. */
  readonly onPictures: () => void
  readonly onClose: () => void
}

/** The dialog that is open. */
export function PlanDialogs({ dialog, planId, onClose, ...props }: PlanDialogsProps) {
  useFocusReturn()
  const title = usePlan((state) => state.view.facts.title)
  switch (dialog.name) {
    case 'palette':
      return <palette.Part actions={props.paletteActions} onClose={onClose} />
    case 'share':
      return <share.Part planId={planId} planTitle={title} onClose={onClose} />
    case 'bin':
      return <bin.Part onClose={onClose} />
    case 'activity':
      return <activity.Part planId={planId} onClose={onClose} />
    case 'keys':
      return <keys.Part onClose={onClose} />
    case 'find':
      return <find.Part onClose={onClose} />
    case 'add':
      return <add.Part firstKind={dialog.kind} onClose={onClose} />
    case 'combine':
    case 'merge':
      return <OfSelected name={dialog.name} onClose={onClose} />
    case 'delete-board':
      return <DeleteBoard boardId={dialog.boardId} onClose={onClose} />
    case 'import':
      return <importing.Part onClose={onClose} />
    case 'unsent-edits':
      return <unsentEdits.Part text={dialog.fileText} onClose={onClose} />
    case 'paste':
      return <pasting.Part request={dialog.request} onClose={onClose} />
    case 'export':
      return <exporting.Part onPictures={props.onPictures} onClose={onClose} />
    case 'pictures':
      return <pictures.Part boardId={dialog.boardId} onClose={onClose} />
    default:
      return assertNever(dialog)
  }
}

/** Makes one of what is selected. */
function OfSelected({ name, onClose }: ClosableProps & { readonly name: 'combine' | 'merge' }) {
  const selected = usePlan(
    useShallow(({ selection, view }) => selection.flatMap((id) => view.entities.get(id) ?? [])),
  )
  const [first, second] = selected
  if (first === undefined) return <Gone onClose={onClose} />
  return name === 'combine' ? (
    <combine.Part entities={selected} onClose={onClose} />
  ) : (
    <merge.Part entity={first} other={second} onClose={onClose} />
  )
}

function DeleteBoard({ boardId, onClose }: ClosableProps & { readonly boardId: BoardId }) {
  const plan = useOpenPlan()
  const { language } = useLanguage()
  const board = usePlan(({ view }) => view.boards.get(boardId))
  if (board === undefined) return <Gone onClose={onClose} />
  return (
    <deleteBoard.Part
      board={board}
      name={boardName(board, language)}
      onConfirm={() => plan.run({ name: 'deleteBoard', args: { boardId } })}
      onClose={onClose}
    />
  )
}

/** A colleague removed what the dialog was about: it must not open again with the next selection. */
function Gone({ onClose }: ClosableProps) {
  useEffect(onClose, [onClose])
  return null
}

interface ClosableProps {
  readonly onClose: () => void
}

function createDialog<Props extends ClosableProps>(
  load: () => Promise<ComponentType<Props>>,
): LatePart<Props> {
  return createLatePart(load, { Waiting: NothingYet, Failed: DialogMissing })
}

function NothingYet() {
  return null
}

/** A dialog whose code did not come says so and is closed; the plan stays as it is. */
function DialogMissing({ onClose }: ClosableProps) {
  const sentence = useRefusalSentence()
  useEffect(() => {
    notifications.show({ color: 'clay', message: sentence({ code: 'local/part-missing' }) })
    onClose()
  }, [onClose, sentence])
  return null
}
