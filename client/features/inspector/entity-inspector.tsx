import { type ReactNode, useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { EntityId } from '#shared/core/ids.ts'
import type { Entity } from '#shared/domain/entities/entity.ts'
import { MAX_NAME_LENGTH } from '#shared/domain/entities/field.ts'

import { EntityAvatar } from '../../entities/entity-avatar.tsx'
import { kindColor } from '../../entities/kind-mark.tsx'
import { TextControl } from '../../entities/text-control.tsx'
import { useVocabulary } from '../../entities/use-vocabulary.ts'
import { useOpenPlan } from '../../plan/plan-context.tsx'
import { AboutSection, useAuthorsText } from './about-section.tsx'
import { CoverageSection } from './coverage-section.tsx'
import { EntityMenu } from './entity-menu.tsx'
import { FieldGroupSection } from './field-group-section.tsx'
import { type FieldGroup, fieldGroupsOf } from './field-groups.ts'
import styles from './inspector.module.css'
import { JumpMenu } from './jump-menu.tsx'
import { MarkLines } from './mark-lines.tsx'
import { NotesSection } from './notes-section.tsx'
import { PanelHead } from './panel-head.tsx'
import { RelationsSection } from './relations-section.tsx'
import type { SideKey } from './relations-of.ts'
import { StepsSection } from './steps-section.tsx'

interface EntityInspectorProps {
  readonly entity: Entity
  readonly canShowOnBoard: boolean
  /** Sections of other features about the entity. */
  readonly renderMore?: ((entityId: EntityId) => ReactNode) | undefined
  readonly onClose?: (() => void) | undefined
}

/** What a person reads first stands before the relations, the rest behind them. */
const leading: ReadonlySet<FieldGroup> = new Set<FieldGroup>(['identity', 'details', 'assessment'])

interface AddingSide {
  readonly entityId: EntityId
  readonly side: SideKey
}

/** Every field of one entity, its relations, and where it came from. */
export function EntityInspector(props: EntityInspectorProps) {
  const { entity, canShowOnBoard, renderMore, onClose } = props
  const { t } = useTranslation()
  const plan = useOpenPlan()
  const words = useVocabulary()
  const authorsText = useAuthorsText()
  const { id, kind } = entity
  const isSomebody = kind === 'person' || kind === 'member'
  const [adding, setAdding] = useState<AddingSide | null>(null)
  const handleAddingSideChange = useCallback(
    (side: SideKey | null) => setAdding(side === null ? null : { entityId: id, side }),
    [id],
  )
  const groups = fieldGroupsOf(kind).map(({ group }) => group)

  return (
    <section className={styles['panel']} aria-label={t('inspector.label', { name: entity.name })}>
      <PanelHead
        picture={<EntityAvatar entity={entity} sizePx={40} />}
        kind={words.kinds[kind].one}
        kindColor={kindColor(kind)}
        isKindTitle
        menu={
          <>
            <JumpMenu kind={kind} onAddRelation={handleAddingSideChange} />
            <EntityMenu
              entityId={id}
              kind={kind}
              name={entity.name}
              canShowOnBoard={canShowOnBoard}
            />
          </>
        }
        onClose={onClose}
      >
        <TextControl
          key={id}
          label={words.fields.name}
          value={entity.name}
          maxLength={MAX_NAME_LENGTH}
          isReadOnly={!plan.mayEdit}
          isWrapping={!isSomebody}
          className={styles['name']}
          onCommit={(name) =>
            plan.run({ name: 'setFields', args: { edits: [{ entityId: id, fields: { name } }] } })
          }
        />
      </PanelHead>
      <div className={styles['body']}>
        <MarkLines entityId={id} onRemedy={handleAddingSideChange} />
        {groups
          .filter((group) => leading.has(group))
          .map((group) => (
            <FieldGroupSection key={group} entity={entity} group={group} />
          ))}
        {kind === 'action' && <StepsSection actionId={id} />}
        <RelationsSection
          entityId={id}
          kind={kind}
          addingSide={adding?.entityId === id ? adding.side : null}
          onAddingSideChange={handleAddingSideChange}
        />
        {isSomebody && <CoverageSection entityId={id} kind={kind} />}
        {!isSomebody && <NotesSection entityId={id} />}
        {groups
          .filter((group) => !leading.has(group))
          .map((group) => (
            <FieldGroupSection key={group} entity={entity} group={group} />
          ))}
        {renderMore?.(id)}
        <AboutSection authors={authorsText(entity.authors)} createdAtMs={entity.createdAtMs} />
      </div>
    </section>
  )
}
