import { useTranslation } from 'react-i18next'

import { boardName } from '#shared/boards/board-registry.ts'
import type { BoardId } from '#shared/core/ids.ts'

import { useLanguage } from '../../i18n/use-language.ts'
import { planScreens, type PlanScreen } from '../../navigation/plan-path.ts'
import { useOpenPlan, usePlan } from '../../plan/plan-context.tsx'
import type { PaletteCommand } from './match-commands.ts'

/** What the palette can ask for; what is left out (no right) is not offered. */
export interface PaletteActions {
  readonly onShare?: (() => void) | undefined
  readonly onImport?: (() => void) | undefined
  readonly onExport: () => void
  readonly onBin?: (() => void) | undefined
  readonly onAdd: () => void
  readonly onKeyboardHelp: () => void
  readonly onShowBoard: (boardId: BoardId) => void
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
    { label: t('share.title'), run: actions.onShare },
    { label: t('workspace.importPeople'), run: actions.onImport },
    { label: t('workspace.exportPlan'), run: actions.onExport },
    { label: t('workspace.bin'), run: actions.onBin },
    { label: t('workspace.keyboardHelp'), keys: '?', run: actions.onKeyboardHelp },
    { label: goTo(t('workspace.allPlans')), run: actions.onLeave },
  ]
  return possible.flatMap(({ run, ...rest }) => (run === undefined ? [] : [{ ...rest, run }]))
}
