import { memo } from 'react'
import { useTranslation } from 'react-i18next'

import type { EntityId } from '#shared/core/ids.ts'
import { isSameJson } from '#shared/core/json.ts'
import type { Entity } from '#shared/domain/entities/entity.ts'
import type { AnyFieldValue } from '#shared/domain/entities/field.ts'
import { fieldLabel } from '#shared/domain/vocabulary/vocabulary.ts'

import { FieldControl, MULTILINE_FROM } from '../../entities/field-control.tsx'
import { FieldRow } from '../../entities/field-row.tsx'
import { stripWidth } from '../../entities/field-words.ts'
import { InspectorSection } from '../../entities/inspector-section.tsx'
import { useVocabulary } from '../../entities/use-vocabulary.ts'
import { useOpenPlan } from '../../plan/plan-context.tsx'
import { fieldValue } from './bulk-values.ts'
import { ExtrasTable } from './extras-table.tsx'
import { type FieldGroup, fieldGroupsOf, type NamedField } from './field-groups.ts'
import { NotesField } from './notes-field.tsx'
import { ToldBy } from './told-by.tsx'

/** Folded at first: what is looked up now and then, not read every time. */
const folded: ReadonlySet<FieldGroup> = new Set<FieldGroup>(['origin', 'imported'])

interface FieldGroupSectionProps {
  readonly entity: Entity
  readonly group: FieldGroup
}

/**
 * One group of fields as a section; nothing where the group has nothing to say. It draws again only
 * when a field of its own changed.
 */
export const FieldGroupSection = memo(function FieldGroupSection(props: FieldGroupSectionProps) {
  const { entity, group } = props
  const { t } = useTranslation()
  if (group === 'imported' && !hasImported(entity)) return null
  return (
    <InspectorSection title={t(titleKey(entity, group))} isInitiallyOpen={!folded.has(group)}>
      <GroupFields entity={entity} group={group} />
      {group === 'imported' && 'extras' in entity && <ExtrasTable extras={entity.extras} />}
      {group === 'knowledge' && <NotesField entityId={entity.id} />}
      {group === 'origin' && (
        <ToldBy
          entityId={entity.id}
          kind={entity.kind}
          isConfirmed={'confidence' in entity && entity.confidence === 'confirmed'}
        />
      )}
    </InspectorSection>
  )
}, isSameGroup)

function isSameGroup(before: FieldGroupSectionProps, after: FieldGroupSectionProps): boolean {
  if (before.group !== after.group || before.entity.id !== after.entity.id) return false
  if (before.entity.kind !== after.entity.kind) return false
  return fieldsIn(after).every(({ name }) =>
    isSameJson(fieldValue(before.entity, name), fieldValue(after.entity, name)),
  )
}

function fieldsIn({ entity, group }: FieldGroupSectionProps): readonly NamedField[] {
  return fieldGroupsOf(entity.kind).find((each) => each.group === group)?.fields ?? []
}

function titleKey(entity: Entity, group: FieldGroup) {
  const isKnowledge = 'source' in entity || entity.kind === 'question'
  if (group === 'origin' && !isKnowledge) return 'inspector.where' as const
  return `inspector.${group}` as const
}

function hasImported(entity: Entity): boolean {
  if (!('externalId' in entity)) return false
  return entity.externalId !== '' || Object.keys(entity.extras).length > 0
}

function GroupFields({ entity, group }: FieldGroupSectionProps) {
  return fieldsIn({ entity, group })
    .filter((named) => named.field.type !== 'extras' && isAsked(entity, named))
    .map(({ name, field }) => (
      <EntityField
        key={`${entity.id}/${name}`}
        entityId={entity.id}
        name={name}
        field={field}
        value={fieldValue(entity, name)}
      />
    ))
}

/** When the customer confirmed it is asked once it is said to be confirmed. */
function isAsked(entity: Entity, { name }: NamedField): boolean {
  if (name !== 'confirmedOn' || !('confidence' in entity)) return true
  return entity.confidence === 'confirmed' || entity.confirmedOn !== null
}

interface EntityFieldProps extends NamedField {
  readonly entityId: EntityId
  readonly value: AnyFieldValue
}

/** One field; it draws again only when its own value changed, whatever else of the entity did. */
const EntityField = memo(
  function EntityField({ entityId, name, field, value }: EntityFieldProps) {
    const plan = useOpenPlan()
    const words = useVocabulary()
    return (
      <FieldRow
        entityId={entityId}
        name={name}
        label={fieldLabel(words, name)}
        isWide={
          (field.type === 'text' && field.maxLength >= MULTILINE_FROM) ||
          field.type === 'choices' ||
          stripWidth(words, name, field) === 'below'
        }
      >
        <FieldControl
          name={name}
          field={field}
          value={value}
          isReadOnly={!plan.mayEdit}
          onCommit={(next) =>
            plan.run({
              name: 'setFields',
              args: { edits: [{ entityId, fields: { [name]: next } }] },
            })
          }
        />
      </FieldRow>
    )
  },
  (before, after) =>
    before.entityId === after.entityId &&
    before.name === after.name &&
    before.field === after.field &&
    isSameJson(before.value, after.value),
)
