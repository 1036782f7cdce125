import { Alert, Button } from '@mantine/core'
import { IconAlertCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import { errorEntry } from '#shared/core/error-catalog.ts'
import type { Refusal } from '#shared/core/result.ts'

interface ErrorNoticeProps {
  readonly error: Refusal
  /** Offered only where trying again can help. */
  readonly onRetry?: () => void
}

/** A refusal as a sentence that says what to do; read out as it appears. */
export function ErrorNotice({ error, onRetry }: ErrorNoticeProps) {
  const { t } = useTranslation()
  const sentence = useRefusalSentence()
  return (
    <Alert
      color="clay"
      variant="light"
      role="alert"
      icon={<IconAlertCircle size={20} aria-hidden="true" />}
      data-error-code={error.code}
    >
      {sentence(error)}
      {onRetry !== undefined && errorEntry(error.code).transient === true && (
        <Button mt="sm" size="xs" variant="default" display="block" onClick={onRetry}>
          {t('app.tryAgain')}
        </Button>
      )}
    </Alert>
  )
}

/** Turns a refusal into the sentence of the language on screen. */
export function useRefusalSentence(): (error: Refusal) => string {
  const { t } = useTranslation()
  return ({ code, detail }) => {
    const retryAfterSeconds = detail?.['retryAfterSeconds']
    return code === 'request/too-many' && typeof retryAfterSeconds === 'number'
      ? t('app.tooManyUntil', { minutes: Math.ceil(retryAfterSeconds / 60) })
      : t(`errors.${code}`, { ...detail })
  }
}
