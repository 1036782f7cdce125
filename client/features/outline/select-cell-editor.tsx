import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import type { Field } from '#shared/domain/entities/field.ts'
import { stanceLabel } from '#shared/domain/vocabulary/vocabulary.ts'

import { anchorOf, optionsOf, unsetWord } from '../../entities/field-words.ts'
import { useVocabulary } from '../../entities/use-vocabulary.ts'
import { type AfterEdit, afterKey, focusOnMount } from './cell-editor-focus.ts'
import type { CellEditorProps } from './cell-editor-props.ts'
import styles from './cell-editor.module.css'

const UNSET = ''

/** One step of a scale, or one option. */
export function SelectEditor(
  props: CellEditorProps & {
    readonly field: Extract<Field, { type: 'scale' | 'choice' }>
    readonly value: unknown
  },
) {
  const { t } = useTranslation()
  const words = useVocabulary()
  const { field, column, value, onCommit } = props
  const options =
    field.type === 'choice'
      ? optionsOf(words, column.id, field.options)
      : Array.from({ length: field.max - field.min + 1 }, (_, index) => field.max - index).map(
          (step) => ({
            value: String(step),
            label:
              column.id === 'stance'
                ? stanceLabel(words, step)
                : `${step} · ${anchorOf(words, column.id, step)}`,
          }),
        )
  const isNeverUnset = field.type === 'choice' && field.fallback !== undefined
  const unset = field.type === 'scale' ? unsetWord(words, column.id) : t('entities.notSet')

  function handleChange(text: string): void {
    if (text === UNSET) onCommit(null)
    else onCommit(field.type === 'scale' ? Number(text) : text)
  }

  return (
    <OneOfList
      label={props.label}
      value={typeof value === 'string' || typeof value === 'number' ? String(value) : UNSET}
      options={isNeverUnset ? options : [{ value: UNSET, label: unset }, ...options]}
      onChange={handleChange}
      onClose={props.onClose}
    />
  )
}

/** Yes or no. */
export function FlagEditor(props: CellEditorProps & { readonly value: boolean }) {
  const { t } = useTranslation()
  return (
    <OneOfList
      label={props.label}
      value={props.value ? 'yes' : 'no'}
      options={(['yes', 'no'] as const).map((value) => ({ value, label: t(`outline.${value}`) }))}
      onChange={(value) => props.onCommit(value === 'yes')}
      onClose={props.onClose}
    />
  )
}

interface OneOfListProps {
  readonly label: string
  readonly value: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly onChange: (value: string) => void
  readonly onClose: (after: AfterEdit) => void
}

/** What is chosen counts at once; keys only end the editing. */
function OneOfList({ label, value, options, onChange, onClose }: OneOfListProps) {
  return (
    <NativeSelect
      size="xs"
      className={styles['wide'] ?? ''}
      aria-label={label}
      value={value}
      data={[...options]}
      ref={focusOnMount}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={() => onClose('stay')}
      onKeyDown={(event) => {
        event.stopPropagation()
        const after = afterKey(event)
        if (after === undefined) return
        event.preventDefault()
        onClose(after)
      }}
    />
  )
}
