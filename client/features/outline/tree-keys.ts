import type { EntityId } from '#shared/core/ids.ts'
import { foldText } from '#shared/core/fold-text.ts'

import type { TreeRow } from './org-tree.ts'

export type TreeMove =
  | { readonly type: 'focus'; readonly id: EntityId }
  | { readonly type: 'open' | 'close'; readonly id: EntityId }

/**
 * TREE-3: Up and Down go line by line; Right opens and then enters, Left closes and then leaves; Home
 * and End go to the ends; a letter goes to the next name that begins with it.
 */
export function moveInTree(
  rows: readonly TreeRow[],
  activeId: EntityId | null,
  key: string,
): TreeMove | undefined {
  const index = rows.findIndex(({ person }) => person.id === activeId)
  const row = rows[index]
  if (row === undefined) return focusOn(rows[0])
  switch (key) {
    case 'ArrowDown':
      return focusOn(rows[index + 1])
    case 'ArrowUp':
      return focusOn(rows[index - 1])
    case 'Home':
      return focusOn(rows[0])
    case 'End':
      return focusOn(rows.at(-1))
    case 'ArrowRight':
      if (row.childCount === 0) return undefined
      return row.isExpanded ? focusOn(rows[index + 1]) : { type: 'open', id: row.person.id }
    case 'ArrowLeft':
      if (row.isExpanded) return { type: 'close', id: row.person.id }
      return row.parentId === null ? undefined : { type: 'focus', id: row.parentId }
    default:
      return focusOn(nextByLetter(rows, index, key))
  }
}

function focusOn(row: TreeRow | undefined): TreeMove | undefined {
  return row === undefined ? undefined : { type: 'focus', id: row.person.id }
}

function nextByLetter(rows: readonly TreeRow[], index: number, key: string): TreeRow | undefined {
  if (!/^[\p{Letter}\p{Number}]$/u.test(key)) return undefined
  const letter = foldText(key)
  const order = [...rows.slice(index + 1), ...rows.slice(0, index + 1)]
  return order.find(({ person }) => foldText(person.name).startsWith(letter))
}
