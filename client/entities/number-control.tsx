import { TextInput } from '@mantine/core'
import type { ReactNode } from 'react'

import { useLanguage } from '../i18n/use-language.ts'
import styles from './controls.module.css'
import { parseNumber } from './number-text.ts'
import { useDraft } from './use-draft.ts'

interface NumberControlProps {
  readonly label: string
  readonly value: number | null
  readonly placeholder?: string | undefined
  readonly isReadOnly: boolean
  /** Stands behind the number, such as a currency. */
  readonly unit?: ReactNode
  readonly onCommit: (value: number | null) => void
}

/** Keys that can be part of a number; others write nothing. */
const PART_OF_NUMBER = /^[\d\s.,'−–-]*$/

/** A number, typed and shown as the language writes it; what is none gives way to what was there. */
export function NumberControl({ label, value, placeholder, ...props }: NumberControlProps) {
  const { language } = useLanguage()
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: 6 })
  const draft = useDraft({
    value: value === null ? '' : format.format(value),
    onCommit: (text) => {
      const number = parseNumber(text, language)
      if (text === '') props.onCommit(null)
      else if (number !== undefined) props.onCommit(number)
    },
  })
  return (
    <TextInput
      aria-label={label}
      size="sm"
      inputMode="decimal"
      autoComplete="off"
      value={draft.text}
      placeholder={props.isReadOnly ? '—' : placeholder}
      readOnly={props.isReadOnly}
      rightSection={props.unit}
      rightSectionWidth={props.unit === undefined ? 0 : 52}
      rightSectionPointerEvents="none"
      data-uncommitted={draft.isUncommitted || undefined}
      classNames={{ input: styles['input'] ?? '' }}
      onBlur={draft.commit}
      onKeyDown={draft.handleKeyDown}
      onChange={(event) => {
        const text = event.currentTarget.value
        if (PART_OF_NUMBER.test(text)) draft.change(text)
      }}
    />
  )
}
