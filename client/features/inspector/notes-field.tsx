import type { EntityId } from '#shared/core/ids.ts'
import { findNotes } from '#shared/document/schema.ts'
import { MAX_NOTES_LENGTH } from '#shared/domain/commands/arguments.ts'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'

import { useVocabulary } from '../../entities/use-vocabulary.ts'
import { useOpenPlan } from '../../plan/plan-context.tsx'
import { LongText } from '../../text/long-text.tsx'
import { stableColor } from '../../ui/stable-color.ts'
import styles from './notes-field.module.css'

interface NotesFieldProps {
  readonly entityId: EntityId
  /** Left out where the section is called so. */
  readonly hasLabel?: boolean
}

/** The long notes of an entity, which several people write at once. */
export const NotesField = memo(function NotesField(props: NotesFieldProps) {
  const { entityId, hasLabel = true } = props
  const { t } = useTranslation()
  const plan = useOpenPlan()
  const words = useVocabulary()
  const yNotes = findNotes(plan.doc, entityId)
  if (yNotes === undefined) return null
  return (
    <div className={styles['field']} data-field="notes">
      {hasLabel && <span className={styles['label']}>{words.fields.notes}</span>}
      <LongText
        key={entityId}
        yText={yNotes}
        entityId={entityId}
        field="notes"
        label={words.fields.notes}
        placeholder={t('inspector.notesPlaceholder')}
        isReadOnly={!plan.mayEdit}
        maxLength={MAX_NOTES_LENGTH}
        presence={plan.presence}
        history={plan.history}
        colorOf={stableColor}
        onUndo={plan.undo}
        onRedo={plan.redo}
      />
    </div>
  )
})
