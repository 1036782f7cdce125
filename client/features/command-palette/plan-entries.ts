import { boardName } from '#shared/boards/board-registry.ts'
import { mainKinds } from '#shared/domain/entities/entity-registry.ts'
import { vocabulary } from '#shared/domain/vocabulary/vocabulary.ts'

import { planScreens } from '../../navigation/plan-path.ts'
import type { PaletteEntry, PaletteScene } from './palette-entry.ts'

/** Every board and screen of the plan, and what is done with the plan as a whole. */
export function planEntries(scene: PaletteScene): readonly PaletteEntry[] {
  return [
    ...placeEntries(scene),
    ...tableEntries(scene),
    ...wholeEntries(scene),
    ...addEntries(scene),
  ]
}

function placeEntries({
  state,
  plan,
  actions,
  t,
  language,
}: PaletteScene): readonly PaletteEntry[] {
  const goTo = (name: string) => t('palette.goTo', { name })
  return [
    ...[...state.view.boards.values()].map((board): PaletteEntry => ({
      id: `board:${board.id}`,
      group: 'goTo',
      label: goTo(boardName(board, language)),
      run: () => actions.onShowBoard(board.id),
    })),
    ...planScreens.map((screen): PaletteEntry => ({
      id: `screen:${screen}`,
      group: 'goTo',
      label: goTo(screen === 'people' ? t('workspace.people') : t(`workspace.views.${screen}`)),
      ...(screen === 'account' && plan.mayEdit ? { commands: ['setPlanFacts', 'setAccount'] } : {}),
      run: () => actions.onShowScreen(screen),
    })),
    {
      id: 'plans',
      group: 'goTo',
      label: goTo(t('workspace.allPlans')),
      run: actions.onLeave,
    },
  ]
}

function tableEntries({ actions, t, language }: PaletteScene): readonly PaletteEntry[] {
  const words = vocabulary(language)
  return mainKinds.map((kind) => ({
    id: `table:${kind}`,
    group: 'tables',
    label: t('palette.table', { kind: words.kinds[kind].many }),
    kind,
    run: () => actions.onShowTable(kind),
  }))
}

function wholeEntries({ state, plan, actions, t }: PaletteScene): readonly PaletteEntry[] {
  const possible: readonly (Omit<PaletteEntry, 'group' | 'run'> & {
    readonly run: (() => void) | undefined
  })[] = [
    {
      id: 'undo',
      label: t('history.undo'),
      keys: 'Ctrl+Z',
      run: state.canUndo ? plan.undo : undefined,
    },
    {
      id: 'redo',
      label: t('history.redo'),
      keys: 'Ctrl+Y',
      run: state.canRedo ? plan.redo : undefined,
    },
    { id: 'find', label: t('find.title'), keys: 'Ctrl+F', run: actions.onFind },
    { id: 'pictures', label: t('boardPictures.title'), run: actions.onPictures },
    { id: 'share', label: t('share.title'), run: actions.onShare },
    {
      id: 'import',
      label: t('workspace.importPeople'),
      commands: ['importEntities'],
      run: actions.onImport,
    },
    {
      id: 'unsent-edits',
      label: t('importExport.unsentTitle'),
      commands: ['takeUpEdits'],
      run: actions.onUnsentEdits,
    },
    { id: 'export', label: t('workspace.exportPlan'), run: actions.onExport },
    {
      id: 'bin',
      label: t('workspace.bin'),
      commands: plan.isFacilitator ? ['restoreEntities', 'purgeEntities'] : ['restoreEntities'],
      run: actions.onBin,
    },
    { id: 'activity', label: t('activity.title'), run: actions.onActivity },
    { id: 'keys', label: t('workspace.keyboardHelp'), keys: '?', run: actions.onKeyboardHelp },
  ]
  return possible.flatMap(({ run, ...rest }) =>
    run === undefined ? [] : [{ ...rest, group: 'plan', run: () => run() }],
  )
}

function addEntries({ plan, actions, t, language }: PaletteScene): readonly PaletteEntry[] {
  if (!plan.mayEdit) return []
  const words = vocabulary(language)
  return mainKinds.map((kind) => ({
    id: `add:${kind}`,
    group: 'add',
    label: t('palette.add', { kind: words.kinds[kind].one }),
    kind,
    commands: ['addEntities'],
    run: () => actions.onAdd(kind),
  }))
}
