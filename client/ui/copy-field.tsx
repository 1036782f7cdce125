import { ActionIcon, Group, Text, TextInput, Tooltip } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { copyText } from './copy-text.ts'

const COPIED_SHOWN_MS = 2_000

interface CopyFieldProps {
  readonly label: string
  readonly value: string
  readonly description?: string
}

/** A text to take along, with a button that copies it and says so. */
export function CopyField({ label, value, description }: CopyFieldProps) {
  const { t } = useTranslation()
  const [outcome, setOutcome] = useState<'none' | 'copied' | 'failed'>('none')

  useEffect(() => {
    if (outcome !== 'copied') return
    const timer = setTimeout(() => setOutcome('none'), COPIED_SHOWN_MS)
    return () => clearTimeout(timer)
  }, [outcome])

  async function handleCopy(): Promise<void> {
    setOutcome((await copyText(value)) ? 'copied' : 'failed')
  }

  const didCopy = outcome === 'copied'
  const buttonLabel = didCopy ? t('app.copied') : t('app.copy')
  return (
    <div>
      <Group align="flex-end" gap="xs" wrap="nowrap">
        <TextInput
          label={label}
          description={description}
          value={value}
          readOnly
          flex={1}
          styles={{ input: { textOverflow: 'ellipsis' } }}
          onFocus={(event) => event.currentTarget.select()}
        />
        <Tooltip label={buttonLabel}>
          <ActionIcon
            size={42}
            variant={didCopy ? 'filled' : 'light'}
            aria-label={`${t('app.copy')}: ${label}`}
            onClick={() => void handleCopy()}
          >
            {didCopy ? <IconCheck size={18} /> : <IconCopy size={18} />}
          </ActionIcon>
        </Tooltip>
      </Group>
      <Text component="output" display="block" size="sm" c="dimmed" mt={outcome === 'none' ? 0 : 4}>
        {outcome === 'copied' && t('app.copied')}
        {outcome === 'failed' && t('app.copyByHand')}
      </Text>
    </div>
  )
}
