import { Button, Checkbox, Menu } from '@mantine/core'
import {
  IconArrowMerge,
  IconArrowsJoin2,
  IconCopy,
  IconTransform,
  IconTrash,
} from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { isSameJson, type Json } from '#shared/core/json.ts'
import type { EntityId } from '#shared/core/ids.ts'
import type { Entity } from '#shared/domain/entities/entity.ts'
import { convertibleKinds } from '#shared/domain/commands/convert-entity.ts'
import { MAX_DELETED_BY_PARTICIPANT } from '#shared/domain/commands/delete-entities.ts'
import { fieldLabel } from '#shared/domain/vocabulary/vocabulary.ts'

import { EntityCard } from '../../entities/entity-card.tsx'
import { FieldControl } from '../../entities/field-control.tsx'
import { optionsOf } from '../../entities/field-words.ts'
import { useEntityActions } from '../../entities/use-entity-actions.ts'
import { useTurnInto } from '../../entities/use-turn-into.tsx'
import { useVocabulary } from '../../entities/use-vocabulary.ts'
import { useOpenPlan } from '../../plan/plan-context.tsx'
import styles from './bulk-inspector.module.css'
import { CombineDialog } from './combine-dialog.tsx'
import { fieldValue, sharedFields, sharedValue, toggledEdits } from './bulk-values.ts'
import type { NamedField } from './field-groups.ts'
import { InspectorSection } from '../../entities/inspector-section.tsx'
import panel from './inspector.module.css'
import { MergeDialog } from './merge-dialog.tsx'
import { PanelHead } from './panel-head.tsx'
import { TurnIntoItems } from './turn-into-items.tsx'

interface BulkInspectorProps {
  readonly entities: readonly Entity[]
  readonly onClose?: (() => void) | undefined
}

/** More would only make a long selection slow; the table shows them all. */
const MAX_LISTED = 50

/** Several entities: what they share can be set for all of them in one step. */
export function BulkInspector({ entities, onClose }: BulkInspectorProps) {
  const { t } = useTranslation()
  const plan = useOpenPlan()
  const count = entities.length
  const ids = entities.map(({ id }) => id)
  const shared = sharedFields(entities)
  return (
    <section className={panel['panel']} aria-label={t('inspector.severalLabel')}>
      <PanelHead kind={t('inspector.severalKind')} onClose={onClose}>
        <h2 className={panel['heading']}>{t('inspector.several', { count })}</h2>
      </PanelHead>
      <div className={panel['body']}>
        {plan.mayEdit && <BulkActions entities={entities} />}
        {plan.mayEdit && shared.length > 0 && (
          <InspectorSection title={t('inspector.setForAll')}>
            {shared.map((named) => (
              <BulkField key={`${ids.join()}/${named.name}`} entities={entities} named={named} />
            ))}
          </InspectorSection>
        )}
        <InspectorSection title={t('inspector.selected')} note={String(count)}>
          {entities.slice(0, MAX_LISTED).map((entity) => (
            <EntityCard key={entity.id} entity={entity} onClick={() => plan.select([entity.id])} />
          ))}
          {count > MAX_LISTED && (
            <p className={panel['hint']}>{t('inspector.andMore', { count: count - MAX_LISTED })}</p>
          )}
        </InspectorSection>
      </div>
    </section>
  )
}

function BulkActions({ entities }: { readonly entities: readonly Entity[] }) {
  const { t } = useTranslation()
  const plan = useOpenPlan()
  const actions = useEntityActions()
  const [isMerging, setMerging] = useState(false)
  const [isCombining, setCombining] = useState(false)
  const { turnInto, question } = useTurnInto()
  const [first, second] = entities
  const ids: EntityId[] = entities.map(({ id }) => id)
  const mayMerge = entities.length === 2 && first?.kind === 'person' && second?.kind === 'person'
  const mayTurn = entities.every(({ kind }) => convertibleKinds.includes(kind))
  const mayDelete = plan.isFacilitator || ids.length <= MAX_DELETED_BY_PARTICIPANT
  return (
    <div className={panel['actions']}>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconCopy size={15} aria-hidden="true" />}
        onClick={() => actions.duplicate(ids)}
      >
        {t('entities.duplicate')}
      </Button>
      {mayMerge && (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconArrowMerge size={15} aria-hidden="true" />}
          onClick={() => setMerging(true)}
        >
          {t('inspector.merge')}
        </Button>
      )}
      {mayTurn && (
        <>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconArrowsJoin2 size={15} aria-hidden="true" />}
            onClick={() => setCombining(true)}
          >
            {t('inspector.combineInto')}
          </Button>
          <Menu position="bottom-start">
            <Menu.Target>
              <Button
                size="xs"
                variant="default"
                leftSection={<IconTransform size={15} aria-hidden="true" />}
              >
                {t('entities.turnInto')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <TurnIntoItems onChoose={(kind) => turnInto(ids, kind)} />
            </Menu.Dropdown>
          </Menu>
        </>
      )}
      <Button
        size="xs"
        variant="light"
        color="clay"
        disabled={!mayDelete}
        leftSection={<IconTrash size={15} aria-hidden="true" />}
        onClick={() => actions.moveToBin(ids)}
      >
        {t('entities.toBin')}
      </Button>
      {!mayDelete && (
        <p className={panel['hint']}>
          {t('entities.tooManyToDelete', { max: MAX_DELETED_BY_PARTICIPANT })}
        </p>
      )}
      {question}
      {isCombining && <CombineDialog entities={entities} onClose={() => setCombining(false)} />}
      {isMerging && first !== undefined && second !== undefined && (
        <MergeDialog entity={first} other={second} onClose={() => setMerging(false)} />
      )}
    </div>
  )
}

interface BulkFieldProps {
  readonly entities: readonly Entity[]
  readonly named: NamedField
}

function BulkField({ entities, named }: BulkFieldProps) {
  const plan = useOpenPlan()
  const words = useVocabulary()
  const { name, field } = named
  const label = fieldLabel(words, name)

  function handleCommit(value: Json): void {
    const edits = entities
      .filter((entity) => !isSameJson(fieldValue(entity, name), value))
      .map(({ id }) => ({ entityId: id, fields: { [name]: value } }))
    if (edits.length > 0) plan.run({ name: 'setFields', args: { edits } })
  }

  if (field.type === 'choices') {
    return (
      <fieldset className={styles['choices']}>
        <legend className={styles['label']}>{label}</legend>
        {optionsOf(words, name, field.options).map(({ value: code, label: optionName }) => {
          const having = entities.filter((entity) => {
            const value = fieldValue(entity, name)
            return Array.isArray(value) && value.includes(code)
          })
          const isOn = having.length === entities.length
          return (
            <Checkbox
              key={code}
              size="xs"
              label={optionName}
              checked={isOn}
              indeterminate={!isOn && having.length > 0}
              onChange={() =>
                plan.run({
                  name: 'setFields',
                  args: { edits: toggledEdits(entities, name, code, !isOn) },
                })
              }
            />
          )
        })}
      </fieldset>
    )
  }
  return (
    <div className={styles['row']} data-field={name}>
      <span className={styles['label']}>{label}</span>
      <FieldControl
        name={name}
        field={field}
        value={sharedValue(entities, name)}
        isReadOnly={!plan.mayEdit}
        onCommit={handleCommit}
      />
    </div>
  )
}
