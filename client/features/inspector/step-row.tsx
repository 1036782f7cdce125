import { ActionIcon, Checkbox, Menu } from '@mantine/core'
import {
  IconArrowDown,
  IconArrowUp,
  IconDotsVertical,
  IconTrash,
  IconUserPlus,
} from '@tabler/icons-react'
import { type KeyboardEvent, memo, useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { JsonObject } from '#shared/core/json.ts'
import { MAX_NAME_LENGTH } from '#shared/domain/entities/field.ts'

import { EntityAvatar } from '../../entities/entity-avatar.tsx'
import { EntityPicker } from '../../entities/entity-picker.tsx'
import { TextControl } from '../../entities/text-control.tsx'
import { useVocabulary } from '../../entities/use-vocabulary.ts'
import { useOpenPlan, usePlan } from '../../plan/plan-context.tsx'
import { findResponsible, type Step } from './steps-of.ts'
import styles from './steps-section.module.css'

interface StepRowProps {
  readonly step: Step
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly onMove: (step: Step, by: -1 | 1) => void
}

/** One step: done or not, what, who and by when. On its box, Alt with an arrow moves it. */
export function StepRow({ step, isFirst, isLast, onMove }: StepRowProps) {
  const { t } = useTranslation()
  const plan = useOpenPlan()
  const words = useVocabulary()

  function set(fields: JsonObject): void {
    plan.run({ name: 'setFields', args: { edits: [{ entityId: step.id, fields }] } })
  }

  function handleKeyDown(event: KeyboardEvent): void {
    if (!event.altKey || !plan.mayEdit) return
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
    event.preventDefault()
    onMove(step, event.key === 'ArrowUp' ? -1 : 1)
  }

  return (
    <li className={styles['step']} data-step-id={step.id} data-done={step.done}>
      <Checkbox
        className={styles['check'] ?? ''}
        aria-label={t('inspector.stepIsDone', { name: step.name })}
        checked={step.done}
        disabled={!plan.mayEdit}
        onKeyDown={handleKeyDown}
        onChange={(event) => set({ done: event.currentTarget.checked })}
      />
      <TextControl
        label={words.kinds.step.one}
        value={step.name}
        maxLength={MAX_NAME_LENGTH}
        isWrapping
        isReadOnly={!plan.mayEdit}
        className={styles['name']}
        onCommit={(name) => set({ name })}
      />
      {plan.mayEdit && (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon
              variant="subtle"
              color="gray"
              size="md"
              aria-label={t('inspector.actions', { name: step.name })}
            >
              <IconDotsVertical size={16} aria-hidden="true" />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              disabled={isFirst}
              leftSection={<IconArrowUp size={16} aria-hidden="true" />}
              onClick={() => onMove(step, -1)}
            >
              {t('inspector.moveUp')}
            </Menu.Item>
            <Menu.Item
              disabled={isLast}
              leftSection={<IconArrowDown size={16} aria-hidden="true" />}
              onClick={() => onMove(step, 1)}
            >
              {t('inspector.moveDown')}
            </Menu.Item>
            <Menu.Divider />
            <Menu.Item
              color="var(--ts-danger-text)"
              leftSection={<IconTrash size={16} aria-hidden="true" />}
              onClick={() => plan.run({ name: 'deleteEntities', args: { entityIds: [step.id] } })}
            >
              {t('entities.toBin')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
      <div className={styles['details']}>
        <StepResponsible step={step} />
        <TextControl
          label={`${words.fields.dueOn}: ${step.name}`}
          value={step.dueOn ?? ''}
          inputType="date"
          isReadOnly={!plan.mayEdit}
          className={styles['date']}
          onCommit={(day) => set({ dueOn: day === '' ? null : day })}
        />
      </div>
    </li>
  )
}

/** Who does it; a button that becomes a search of our team. */
const StepResponsible = memo(function StepResponsible({ step }: { readonly step: Step }) {
  const { t } = useTranslation()
  const plan = useOpenPlan()
  const words = useVocabulary()
  const [isPicking, setPicking] = useState(false)
  const responsible = usePlan(({ view }) => findResponsible(view, step.id))
  const label = `${words.linkKinds['assigned-to'].name}: ${step.name}`

  if (isPicking) {
    return (
      <div className={styles['picker']}>
        <EntityPicker
          kind="member"
          label={label}
          placeholder={words.linkKinds['assigned-to'].name}
          hasAutoFocus
          onPick={(toId) => {
            plan.run({
              name: 'addLink',
              args: { kind: 'assigned-to', fromId: step.id, toId },
            })
            setPicking(false)
          }}
          onCancel={() => setPicking(false)}
        />
      </div>
    )
  }
  return (
    <button
      type="button"
      className={styles['responsible']}
      disabled={!plan.mayEdit}
      aria-label={responsible === undefined ? label : `${label}: ${responsible.name}`}
      onClick={() => setPicking(true)}
    >
      {responsible === undefined ? (
        <>
          <IconUserPlus size={15} aria-hidden="true" />
          <span className={styles['none']}>{t('inspector.noResponsible')}</span>
        </>
      ) : (
        <>
          <EntityAvatar entity={responsible} sizePx={20} />
          <span>{responsible.name}</span>
        </>
      )}
    </button>
  )
})
