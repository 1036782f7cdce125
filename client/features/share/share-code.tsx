import { Button, Group, Paper, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import type { PlanId } from '#shared/core/ids.ts'
import type { LinksAnswer, OpenCode } from '#shared/protocol/http-links.ts'

import { useAction } from '../../http/use-action.ts'
import { useApi } from '../../http/use-api.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { spokenCode } from '../../ui/spoken-code.ts'
import { useNow } from '../../ui/use-now.ts'
import styles from './share-dialog.module.css'

const RENEW_MS = 20_000

interface ShareCodeProps {
  readonly planId: PlanId
  readonly code: OpenCode | null
  readonly onLinks: (links: LinksAnswer) => void
}

/** The room code: opened and closed here, with the time it has left. */
export function ShareCode({ planId, code, onLinks }: ShareCodeProps) {
  const { t } = useTranslation()
  const api = useApi()
  const action = useAction()
  const format = useFormat()
  const nowMs = useNow(RENEW_MS)
  const open = code !== null && code.expiresAt > nowMs ? code : null

  async function handleOpen(isOpen: boolean): Promise<void> {
    const links = await action.run(() => api.changeCode(planId, isOpen))
    if (links !== undefined) onLinks(links)
  }

  return (
    <Paper className={styles['code'] ?? ''} p="md" radius="lg">
      <Group justify="space-between" align="center" gap="sm">
        <div className={styles['codeText']}>
          <Title order={3} size="h4">
            {t('share.code')}
          </Title>
          {open === null ? (
            <Text size="sm" c="dimmed">
              {t('share.codeHint')}
            </Text>
          ) : (
            <>
              <Text
                component="p"
                className={styles['codeLetters'] ?? ''}
                data-room-code={open.code}
              >
                {spokenCode(open.code)}
              </Text>
              <Text size="sm" c="dimmed">
                {t('share.codeLeft', {
                  time: format.time(open.expiresAt),
                  left: format.relative(open.expiresAt, nowMs),
                })}
              </Text>
            </>
          )}
        </div>
        <Button
          variant={open === null ? 'light' : 'default'}
          loading={action.isBusy}
          onClick={() => void handleOpen(open === null)}
        >
          {open === null ? t('share.openCode') : t('share.closeCode')}
        </Button>
      </Group>
      {action.error !== null && <ErrorNotice error={action.error} />}
    </Paper>
  )
}
