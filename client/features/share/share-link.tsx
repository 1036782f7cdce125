import { ActionIcon, Alert, Button, Group, Menu, Stack, Text } from '@mantine/core'
import { IconBan, IconDots, IconPresentation, IconRefresh } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { PlanId } from '#shared/core/ids.ts'
import type { ChangeLinkRequest, LinksAnswer } from '#shared/protocol/http-links.ts'

import { useAction } from '../../http/use-action.ts'
import { useApi } from '../../http/use-api.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { CopyField } from '../../ui/copy-field.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { QrCode } from '../../ui/qr-code.tsx'
import styles from './share-dialog.module.css'

export type SharedRole = 'participant' | 'observer'
type LinkAction = ChangeLinkRequest['action']

interface ShareLinkProps {
  readonly planId: PlanId
  readonly role: SharedRole
  /** `/join#<secret>`; null where the link was withdrawn. */
  readonly path: string | null
  readonly origin: string
  readonly onLinks: (links: LinksAnswer) => void
  readonly onWall: () => void
}

/** One role's link with its QR code; it can be replaced and withdrawn. */
export function ShareLink(props: ShareLinkProps) {
  const { t } = useTranslation()
  const api = useApi()
  const action = useAction()
  const [asking, setAsking] = useState<LinkAction | null>(null)

  async function handleChange(change: LinkAction): Promise<void> {
    const links = await action.run(() =>
      api.changeLink(props.planId, { role: props.role, action: change }),
    )
    if (links === undefined) return
    props.onLinks(links)
    setAsking(null)
  }

  if (props.path === null) {
    return (
      <Alert color="gray">
        <Text size="sm" mb="sm">
          {t('share.linkOff')}
        </Text>
        {action.error !== null && <ErrorNotice error={action.error} />}
        <Button size="sm" loading={action.isBusy} onClick={() => void handleChange('rotate')}>
          {t('share.newLink')}
        </Button>
      </Alert>
    )
  }

  const url = `${props.origin}${props.path}`
  return (
    <div className={styles['link']}>
      <div className={styles['qr']}>
        <QrCode text={url} label={t('share.qrLabel')} />
      </div>
      <Stack gap="sm" className={styles['linkText'] ?? ''}>
        <CopyField
          label={t('share.link')}
          description={
            props.role === 'observer' ? t('share.asObserverHint') : t('share.asParticipantHint')
          }
          value={url}
        />
        <Group gap="xs" wrap="nowrap">
          <Button
            size="sm"
            variant="default"
            leftSection={<IconPresentation size={18} aria-hidden="true" />}
            onClick={props.onWall}
          >
            {t('share.wall')}
          </Button>
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon
                variant="subtle"
                color="gray"
                size={36}
                aria-label={t('share.linkActions')}
              >
                <IconDots size={18} aria-hidden="true" />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item
                leftSection={<IconRefresh size={16} aria-hidden="true" />}
                onClick={() => setAsking('rotate')}
              >
                {t('share.rotate')}
              </Menu.Item>
              <Menu.Item
                color="var(--ts-danger-text)"
                leftSection={<IconBan size={16} aria-hidden="true" />}
                onClick={() => setAsking('revoke')}
              >
                {t('share.revoke')}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </Group>
      </Stack>
      {asking !== null && (
        <ConfirmDialog
          title={t(`share.${asking}Title`)}
          confirmLabel={t(`share.${asking}`)}
          isDangerous={asking === 'revoke'}
          isBusy={action.isBusy}
          error={action.error}
          onConfirm={() => void handleChange(asking)}
          onClose={() => setAsking(null)}
        >
          {t(`share.${asking}Text`)}
        </ConfirmDialog>
      )}
    </div>
  )
}
