import type { Json } from '#shared/core/json.ts'
import type { Entity } from '#shared/domain/entities/entity.ts'

import type { AfterEdit } from './cell-editor-focus.ts'
import type { Column } from './columns.ts'

/** What the editor of a cell is told, whatever it edits. */
export interface CellEditorProps {
  readonly entity: Entity
  readonly column: Column
  readonly label: string
  /** Begins with this text in place of the value; null begins with the value. */
  readonly initialText: string | null
  readonly onCommit: (value: Json) => void
  readonly onClose: (after: AfterEdit) => void
}
