import { CloseButton, Modal, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import { QrCode } from '../../ui/qr-code.tsx'
import { spokenCode } from '../../ui/spoken-code.ts'
import { useFocusReturn } from '../../ui/use-focus-return.ts'
import { spokenOrigin } from './choose-origins.ts'
import styles from './share-dialog.module.css'

interface ShareWallProps {
  readonly planTitle: string
  readonly origin: string
  readonly path: string
  /** Null where no code is open, or where it would give another role than the link. */
  readonly code: string | null
  readonly onClose: () => void
}

/** Fills the screen with what a room needs to join; to be projected. */
export function ShareWall({ planTitle, origin, path, code, onClose }: ShareWallProps) {
  useFocusReturn()
  const { t } = useTranslation()
  return (
    <Modal
      opened
      fullScreen
      withCloseButton={false}
      onClose={onClose}
      attributes={{ content: { 'aria-label': t('share.scan') } }}
      styles={{ body: { height: '100%' }, content: { background: 'var(--ts-page)' } }}
    >
      <CloseButton
        className={styles['wallClose'] ?? ''}
        size="xl"
        aria-label={t('share.wallClose')}
        onClick={onClose}
      />
      <div className={styles['wall']}>
        <div className={styles['wallQr']}>
          <QrCode text={`${origin}${path}`} label={t('share.qrLabel')} />
        </div>
        <div className={styles['wallText']}>
          <Title order={2} className={styles['wallTitle'] ?? ''}>
            {planTitle}
          </Title>
          <Text className={styles['wallLine'] ?? ''}>{t('share.scan')}</Text>
          {code !== null && (
            <>
              <Text className={styles['wallLine'] ?? ''} c="dimmed">
                {t('share.wallOpen')}{' '}
                <strong className={styles['wallAddress']}>{spokenOrigin(origin)}</strong>{' '}
                {t('share.wallAndType')}
              </Text>
              <p className={styles['wallCode']}>{spokenCode(code)}</p>
            </>
          )}
        </div>
      </div>
    </Modal>
  )
}
