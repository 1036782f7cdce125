import { Alert, Button, Code, Group } from '@mantine/core'
import { IconDownload, IconFileBroken } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import { rawRecord } from '#shared/document/raw-record.ts'

import { useOpenPlan, usePlan } from '../plan/plan-context.tsx'
import { downloadText } from '../ui/download-text.ts'

/** Records that cannot be read, with what is stored of each to save; nothing where all are sound. */
export function BrokenRecords() {
  const { t } = useTranslation()
  const { doc } = useOpenPlan()
  const broken = usePlan((state) => state.view.broken)
  if (broken.size === 0) return null
  return (
    <Alert
      color="clay"
      variant="light"
      my="sm"
      icon={<IconFileBroken size={20} aria-hidden="true" />}
      title={t('entities.brokenTitle', { count: broken.size })}
    >
      {t('entities.brokenText')}
      {[...broken].map(([id, reason]) => (
        <Group key={id} gap="xs" mt="xs" wrap="nowrap" data-broken-id={id}>
          <Code style={{ overflowWrap: 'anywhere' }}>{id}</Code>
          <span style={{ flex: 1 }}>{t(`entities.brokenReasons.${reason}`)}</span>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconDownload size={14} aria-hidden="true" />}
            aria-label={t('entities.downloadRecord', { id })}
            onClick={() => downloadText(`${id}.json`, rawRecord(doc, id), 'application/json')}
          >
            {t('entities.download')}
          </Button>
        </Group>
      ))}
    </Alert>
  )
}
