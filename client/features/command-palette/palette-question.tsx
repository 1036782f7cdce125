import { Kbd, TextInput } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'

import styles from './command-palette.module.css'
import type { PaletteQuestion as Question } from './palette-entry.ts'

interface PaletteQuestionProps {
  readonly question: Question
  readonly onAnswer: (answer: string) => void
}

/** The one text that a command needs before it runs. */
export function PaletteQuestion({ question, onAnswer }: PaletteQuestionProps) {
  const { t } = useTranslation()
  const [text, setText] = useState(question.initial)
  const inputRef = useRef<HTMLInputElement>(null)
  useEffect(() => {
    inputRef.current?.focus()
    inputRef.current?.select()
  }, [])
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim() !== '') onAnswer(text.trim())
      }}
    >
      <TextInput
        ref={inputRef}
        size="md"
        className={styles['question'] ?? ''}
        label={question.label}
        leftSection={<IconPencil size={18} aria-hidden="true" />}
        rightSection={<Kbd size="xs">{t('keyboard.keyNames.Enter')}</Kbd>}
        rightSectionWidth={64}
        data-uncommitted
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </form>
  )
}
