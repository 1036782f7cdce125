import type { TFunction } from 'i18next'

import type { BoardId, EntityId } from '#shared/core/ids.ts'
import type { CommandName } from '#shared/domain/command-registry.ts'
import type { EntityKind } from '#shared/domain/entities/entity-registry.ts'
import type { Language } from '#shared/domain/plan-view.ts'

import type { PlanScreen } from '../../navigation/plan-path.ts'
import type { OpenPlan } from '../../plan/open-plan.ts'
import type { PlanState } from '../../plan/plan-store.ts'

/** The groups of the palette, in the order in which they are offered. */
export const paletteGroups = [
  'selection',
  'goTo',
  'tables',
  'plan',
  'add',
  'turnInto',
  'moveTo',
  'entities',
] as const
export type PaletteGroup = (typeof paletteGroups)[number]

/** One line of the palette. */
export interface PaletteEntry {
  /** The same whenever the palette opens, so that what was used lately is known again. */
  readonly id: string
  readonly group: PaletteGroup
  readonly label: string
  /** In small beside the label. */
  readonly detail?: string
  /** Keys that do the same, such as "Ctrl+Z". */
  readonly keys?: string
  /** The kind whose mark stands before it. */
  readonly kind?: EntityKind
  /** Commands of the plan that it runs or leads to. */
  readonly commands?: readonly CommandName[]
  /** Asked for before it runs. */
  readonly question?: PaletteQuestion
  /** With the answer, where it asks for one; '' otherwise. */
  readonly run: (answer: string) => void
}

/** A text that an entry needs. */
export interface PaletteQuestion {
  readonly label: string
  readonly initial: string
}

/** What the palette can ask for; what is left out (no right) is not offered. */
export interface PaletteActions {
  readonly onShare?: (() => void) | undefined
  readonly onImport?: (() => void) | undefined
  readonly onUnsentEdits?: (() => void) | undefined
  readonly onExport: () => void
  readonly onBin?: (() => void) | undefined
  readonly onActivity?: (() => void) | undefined
  readonly onAdd: (kind: EntityKind) => void
  readonly onFind: () => void
  readonly onKeyboardHelp: () => void
  readonly onShowBoard: (boardId: BoardId) => void
  readonly onDeleteBoard: (boardId: BoardId) => void
  /** Takes boards out as pictures or onto paper. */
  readonly onPictures: () => void
  readonly onShowScreen: (screen: PlanScreen) => void
  readonly onShowTable: (kind: EntityKind) => void
  /** Puts the keyboard into the details of what is selected. */
  readonly onDetails: (part: 'fields' | 'comment') => void
  readonly onTurnInto: (entityIds: readonly EntityId[], kind: EntityKind) => void
  readonly onCombine: () => void
  readonly onMerge: () => void
  readonly onLeave: () => void
}

/** All that entries follow from. */
export interface PaletteScene {
  readonly state: PlanState
  readonly plan: Pick<
    OpenPlan,
    'run' | 'undo' | 'redo' | 'select' | 'focus' | 'mayEdit' | 'isFacilitator'
  >
  readonly actions: PaletteActions
  readonly t: TFunction
  readonly language: Language
}
