import type { KeyboardEvent } from 'react'

import type { EntityId } from '#shared/core/ids.ts'
import { linkId } from '#shared/domain/links/link.ts'
import { type RelationId, relationEnds } from '#shared/exchange/table/relations.ts'

import { useEntityActions } from '../../entities/use-entity-actions.ts'
import { useOpenPlan } from '../../plan/plan-context.tsx'
import { emptyValue, readCellKey } from './cell-edit.ts'
import type { Column } from './columns.ts'
import { isShortcut } from './grid-keys.ts'
import { SELECT_COLUMN } from './place-of-cell.ts'
import type { TableRow } from './table-rows.ts'
import { HEAD, type TableCursor } from './use-table-cursor.ts'

interface RowKeyOptions {
  readonly cursor: TableCursor
  readonly columns: readonly Column[]
  readonly selection: readonly EntityId[]
  readonly onToggle: (id: EntityId) => void
}

/** What a key does to the row and the cell with the focus: Space selects, Delete bins, others write. */
export function useRowKeys(options: RowKeyOptions): (event: KeyboardEvent, row: TableRow) => void {
  const { cursor, columns, selection, onToggle } = options
  const plan = useOpenPlan()
  const actions = useEntityActions()

  function moveToBin(id: EntityId): void {
    const gone = new Set(selection.length > 0 ? selection : [id])
    const { rows, place } = cursor
    const isLeft = (line: (typeof rows)[number]) => !gone.has(line.row.entity.id)
    const below = rows.slice(place.row).find(isLeft)
    const above = rows.slice(0, place.row).reverse().find(isLeft)
    cursor.goTo({ rowKey: (below ?? above)?.key ?? HEAD, column: place.column })
    actions.moveToBin([...gone])
  }

  function unlinkAll({ entity, related }: TableRow, relation: RelationId): void {
    const linkIds = (related.get(relation) ?? []).map((other) => {
      const { kind, fromId, toId } = relationEnds(relation, entity.id, other.id)
      return linkId(kind, fromId, toId)
    })
    if (linkIds.length > 0) plan.run({ name: 'removeLinks', args: { linkIds } })
  }

  function writeCell(event: KeyboardEvent, row: TableRow, column: Column): void {
    const act = event.altKey || isShortcut(event) ? undefined : readCellKey(column, event.key)
    if (act === undefined) return
    event.preventDefault()
    if (act.type === 'edit') cursor.edit(act.text)
    else if (column.type === 'field') {
      const value = act.type === 'set' ? act.value : emptyValue(column.field)
      const edits = [{ entityId: row.entity.id, fields: { [column.id]: value } }]
      plan.run({ name: 'setFields', args: { edits } })
    } else if (column.type === 'relation') unlinkAll(row, column.relation)
  }

  return (event, row) => {
    const { column: place } = cursor.active
    const column = place === SELECT_COLUMN ? undefined : columns[place - 1]
    if (event.key === ' ') {
      event.preventDefault()
      onToggle(row.entity.id)
    } else if (event.key === 'Delete') {
      event.preventDefault()
      moveToBin(row.entity.id)
    } else if (column !== undefined && plan.mayEdit) writeCell(event, row, column)
  }
}
