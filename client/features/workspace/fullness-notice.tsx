import { Alert, Button, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import { wireLimits } from '#shared/protocol/limits.ts'

import { useConnection, useOpenDocuments } from '../../connection/use-open-documents.ts'
import { useDismissal } from '../../ui/use-dismissal.ts'

interface FullnessNoticeProps {
  /** Left out for those who may not edit: they cannot do anything about it, and are told nothing. */
  readonly onBin: (() => void) | undefined
  readonly onExport: () => void
}

/**
 * FULL-2: who may edit is told that the plan will soon take no more changes while something can still be
 * done about it, and what; once a tab, and once more when it is full. The banner of a change that was
 * refused for it says the same and takes its place.
 */
export function FullnessNotice({ onBin, onExport }: FullnessNoticeProps) {
  const { t } = useTranslation()
  const { planId } = useOpenDocuments()
  const percent = useConnection((state) => state.fullnessPercent)
  const isSaidAlready = useConnection(
    ({ saveState }) => saveState.kind === 'not-saved' && saveState.reason === 'sync/plan-full',
  )
  const isFull = percent === 100
  const [isDismissed, dismiss] = useDismissal(`${isFull ? 'full' : 'nearly-full'}.${planId}`)
  if (percent === null || percent < wireLimits.nearlyFullPercent) return null
  if (onBin === undefined || isDismissed || isSaidAlready) return null
  return (
    <Alert
      variant="light"
      radius={0}
      py="xs"
      role="status"
      title={isFull ? t('workspace.full') : t('workspace.nearlyFull', { percent })}
      withCloseButton
      closeButtonLabel={t('workspace.dismiss')}
      onClose={dismiss}
    >
      <Text size="sm" maw="80ch">
        {isFull ? t('errors.sync/plan-full') : t('workspace.nearlyFullText')}
      </Text>
      <Group gap="xs" mt="xs">
        {!isFull && (
          <Button size="xs" variant="default" onClick={onBin}>
            {t('workspace.bin')}
          </Button>
        )}
        <Button size="xs" variant="default" onClick={onExport}>
          {t('workspace.exportPlan')}
        </Button>
      </Group>
    </Alert>
  )
}
