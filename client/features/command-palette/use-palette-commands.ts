import { useTranslation } from 'react-i18next'

import { type BoardKind, boardEntry, boardKinds, boardName } from '#shared/boards/board-registry.ts'
import type { BoardId } from '#shared/core/ids.ts'

import { useLanguage } from '../../i18n/use-language.ts'
import { planScreens, type PlanScreen } from '../../navigation/plan-path.ts'
import { addBoard } from '../../plan/add-board.ts'
import { useOpenPlan, usePlan } from '../../plan/plan-context.tsx'
import type { PaletteCommand } from './match-commands.ts'

/** What the palette can ask for; what is left out (no right) is not offered. */
export interface PaletteActions {
  readonly onShare?: (() => void) | undefined
  readonly onImport?: (() => void) | undefined
  readonly onExport: () => void
  readonly onBin?: (() => void) | undefined
  readonly onActivity?: (() => void) | undefined
  readonly onAdd: () => void
  readonly onKeyboardHelp: () => void
  readonly onShowBoard: (boardId: BoardId) => void
  /** Takes boards out as pictures or onto paper. */
  readonly onPictures: () => void
  readonly onShowScreen: (screen: PlanScreen) => void
  readonly onLeave: () => void
}

/** Everything this person can do now, in the order in which it is offered. */
export function usePaletteCommands(actions: PaletteActions): readonly PaletteCommand[] {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const plan = useOpenPlan()
  const boards = usePlan((state) => state.view.boards)
  const canUndo = usePlan((state) => state.canUndo)
  const canRedo = usePlan((state) => state.canRedo)
  const goTo = (name: string) => t('palette.goTo', { name })
  function handleAddBoard(kind: BoardKind): void {
    const boardId = addBoard(plan, kind, '')
    if (boardId !== null) actions.onShowBoard(boardId)
  }
  const possible: readonly (Omit<PaletteCommand, 'run'> & { run: (() => void) | undefined })[] = [
    {
      label: t('keyboard.planKeys.add'),
      keys: 'P',
      run: plan.mayEdit ? actions.onAdd : undefined,
    },
    { label: t('history.undo'), keys: 'Ctrl+Z', run: canUndo ? plan.undo : undefined },
    { label: t('history.redo'), keys: 'Ctrl+Y', run: canRedo ? plan.redo : undefined },
    ...[...boards.values()].map((board) => ({
      label: goTo(boardName(board, language)),
      run: () => actions.onShowBoard(board.id),
    })),
    ...planScreens.map((screen) => ({
      label: goTo(screen === 'people' ? t('workspace.people') : t(`workspace.views.${screen}`)),
      run: () => actions.onShowScreen(screen),
    })),
    ...boardKinds.map((kind) => ({
      label: t('boards.addKind', { kind: boardEntry(kind).strings[language].name }),
      run: plan.mayEdit ? () => handleAddBoard(kind) : undefined,
    })),
    { label: t('boardPictures.title'), run: actions.onPictures },
    { label: t('share.title'), run: actions.onShare },
    { label: t('workspace.importPeople'), run: actions.onImport },
    { label: t('workspace.exportPlan'), run: actions.onExport },
    { label: t('workspace.bin'), run: actions.onBin },
    { label: t('activity.title'), run: actions.onActivity },
    { label: t('workspace.keyboardHelp'), keys: '?', run: actions.onKeyboardHelp },
    { label: goTo(t('workspace.allPlans')), run: actions.onLeave },
  ]
  return possible.flatMap(({ run, ...rest }) => (run === undefined ? [] : [{ ...rest, run }]))
}
