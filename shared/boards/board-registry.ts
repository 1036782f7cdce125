import type { JsonObject } from '../core/json.ts'
import type { Language } from '../domain/plan-view.ts'
import type { BoardStrings } from './board-label.ts'
import type { BoardDefinition } from './define-board.ts'
import { type OpenBoard, openBoard, type StoredBoard } from './open-board.ts'
import { actionPlan } from './action-plan/definition.ts'
import { en as actionPlanEn, es as actionPlanEs } from './action-plan/strings.ts'
import { orgMap } from './org-map/definition.ts'
import { en as orgMapEn, es as orgMapEs } from './org-map/strings.ts'
import { stakeholderGrid } from './stakeholder-grid/definition.ts'
import { en as gridEn, es as gridEs } from './stakeholder-grid/strings.ts'
import { strategyMap } from './strategy-map/definition.ts'
import { en as strategyEn, es as strategyEs } from './strategy-map/strings.ts'
import { whiteboard } from './whiteboard/definition.ts'
import { en as whiteboardEn, es as whiteboardEs } from './whiteboard/strings.ts'

interface BoardEntry {
  readonly open: (board: StoredBoard) => OpenBoard
  /** What settings are stored as once they were read: what does not fit is gone. */
  readonly cleanSettings: (board: StoredBoard) => JsonObject
  readonly strings: Readonly<Record<Language, BoardStrings>>
}

function entry<Kind extends string, Settings>(
  definition: BoardDefinition<Kind, Settings>,
  strings: BoardEntry['strings'],
): BoardEntry {
  return {
    open: (board) => openBoard(definition, board),
    cleanSettings: ({ id, settings }) =>
      definition.encodeSettings(definition.decodeSettings(settings, id)),
    strings,
  }
}

/** Every kind of board, in the order in which they are offered. A new kind is one line here. */
const entries = {
  'stakeholder-grid': entry(stakeholderGrid, { en: gridEn, es: gridEs }),
  'org-map': entry(orgMap, { en: orgMapEn, es: orgMapEs }),
  'strategy-map': entry(strategyMap, { en: strategyEn, es: strategyEs }),
  'action-plan': entry(actionPlan, { en: actionPlanEn, es: actionPlanEs }),
  whiteboard: entry(whiteboard, { en: whiteboardEn, es: whiteboardEs }),
} as const satisfies Record<string, BoardEntry>

export type BoardKind = keyof typeof entries

/** All kinds, in the registry's order. */
export const boardKinds = Object.keys(entries).filter(isBoardKind)

/** Tells whether a board's kind is one that this version knows. */
export function isBoardKind(kind: string): kind is BoardKind {
  return Object.hasOwn(entries, kind)
}

/** A kind with its definition and its texts. */
export function boardEntry(kind: BoardKind): BoardEntry {
  return entries[kind]
}

/** The name a board shows: its own, or that of its kind; a kind from the future shows its code. */
export function boardName(
  board: { readonly kind: string; readonly name: string },
  language: Language,
): string {
  if (board.name !== '') return board.name
  return isBoardKind(board.kind) ? entries[board.kind].strings[language].name : board.kind
}
