import { Button, Stack, TextInput, Title } from '@mantine/core'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'

import { decodeJoinEntry, type JoinEntry } from '../../navigation/join-entry.ts'

interface JoinEntryFormProps {
  readonly onEntry: (entry: JoinEntry) => void
}

/** One field for a link, a room code or a re-entry code. */
export function JoinEntryForm({ onEntry }: JoinEntryFormProps) {
  const { t } = useTranslation()
  const field = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState('')
  const [isUnreadable, setIsUnreadable] = useState(false)

  // The page asks for this one thing, so typing can start at once.
  useEffect(() => field.current?.focus(), [])

  function handleSubmit(event: FormEvent): void {
    event.preventDefault()
    const entry = decodeJoinEntry(typed)
    setIsUnreadable(entry === null)
    if (entry !== null) onEntry(entry)
  }

  return (
    <form onSubmit={handleSubmit} noValidate>
      <Stack>
        <Title order={1} size="h2">
          {t('join.heading')}
        </Title>
        <TextInput
          label={t('join.enterLabel')}
          description={t('join.enterHint')}
          value={typed}
          ref={field}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          error={isUnreadable ? t('plans.joinUnreadable') : undefined}
          errorProps={{ role: 'alert' }}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            setIsUnreadable(false)
          }}
        />
        <Button type="submit" size="md">
          {t('join.continue')}
        </Button>
      </Stack>
    </form>
  )
}
