import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { useState, type FormEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { Refusal } from '#shared/core/result.ts'

import { ErrorNotice } from './error-notice.tsx'
import { useFocusReturn } from './use-focus-return.ts'

interface ConfirmDialogProps {
  readonly title: string
  /** What will happen, and whether it can be taken back. */
  readonly children: ReactNode
  /** Names the act, such as "Delete plan"; never "OK". */
  readonly confirmLabel: string
  /** Where set, the person types this text before the button works. */
  readonly typedConfirmation?: string
  readonly isDangerous?: boolean
  readonly isBusy?: boolean
  readonly error?: Refusal | null
  /** Receives what was typed; empty where nothing is asked. */
  readonly onConfirm: (typed: string) => void
  readonly onClose: () => void
}

/** Asks before something that others notice. Render it only while it is open. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  useFocusReturn()
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const isConfirmed =
    props.typedConfirmation === undefined || typed.trim() === props.typedConfirmation.trim()

  function handleSubmit(event: FormEvent): void {
    event.preventDefault()
    if (isConfirmed) props.onConfirm(typed.trim())
  }

  return (
    <Modal
      opened
      onClose={props.onClose}
      title={props.title}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <form onSubmit={handleSubmit}>
        <Stack>
          <Text component="div">{props.children}</Text>
          {props.typedConfirmation !== undefined && (
            <TextInput
              label={t('app.typeToConfirm', { text: props.typedConfirmation })}
              value={typed}
              autoComplete="off"
              data-autofocus
              onChange={(event) => setTyped(event.currentTarget.value)}
            />
          )}
          {props.error && <ErrorNotice error={props.error} />}
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={props.onClose}>
              {t('app.cancel')}
            </Button>
            <Button
              type="submit"
              color={props.isDangerous === true ? 'clay' : undefined}
              disabled={!isConfirmed}
              loading={props.isBusy === true}
            >
              {props.confirmLabel}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
