import { Loader, Modal, Stack, Text } from '@mantine/core'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'

import type { PlanId } from '#shared/core/ids.ts'

import { useApi } from '../../http/use-api.ts'
import { useLoaded } from '../../http/use-loaded.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { CopyField } from '../../ui/copy-field.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { spokenCode } from '../../ui/spoken-code.ts'
import { useFocusReturn } from '../../ui/use-focus-return.ts'

interface OtherDeviceProps {
  readonly planId: PlanId
  readonly onClose: () => void
}

/** Shows a fresh re-entry code, to be typed on the other device. */
export function OtherDevice({ planId, onClose }: OtherDeviceProps) {
  useFocusReturn()
  const { t } = useTranslation()
  const api = useApi()
  const format = useFormat()
  const { loaded, reload } = useLoaded(useCallback(() => api.createReEntry(planId), [api, planId]))
  return (
    <Modal
      opened
      title={t('people.otherDevice')}
      onClose={onClose}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <Stack>
        <Text>{t('people.otherDeviceText')}</Text>
        {loaded.state === 'loading' && <Loader type="dots" aria-label={t('app.loading')} />}
        {loaded.state === 'refused' && <ErrorNotice error={loaded.error} onRetry={reload} />}
        {loaded.state === 'ready' && (
          <CopyField
            label={t('people.otherDevice')}
            description={t('people.otherDeviceUntil', {
              time: format.time(loaded.value.expiresAt),
            })}
            value={spokenCode(loaded.value.code)}
          />
        )}
      </Stack>
    </Modal>
  )
}
