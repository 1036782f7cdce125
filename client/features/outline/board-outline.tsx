import { VisuallyHidden } from '@mantine/core'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { boardLabel } from '#shared/boards/board-label.ts'
import { boardEntry, type BoardKind } from '#shared/boards/board-registry.ts'
import { acceptedEntities } from '#shared/boards/accepted-entities.ts'
import type { EntityId } from '#shared/core/ids.ts'
import type { Board } from '#shared/domain/boards.ts'
import type { Entity } from '#shared/domain/entities/entity.ts'
import { passesFilter } from '#shared/domain/rules/plan-filter.ts'

import { useToday } from '../../ui/use-today.ts'
import { useVocabulary } from '../../entities/use-vocabulary.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { usePlan } from '../../plan/plan-context.tsx'
import { BoardCardLine } from './board-card-line.tsx'
import styles from './board-outline.module.css'
import { boardSections, drawnTexts } from './board-sections.ts'

interface BoardOutlineProps {
  readonly board: Board & { readonly kind: BoardKind }
}

/** A board of any kind as sections of cards in real HTML: everything a drag does is in their menus. */
export function BoardOutline({ board }: BoardOutlineProps) {
  const { t } = useTranslation()
  const words = useVocabulary()
  const { language } = useLanguage()
  const view = usePlan((state) => state.view)
  const filter = usePlan((state) => state.filter)
  const selection = usePlan((state) => state.selection)
  const today = useToday()
  const { strings } = boardEntry(board.kind)
  const opened = useMemo(() => boardEntry(board.kind).open(board), [board])
  const sections = useMemo(() => {
    const shown = acceptedEntities(view, opened.accepts)
    return boardSections(
      view,
      opened,
      shown.filter((entity) => passesFilter(view, entity, filter, today)),
    )
  }, [view, opened, filter, today])
  const texts = useMemo(() => drawnTexts(view, board.id), [view, board.id])

  // A card that moves is drawn anew elsewhere; the keyboard must go with it.
  const boardRef = useRef<HTMLDivElement>(null)
  const movedId = useRef<EntityId | null>(null)
  const [news, setNews] = useState('')
  const handleMoved = useCallback(
    ({ id, name }: Entity, place: string | null) => {
      movedId.current = id
      setNews(
        place === null ? t('outline.stepped', { name }) : t('outline.movedTo', { name, place }),
      )
    },
    [t],
  )
  useEffect(() => {
    const id = movedId.current
    if (id === null) return
    movedId.current = null
    const line = boardRef.current?.querySelector<HTMLElement>(`[data-entity-id="${id}"]`)
    if (line?.contains(document.activeElement) === true) return
    line?.querySelector<HTMLElement>('[data-move]')?.focus()
  })

  // A heading skips no level: lanes stand under a group only where one precedes them.
  const firstGroupAt = sections.findIndex(({ groups }) => groups.length > 0)
  return (
    <div ref={boardRef} className={styles['board']}>
      <VisuallyHidden component="output">{news}</VisuallyHidden>
      {sections.map(({ zone, groups, isOrdered, cards }, index) => {
        const Heading = firstGroupAt >= 0 && index >= firstGroupAt ? 'h3' : 'h2'
        const title =
          zone === null ? t('outline.cards') : boardLabel(strings[language], words, zone)
        return (
          <section key={zone?.id ?? index} className={styles['section']} aria-label={title}>
            {groups.map((group) => (
              <h2 key={group.id} className={styles['group']}>
                {boardLabel(strings[language], words, group)}
              </h2>
            ))}
            <Heading className={styles['title']}>
              {title} <span className={styles['count']}>{cards.length}</span>
            </Heading>
            {cards.length === 0 ? (
              <p className={styles['nothing']}>{t('outline.emptyLane')}</p>
            ) : (
              <ul className={styles['cards']}>
                {cards.map((card, place) => (
                  <BoardCardLine
                    key={card.key}
                    entity={card.entity}
                    isRepeated={card.isRepeated}
                    board={opened}
                    isSelected={selection.includes(card.entity.id)}
                    isFirst={place === 0}
                    isLast={place === cards.length - 1}
                    isOrdered={isOrdered}
                    onMoved={handleMoved}
                  />
                ))}
              </ul>
            )}
          </section>
        )
      })}
      {texts.length > 0 && (
        <section className={styles['section']} aria-label={t('outline.drawn')}>
          <h2 className={styles['title']}>{t('outline.drawn')}</h2>
          <ul className={styles['texts']}>
            {texts.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ul>
        </section>
      )}
      {sections.every(({ cards }) => cards.length === 0) && texts.length === 0 && (
        <p className={styles['nothing']}>{t('outline.emptyBoard')}</p>
      )}
    </div>
  )
}
