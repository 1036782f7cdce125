import { type KeyboardEvent, useState } from 'react'

import type { Json } from '#shared/core/json.ts'
import type { Field } from '#shared/domain/entities/field.ts'

import { parseNumber } from '../../entities/number-text.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { type AfterEdit, afterKey, focusOnMount } from './cell-editor-focus.ts'
import type { CellEditorProps } from './cell-editor-props.ts'
import styles from './cell-editor.module.css'

/** A text, a date, or whatever else is typed. */
export function TextEditor(
  props: CellEditorProps & { readonly field: Field; readonly value: string },
) {
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

/** A number as it is written in the language; what is none is not taken. */
export function NumberEditor(props: CellEditorProps & { readonly value: number | null }) {
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
