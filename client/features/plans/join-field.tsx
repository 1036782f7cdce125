import { Button, Group, TextInput } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import { useRef, useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'

import { decodeJoinEntry, type JoinEntry } from '../../navigation/join-entry.ts'

interface JoinFieldProps {
  readonly onJoin: (entry: JoinEntry) => void
}

/** Takes a whole link, a room code or a re-entry code. */
export function JoinField({ onJoin }: JoinFieldProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const [isUnreadable, setIsUnreadable] = useState(false)
  const field = useRef<HTMLInputElement>(null)

  function handleSubmit(event: FormEvent): void {
    event.preventDefault()
    const entry = decodeJoinEntry(typed)
    setIsUnreadable(entry === null)
    if (entry === null) field.current?.focus()
    else onJoin(entry)
  }

  return (
    <form onSubmit={handleSubmit} noValidate>
      <Group align="flex-end" gap="xs" wrap="nowrap">
        <TextInput
          ref={field}
          flex={1}
          miw={0}
          label={t('plans.joinLabel')}
          // On a phone it goes on above the button.
          labelProps={{ style: { whiteSpace: 'nowrap' } }}
          placeholder={t('plans.joinPlaceholder')}
          value={typed}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          error={isUnreadable}
          aria-describedby={isUnreadable ? 'join-field-error' : undefined}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            setIsUnreadable(false)
          }}
        />
        <Button
          type="submit"
          size="md"
          flex="none"
          variant="default"
          rightSection={<IconArrowRight size={18} aria-hidden="true" />}
        >
          {t('plans.join')}
        </Button>
      </Group>
      {isUnreadable && (
        <p
          id="join-field-error"
          role="alert"
          style={{
            margin: '0.375rem 0 0',
            color: 'var(--mantine-color-error)',
            fontSize: '0.875rem',
          }}
        >
          {t('plans.joinUnreadable')}
        </p>
      )}
    </form>
  )
}
