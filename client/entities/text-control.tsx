import { TextInput } from '@mantine/core'

import { GrowingTextarea } from '../ui/growing-textarea.tsx'
import styles from './controls.module.css'
import { useDraft } from './use-draft.ts'

export interface TextControlProps {
  readonly id?: string | undefined
  readonly label?: string
  readonly value: string
  readonly maxLength?: number
  readonly placeholder?: string | undefined
  readonly inputType?: 'text' | 'email' | 'tel' | 'date'
  readonly isMultiline?: boolean
  /** One line of text that goes over as many rows as it needs; Enter writes it. */
  readonly isWrapping?: boolean
  readonly isReadOnly: boolean
  readonly className?: string | undefined
  readonly onCommit: (text: string) => void
}

/** A text that is written when the person leaves it or presses Enter. */
export function TextControl(props: TextControlProps) {
  const { isMultiline = false, isWrapping = false, isReadOnly } = props
  const draft = useDraft({ value: props.value, isMultiline, onCommit: props.onCommit })
  const shared = {
    id: props.id,
    'aria-label': props.label,
    value: draft.text,
    maxLength: props.maxLength,
    placeholder: isReadOnly ? '—' : props.placeholder,
    readOnly: isReadOnly,
    size: 'sm',
    'data-uncommitted': draft.isUncommitted || undefined,
    onBlur: draft.commit,
    onKeyDown: draft.handleKeyDown,
  } as const
  const inputClassName = `${styles['input']} ${props.className ?? ''}`
  if (isWrapping) {
    return (
      <GrowingTextarea
        {...shared}
        inputClassName={inputClassName}
        minRows={1}
        maxRows={6}
        onChange={(event) => draft.change(event.currentTarget.value.replace(/\s*\n\s*/g, ' '))}
      />
    )
  }
  return isMultiline ? (
    <GrowingTextarea
      {...shared}
      inputClassName={inputClassName}
      minRows={2}
      maxRows={10}
      onChange={(event) => draft.change(event.currentTarget.value)}
    />
  ) : (
    <TextInput
      {...shared}
      classNames={{ input: inputClassName }}
      type={props.inputType ?? 'text'}
      autoComplete="off"
      onChange={(event) => draft.change(event.currentTarget.value)}
    />
  )
}
