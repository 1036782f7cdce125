import { Button, Group, Modal, Radio, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { boardEntry, boardKinds, isBoardKind } from '#shared/boards/board-registry.ts'
import type { BoardId } from '#shared/core/ids.ts'
import { MAX_BOARD_NAME_LENGTH } from '#shared/domain/boards.ts'

import { useLanguage } from '../../i18n/use-language.ts'
import { addBoard } from '../../plan/add-board.ts'
import { useOpenPlan } from '../../plan/plan-context.tsx'
import { useFocusReturn } from '../../ui/use-focus-return.ts'
import styles from './add-board-dialog.module.css'

interface AddBoardDialogProps {
  readonly onAdded: (boardId: BoardId) => void
  readonly onClose: () => void
}

/** Every kind of board with what it is for, and a name of one's own. */
export function AddBoardDialog({ onAdded, onClose }: AddBoardDialogProps) {
  useFocusReturn()
  const { t } = useTranslation()
  const { language } = useLanguage()
  const plan = useOpenPlan()
  const [kind, setKind] = useState(boardKinds[0])
  const [name, setName] = useState('')
  if (kind === undefined) return null
  const ofKind = boardEntry(kind).strings[language].name

  function handleSubmit(event: FormEvent): void {
    event.preventDefault()
    if (kind === undefined) return
    // A name that says what the kind says is not stored: everybody reads it in their language.
    const boardId = addBoard(plan, kind, name.trim() === ofKind ? '' : name)
    if (boardId !== null) onAdded(boardId)
  }

  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={t('boards.add')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <form onSubmit={handleSubmit}>
        <Stack>
          <Radio.Group
            label={t('boards.kind')}
            value={kind}
            onChange={(value) => {
              if (isBoardKind(value)) setKind(value)
            }}
          >
            <div className={styles['kinds']}>
              {boardKinds.map((each) => {
                const strings = boardEntry(each).strings[language]
                return (
                  <Radio
                    key={each}
                    value={each}
                    label={strings.name}
                    description={strings.description}
                    classNames={{ root: styles['kind'] ?? '', body: styles['kindBody'] ?? '' }}
                    data-autofocus={each === kind || undefined}
                  />
                )
              })}
            </div>
          </Radio.Group>
          <TextInput
            label={t('boards.name')}
            placeholder={ofKind}
            value={name}
            maxLength={MAX_BOARD_NAME_LENGTH}
            autoComplete="off"
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              {t('app.cancel')}
            </Button>
            <Button type="submit">{t('boards.addConfirm')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
