import type { CellEditorProps } from './cell-editor-props.ts'
import { ChoicesEditor } from './choices-cell-editor.tsx'
import { RelationEditor } from './relation-editor.tsx'
import { FlagEditor, SelectEditor } from './select-cell-editor.tsx'
import { NumberEditor, TextEditor } from './text-cell-editor.tsx'

/** The editor of one cell, over the cell. Enter and Tab commit, Escape gives up. */
export function CellEditor(props: CellEditorProps) {
  const { entity, column, onClose } = props
  const value: unknown = new Map<string, unknown>(Object.entries(entity)).get(column.id)
  if (column.type === 'relation') {
    return (
      <RelationEditor
        entity={entity}
        relation={column.relation}
        label={props.label}
        onClose={() => onClose('stay')}
      />
    )
  }
  if (column.type !== 'field') return null
  const { field } = column
  switch (field.type) {
    case 'scale':
    case 'choice':
      return <SelectEditor {...props} field={field} value={value} />
    case 'choices':
      return <ChoicesEditor {...props} options={field.options} value={value} />
    case 'text':
    case 'date':
      return <TextEditor {...props} field={field} value={typeof value === 'string' ? value : ''} />
    case 'number':
      return <NumberEditor {...props} value={typeof value === 'number' ? value : null} />
    case 'flag':
      return <FlagEditor {...props} value={value === true} />
    case 'rank':
    case 'extras':
      return null
  }
}
