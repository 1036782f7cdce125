import { Modal, Stack } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { EntityKind } from '#shared/domain/entities/entity-registry.ts'

import { KindMark } from '../../entities/kind-mark.tsx'
import { QuickAddForm } from '../../entities/quick-add-form.tsx'
import { useVocabulary } from '../../entities/use-vocabulary.ts'
import { usePlan } from '../../plan/plan-context.tsx'
import styles from './quick-add-dialog.module.css'
import { quickAddKinds } from './quick-add-kinds.ts'

interface QuickAddDialogProps {
  /** The kind that is chosen as it opens; null leaves it to the board. */
  readonly firstKind: EntityKind | null
  readonly onClose: () => void
}

/** Adds cards of one kind after the other. Render it only while it is open. */
export function QuickAddDialog({ firstKind, onClose }: QuickAddDialogProps) {
  const { t } = useTranslation()
  const words = useVocabulary()
  const board = usePlan(({ view, boardId }) =>
    boardId === null ? undefined : view.boards.get(boardId),
  )
  const kinds = quickAddKinds(board)
  const [kind, setKind] = useState<EntityKind>(firstKind ?? kinds[0] ?? 'person')
  /** Arrows go on along the kinds; who points at one is about to type. */
  const [isTypingNext, setTypingNext] = useState(true)
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('quickAdd.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <Stack gap="sm">
        <fieldset className={styles['kinds']} aria-label={t('quickAdd.kind')}>
          {kinds.map((each) => (
            <label key={each} className={styles['kind']}>
              <input
                type="radio"
                name="quick-add-kind"
                className={styles['radio']}
                checked={each === kind}
                onPointerDown={() => setTypingNext(true)}
                onKeyDown={() => setTypingNext(false)}
                onChange={() => setKind(each)}
              />
              <KindMark kind={each} sizePx={20} />
              {words.kinds[each].one}
            </label>
          ))}
        </fieldset>
        <QuickAddForm kind={kind} hasAutoFocus={isTypingNext} />
      </Stack>
    </Modal>
  )
}
