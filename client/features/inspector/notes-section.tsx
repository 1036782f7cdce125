import { memo } from 'react'

import type { EntityId } from '#shared/core/ids.ts'

import { InspectorSection } from '../../entities/inspector-section.tsx'
import { useVocabulary } from '../../entities/use-vocabulary.ts'
import { NotesField } from './notes-field.tsx'

/** The long notes as a section of their own, where no group of fields holds them. */
export const NotesSection = memo(function NotesSection({
  entityId,
}: {
  readonly entityId: EntityId
}) {
  const words = useVocabulary()
  return (
    <InspectorSection title={words.fields.notes}>
      <NotesField entityId={entityId} hasLabel={false} />
    </InspectorSection>
  )
})
