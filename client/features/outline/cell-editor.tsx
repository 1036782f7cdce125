import { Checkbox, NativeSelect, Stack } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { Json } from '#shared/core/json.ts'
import type { Entity } from '#shared/domain/entities/entity.ts'
import type { Field } from '#shared/domain/entities/field.ts'
import { stanceLabel } from '#shared/domain/vocabulary/vocabulary.ts'

import { anchorOf, optionsOf, unsetWord } from '../../entities/field-words.ts'
import { parseNumber } from '../../entities/number-text.ts'
import { useVocabulary } from '../../entities/use-vocabulary.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import styles from './cell-editor.module.css'
import { CellPopup } from './cell-popup.tsx'
import type { Column } from './columns.ts'
import { RelationEditor } from './relation-editor.tsx'

/** Where the focus goes once an editor closes. */
export type AfterEdit = 'stay' | 'down' | 'right' | 'left'

interface CellEditorProps {
  readonly entity: Entity
  readonly column: Column
  readonly label: string
  /** Begins with this text in place of the value; null begins with the value. */
  readonly initialText: string | null
  readonly onCommit: (value: Json) => void
  readonly onClose: (after: AfterEdit) => void
}

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

function NumberEditor(props: CellEditorProps & { readonly value: number | null }) {
  const { language } = useLanguage()
  const { value, onCommit } = props
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: 6, useGrouping: false })

  function handleCommit(typed: Json): void {
    const number = typeof typed === 'string' ? parseNumber(typed, language) : undefined
    if (typed === '') onCommit(null)
    else if (number !== undefined) onCommit(number)
  }

  return (
    <TextEditor
      {...props}
      field={{ type: 'number' }}
      value={value === null ? '' : format.format(value)}
      onCommit={handleCommit}
    />
  )
}

function FlagEditor(props: CellEditorProps & { readonly value: boolean }) {
  const { t } = useTranslation()
  const { value, onCommit, onClose } = props
  return (
    <NativeSelect
      size="xs"
      className={styles['wide'] ?? ''}
      aria-label={props.label}
      value={value ? 'yes' : 'no'}
      data={(['yes', 'no'] as const).map((each) => ({ value: each, label: t(`outline.${each}`) }))}
      ref={focusOnMount}
      onChange={(event) => onCommit(event.currentTarget.value === 'yes')}
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

function TextEditor(props: CellEditorProps & { readonly field: Field; readonly value: string }) {
  const { field, value, onCommit, onClose } = props
  const [text, setText] = useState(props.initialText ?? value)

  function finish(after: AfterEdit): void {
    const typed = text.trim()
    if (typed !== value) onCommit(field.type === 'date' && typed === '' ? null : typed)
    onClose(after)
  }

  function handleKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    const after = afterKey(event)
    if (after === undefined) return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') onClose('stay')
    else finish(after)
  }

  return (
    <input
      className={styles['input']}
      aria-label={props.label}
      type={field.type === 'date' ? 'date' : 'text'}
      inputMode={field.type === 'number' ? 'decimal' : undefined}
      maxLength={field.type === 'text' ? field.maxLength : undefined}
      value={text}
      data-uncommitted
      ref={focusOnMount}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={() => finish('stay')}
      onKeyDown={handleKeyDown}
    />
  )
}

/** Puts the caret behind what is there; an attribute would also scroll the page. */
function focusOnMount(input: HTMLInputElement | HTMLSelectElement | null): void {
  input?.focus({ preventScroll: true })
  if (input instanceof HTMLInputElement && input.type === 'text') {
    input.setSelectionRange(input.value.length, input.value.length)
  }
}

function afterKey(event: KeyboardEvent): AfterEdit | undefined {
  if (event.key === 'Enter') return 'down'
  if (event.key === 'Tab') return event.shiftKey ? 'left' : 'right'
  return event.key === 'Escape' ? 'stay' : undefined
}

const UNSET = ''

function SelectEditor(
  props: CellEditorProps & {
    readonly field: Extract<Field, { type: 'scale' | 'choice' }>
    readonly value: unknown
  },
) {
  const { t } = useTranslation()
  const words = useVocabulary()
  const { field, column, value, onCommit, onClose } = props
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
    <NativeSelect
      size="xs"
      className={styles['wide'] ?? ''}
      aria-label={props.label}
      value={typeof value === 'string' || typeof value === 'number' ? String(value) : UNSET}
      data={isNeverUnset ? options : [{ value: UNSET, label: unset }, ...options]}
      ref={focusOnMount}
      onChange={(event) => handleChange(event.currentTarget.value)}
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

function ChoicesEditor(
  props: CellEditorProps & { readonly options: readonly string[]; readonly value: unknown },
) {
  const words = useVocabulary()
  const { options, column, onCommit, onClose } = props
  const [chosen, setChosen] = useState<string[]>(() =>
    Array.isArray(props.value) ? props.value.map(String) : [],
  )

  function finish(after: AfterEdit): void {
    onCommit(options.filter((option) => chosen.includes(option)))
    onClose(after)
  }

  return (
    <CellPopup
      label={props.label}
      onLeave={() => finish('stay')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose('stay')
        else if (event.key === 'Enter') finish('stay')
      }}
    >
      <Checkbox.Group aria-label={props.label} value={chosen} onChange={setChosen}>
        <Stack gap={6}>
          {optionsOf(words, column.id, options).map(({ value, label }, index) => (
            <Checkbox
              key={value}
              size="xs"
              value={value}
              label={label}
              ref={index === 0 ? focusOnMount : undefined}
            />
          ))}
        </Stack>
      </Checkbox.Group>
    </CellPopup>
  )
}
