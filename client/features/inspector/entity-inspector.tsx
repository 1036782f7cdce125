import { memo } from 'react'
import { useTranslation } from 'react-i18next'

import type { EntityId } from '#shared/core/ids.ts'
import { isSameJson, type Json } from '#shared/core/json.ts'
import type { Entity } from '#shared/domain/entities/entity.ts'
import type { AnyFieldValue } from '#shared/domain/entities/field.ts'
import { fieldLabel } from '#shared/domain/vocabulary/vocabulary.ts'

import { EntityAvatar } from '../../entities/entity-avatar.tsx'
import { FieldControl } from '../../entities/field-control.tsx'
import { FieldRow } from '../../entities/field-row.tsx'
import { TextControl } from '../../entities/text-control.tsx'
import { useVocabulary } from '../../entities/use-vocabulary.ts'
import { useOpenPlan } from '../../plan/plan-context.tsx'
import { AboutSection } from './about-section.tsx'
import { fieldValue } from './bulk-values.ts'
import { EntityMenu } from './entity-menu.tsx'
import { ExtrasTable } from './extras-table.tsx'
import { type FieldGroup, fieldsInGroup, type NamedField } from './field-groups.ts'
import { InspectorSection } from './inspector-section.tsx'
import styles from './inspector.module.css'
import { NotesField } from './notes-field.tsx'
import { PanelHead } from './panel-head.tsx'
import { CoverageSection } from './coverage-section.tsx'
import { RelationsSection } from './relations-section.tsx'

interface EntityInspectorProps {
  readonly entity: Entity
  readonly canShowOnBoard: boolean
  readonly onClose?: (() => void) | undefined
}

/** Every field of one entity, its relations, and where it came from. */
export function EntityInspector({ entity, canShowOnBoard, onClose }: EntityInspectorProps) {
  const { t } = useTranslation()
  const plan = useOpenPlan()
  const words = useVocabulary()
  const isPerson = entity.kind === 'person'
  return (
    <section className={styles['panel']} aria-label={t('inspector.label', { name: entity.name })}>
      <PanelHead
        picture={<EntityAvatar entity={entity} sizePx={40} />}
        kind={words.kinds[entity.kind].one}
        isKindTitle
        menu={<EntityMenu entity={entity} canShowOnBoard={canShowOnBoard} />}
        onClose={onClose}
      >
        <TextControl
          key={entity.id}
          label={words.fields.name}
          value={entity.name}
          maxLength={200}
          isReadOnly={!plan.mayEdit}
          className={styles['name']}
          onCommit={(name) => setField(plan, entity.id, 'name', name)}
        />
      </PanelHead>
      <div className={styles['body']}>
        <InspectorSection title={t('inspector.identity')}>
          <GroupFields entity={entity} group="identity" />
        </InspectorSection>
        {isPerson && (
          <InspectorSection title={t('inspector.assessment')}>
            <GroupFields entity={entity} group="assessment" />
          </InspectorSection>
        )}
        <RelationsSection entityId={entity.id} kind={entity.kind} />
        {(isPerson || entity.kind === 'member') && <CoverageSection entity={entity} />}
        <InspectorSection title={t('inspector.knowledge')}>
          <GroupFields entity={entity} group="knowledge" />
          <NotesField entityId={entity.id} />
        </InspectorSection>
        <InspectorSection title={t('inspector.contact')}>
          <GroupFields entity={entity} group="contact" />
        </InspectorSection>
        {'extras' in entity && hasImported(entity) && (
          <InspectorSection title={t('inspector.imported')} isInitiallyOpen={false}>
            <GroupFields entity={entity} group="imported" />
            <ExtrasTable extras={entity.extras} />
          </InspectorSection>
        )}
        <AboutSection entity={entity} />
      </div>
    </section>
  )
}

function hasImported(entity: Extract<Entity, { readonly externalId: string }>): boolean {
  return entity.externalId !== '' || Object.keys(entity.extras).length > 0
}

function setField(
  plan: ReturnType<typeof useOpenPlan>,
  entityId: EntityId,
  name: string,
  value: Json,
): void {
  plan.run({
    name: 'setFields',
    args: { edits: [{ entityId, fields: { [name]: value } }] },
  })
}

function GroupFields({ entity, group }: { readonly entity: Entity; readonly group: FieldGroup }) {
  return fieldsInGroup(entity.kind, group)
    .filter(({ field }) => field.type !== 'extras')
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
        isWide={name === 'agenda' || field.type === 'choices'}
      >
        <FieldControl
          name={name}
          field={field}
          value={value}
          isReadOnly={!plan.mayEdit}
          onCommit={(next) => setField(plan, entityId, name, next)}
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
