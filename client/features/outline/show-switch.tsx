import { NativeSelect, SegmentedControl } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'

import { mainKinds } from '#shared/domain/entities/entity-registry.ts'

import { useVocabulary } from '../../entities/use-vocabulary.ts'
import styles from './outline.module.css'
import type { Shown } from './shown.ts'

/** The tree is of people, and stands beside their table. */
const choices: readonly Shown[] = [
  'board',
  'person',
  'tree',
  ...mainKinds.filter((kind) => kind !== 'person'),
]

interface ShowSwitchProps {
  readonly shown: Shown
  readonly isPhone: boolean
  /** The name of the board on screen; null where there is none. */
  readonly boardName: string | null
  readonly onShow: (shown: Shown) => void
}

/** Chooses between the board as a list and the tables of the plan. */
export function ShowSwitch({ shown, isPhone, boardName, onShow }: ShowSwitchProps) {
  const { t } = useTranslation()
  const words = useVocabulary()
  const strip = useRef<HTMLDivElement>(null)
  const data = choices
    .filter((value) => value !== 'board' || boardName !== null)
    .map((value) => ({ value, label: labelOf(value) }))

  function labelOf(value: Shown): string {
    if (value === 'board') return boardName ?? ''
    return value === 'tree' ? t('outline.tabs.tree') : words.kinds[value].many
  }

  function handleChange(value: string): void {
    const chosen = choices.find((known) => known === value)
    if (chosen !== undefined) onShow(chosen)
  }

  // The strip is wider than most windows: what is chosen stays in sight, also beside open details.
  useEffect(() => {
    const element = strip.current
    if (element === null) return
    const observer = new ResizeObserver(() => {
      const chosen = element.querySelector(`input[value="${shown}"]`)
      chosen?.parentElement?.scrollIntoView({ block: 'nearest', inline: 'center' })
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [shown])

  if (isPhone) {
    return (
      <NativeSelect
        className={styles['wide'] ?? ''}
        aria-label={t('outline.show')}
        value={shown}
        data={data}
        onChange={(event) => handleChange(event.currentTarget.value)}
      />
    )
  }
  return (
    <div ref={strip} className={styles['switch']}>
      <SegmentedControl
        size="xs"
        value={shown}
        data={data}
        aria-label={t('outline.show')}
        onChange={handleChange}
      />
    </div>
  )
}
