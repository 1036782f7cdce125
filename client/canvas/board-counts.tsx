import { Group, UnstyledButton } from '@mantine/core'
import { IconChecks } from '@tabler/icons-react'
import { useValue } from '@tldraw/tldraw'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'

import { boardLabel } from '#shared/boards/board-label.ts'
import { boardEntry, isBoardKind } from '#shared/boards/board-registry.ts'
import type { BoardCount } from '#shared/boards/define-board.ts'

import { useVocabulary } from '../entities/use-vocabulary.ts'
import { usePlan } from '../plan/plan-context.tsx'
import styles from './board-counts.module.css'
import type { BoardSession } from './board-session.ts'

/**
 * What is still to be done on a board, by number; each leads to the first of them, and pressed again to
 * the next. While nothing is on the board, what it is for.
 */
export function BoardCounts({ session }: { readonly session: BoardSession }) {
  const { t } = useTranslation()
  const words = useVocabulary()
  const { plan, language } = session
  const view = usePlan((state) => state.view)
  const settings = useValue('settings', () => session.settings.get(), [session])
  // The settings say which board is open.
  const counts = useMemo(
    () => (settings === null ? [] : session.open().counts(view)),
    [session, view, settings],
  )
  const { kind } = session.open()
  const isEmpty = useValue('empty', () => session.layout.get().cards.size === 0, [session])
  const isThread = useValue('is thread', () => session.threadIds.get().length > 0, [session])
  // They lead to cards that a thread may leave out.
  if (counts.length === 0 || isThread || !isBoardKind(kind)) return null
  const strings = boardEntry(kind).strings[language]
  if (isEmpty) return <span className={styles['about']}>{strings.description}</span>
  const open = counts.filter(({ entityIds }) => entityIds.length > 0)

  function goToNext({ entityIds }: BoardCount): void {
    const [selected] = plan.store.getState().selection
    const at = entityIds.findIndex((id) => id === selected)
    const next = entityIds[(at + 1) % entityIds.length]
    if (next !== undefined) plan.focus(next)
  }

  return (
    <Group className={styles['counts'] ?? ''} gap={6} role="group" aria-label={t('canvas.counts')}>
      {open.length === 0 && (
        <span className={styles['done']}>
          <IconChecks size={15} aria-hidden="true" />
          {t('canvas.noGaps')}
        </span>
      )}
      {open.map((count) => (
        <UnstyledButton
          key={count.id}
          className={styles['count'] ?? ''}
          title={t('canvas.countHint')}
          onClick={() => goToNext(count)}
        >
          {boardLabel(strings, words, count)} <b>{count.entityIds.length}</b>
        </UnstyledButton>
      ))}
    </Group>
  )
}
