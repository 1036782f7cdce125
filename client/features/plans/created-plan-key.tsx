import { Button, Group, Stack, Text } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'

import { CopyField } from '../../ui/copy-field.tsx'

interface CreatedPlanKeyProps {
  readonly title: string
  readonly link: string
  readonly onContinue: () => void
}

/** The facilitator's link, shown once after creation. */
export function CreatedPlanKey({ title, link, onContinue }: CreatedPlanKeyProps) {
  const { t } = useTranslation()
  const explanation = useRef<HTMLParagraphElement>(null)

  // It takes the place of the form, whose button had the focus: a reader goes on here.
  useEffect(() => explanation.current?.focus(), [])

  return (
    <Stack>
      <Text ref={explanation} tabIndex={-1} style={{ outline: 'none' }}>
        {t('plans.keyText', { title })}
      </Text>
      <CopyField label={t('plans.keyLabel')} value={link} />
      <Group justify="flex-end">
        <Button size="md" onClick={onContinue}>
          {t('plans.keyReady')}
        </Button>
      </Group>
    </Stack>
  )
}
