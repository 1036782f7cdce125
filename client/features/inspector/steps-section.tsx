import { Progress, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { type ClipboardEvent, type KeyboardEvent, memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useShallow } from 'zustand/react/shallow'

import type { EntityId } from '#shared/core/ids.ts'
import { ranksToPlace } from '#shared/domain/rules/rank.ts'

import { InspectorSection } from '../../entities/inspector-section.tsx'
import { entryOfLine, pastedLines } from '../../entities/pasted-lines.ts'
import { useVocabulary } from '../../entities/use-vocabulary.ts'
import { useOpenPlan, usePlan } from '../../plan/plan-context.tsx'
import { StepRow } from './step-row.tsx'
import styles from './steps-section.module.css'
import { type Step, stepsOf } from './steps-of.ts'

/** The steps of an action as a list to tick off. */
export const StepsSection = memo(function StepsSection({ actionId }: StepsProps) {
  const { t } = useTranslation()
  const words = useVocabulary()
  const steps = useSteps(actionId)
  const done = steps.filter((step) => step.done).length
  return (
    <InspectorSection
      title={words.kinds.step.many}
      note={
        steps.length === 0 ? undefined : t('inspector.stepsDone', { done, total: steps.length })
      }
    >
      {steps.length > 0 && (
        <Progress
          value={(100 * done) / steps.length}
          size="sm"
          mb={6}
          aria-label={t('inspector.stepsDone', { done, total: steps.length })}
        />
      )}
      <Steps actionId={actionId} />
    </InspectorSection>
  )
})

interface StepsProps {
  readonly actionId: EntityId
}

function useSteps(actionId: EntityId): readonly Step[] {
  return usePlan(useShallow((state) => stepsOf(state.view, actionId)))
}

function Steps({ actionId }: StepsProps) {
  const words = useVocabulary()
  const plan = useOpenPlan()
  const steps = useSteps(actionId)

  function handleMove(step: Step, by: -1 | 1): void {
    const others = steps.filter((other) => other !== step)
    const index = steps.indexOf(step) + by
    if (index < 0 || index > others.length) return
    const edits = ranksToPlace(others, [step], index).map(({ entity, order }) => ({
      entityId: entity.id,
      fields: { order },
    }))
    if (edits.length > 0) plan.run({ name: 'setFields', args: { edits } })
  }

  return (
    <>
      <ol className={styles['list']} aria-label={words.kinds.step.many}>
        {steps.map((step, index) => (
          <StepRow
            key={step.id}
            step={step}
            isFirst={index === 0}
            isLast={index === steps.length - 1}
            onMove={handleMove}
          />
        ))}
      </ol>
      {plan.mayEdit && <AddStep key={actionId} actionId={actionId} />}
    </>
  )
}

/** Type, Enter, next; pasted lines become steps. */
function AddStep({ actionId }: StepsProps) {
  const { t } = useTranslation()
  const plan = useOpenPlan()
  const [text, setText] = useState('')

  function add(typed: string): void {
    const lines = pastedLines(typed).map(entryOfLine)
    const entries = lines.map(({ name, notes }) => ({
      fields: { name },
      notes,
      links: [{ kind: 'step-of' as const, toId: actionId }],
    }))
    if (entries.length === 0) return
    if (plan.run({ name: 'addEntities', args: { kind: 'step', entries } }).ok) setText('')
  }

  function handleKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    add(text)
  }

  function handlePaste(event: ClipboardEvent): void {
    const pasted = event.clipboardData.getData('text/plain')
    if (!pasted.trim().includes('\n')) return
    event.preventDefault()
    add(pasted)
  }

  return (
    <TextInput
      size="sm"
      mt={4}
      aria-label={t('inspector.addStep')}
      placeholder={t('inspector.addStepHint')}
      leftSection={<IconPlus size={15} aria-hidden="true" />}
      value={text}
      autoComplete="off"
      data-uncommitted={text !== '' || undefined}
      onChange={(event) => setText(event.currentTarget.value)}
      onKeyDown={handleKeyDown}
      onPaste={handlePaste}
    />
  )
}
