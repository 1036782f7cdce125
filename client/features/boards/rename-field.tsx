import { TextInput } from '@mantine/core'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { MAX_BOARD_NAME_LENGTH } from '#shared/domain/boards.ts'

import styles from './board-tabs.module.css'

interface RenameFieldProps {
  readonly name: string
  /** Null: the name stays. */
  readonly onDone: (name: string | null) => void
}

/** A board's name, written in its place. Enter and leaving keep it, Escape does not. */
export function RenameField({ name, onDone }: RenameFieldProps) {
  const { t } = useTranslation()
  const [text, setText] = useState(name)
  // Leaving the field follows on both keys.
  const isDone = useRef(false)
  const field = useRef<HTMLInputElement | null>(null)
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [])

  function finish(result: string | null): void {
    if (isDone.current) return
    isDone.current = true
    onDone(result)
  }

  function handleKey(event: KeyboardEvent): void {
    event.stopPropagation()
    if (event.key === 'Enter') finish(text)
    else if (event.key === 'Escape') finish(null)
  }

  return (
    <TextInput
      ref={field}
      size="xs"
      className={styles['rename'] ?? ''}
      aria-label={t('boards.renameField', { name })}
      value={text}
      maxLength={MAX_BOARD_NAME_LENGTH}
      data-uncommitted={text !== name || undefined}
      onChange={(event) => setText(event.currentTarget.value)}
      onKeyDown={handleKey}
      onBlur={() => finish(text)}
    />
  )
}
