import { IconChevronRight } from '@tabler/icons-react'
import { type KeyboardEvent, type MouseEvent, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { EntityId } from '#shared/core/ids.ts'
import type { Person } from '#shared/domain/entities/entity.ts'
import { countFilterParts, passesFilter } from '#shared/domain/rules/plan-filter.ts'
import { hierarchyAbove } from '#shared/domain/rules/reporting-lines.ts'

import { EntityAvatar } from '../../entities/entity-avatar.tsx'
import { subtitleOf } from '../../entities/match-entities.ts'
import { StanceMark } from '../../entities/stance-mark.tsx'
import { useEntityActions } from '../../entities/use-entity-actions.ts'
import { useToday } from '../../ui/use-today.ts'
import { useOpenPlan, usePlan } from '../../plan/plan-context.tsx'
import { useVirtualRows } from '../../ui/use-virtual-rows.ts'
import { treeRows } from './org-tree.ts'
import styles from './org-tree-view.module.css'
import { moveInTree } from './tree-keys.ts'

const ROW_HEIGHT_PX = 44

/** The reporting lines as a tree; one line takes the focus, and only lines in sight exist. */
export function OrgTreeView() {
  const { t } = useTranslation()
  const plan = useOpenPlan()
  const actions = useEntityActions()
  const view = usePlan((state) => state.view)
  const today = useToday()
  const filter = usePlan((state) => state.filter)
  const selection = usePlan((state) => state.selection)
  const [closedIds, setClosedIds] = useState<ReadonlySet<EntityId>>(new Set())
  const [activeId, setActiveId] = useState<EntityId | null>(null)
  const scrollerRef = useRef<HTMLDivElement>(null)
  const takesFocus = useRef(false)
  const rows = useMemo(() => {
    const people = [...view.entities.values()].filter(
      (entity): entity is Person => entity.kind === 'person',
    )
    const passes =
      countFilterParts(filter) === 0
        ? null
        : (person: Person) => passesFilter(view, person, filter, today)
    return treeRows(people, hierarchyAbove(view.links.values(), 'reports-to'), closedIds, passes)
  }, [view, filter, today, closedIds])
  const found = rows.findIndex(({ person }) => person.id === activeId)
  const activeIndex = Math.max(found, 0)

  const virtualizer = useVirtualRows({
    count: rows.length,
    scrollerRef,
    rowHeightPx: ROW_HEIGHT_PX,
    keyOf: (index) => rows[index]?.person.id ?? index,
    keptIndex: activeIndex,
  })

  useEffect(() => {
    if (!takesFocus.current) return
    takesFocus.current = false
    scrollerRef.current?.querySelector<HTMLElement>('[role="treeitem"][tabindex="0"]')?.focus()
  })

  function setClosed(id: EntityId, isClosed: boolean): void {
    const next = new Set(closedIds)
    if (isClosed) next.add(id)
    else next.delete(id)
    setClosedIds(next)
  }

  function toggleSelected(id: EntityId): void {
    plan.select(
      selection.includes(id) ? selection.filter((other) => other !== id) : [...selection, id],
    )
  }

  function handleKeyDown(event: KeyboardEvent): void {
    const id = rows[activeIndex]?.person.id
    if (id === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    const move = moveInTree(rows, id, event.key)
    if (move !== undefined) {
      if (move.type === 'focus') {
        takesFocus.current = true
        setActiveId(move.id)
        virtualizer.scrollToIndex(rows.findIndex(({ person }) => person.id === move.id))
      } else setClosed(move.id, move.type === 'close')
    } else if (event.key === 'Enter') plan.select([id])
    else if (event.key === ' ') toggleSelected(id)
    else if (event.key === 'Delete') actions.moveToBin(selection.length > 0 ? selection : [id])
    else return
    event.preventDefault()
  }

  function handleClick(event: MouseEvent): void {
    if (!(event.target instanceof Element)) return
    const item = event.target.closest<HTMLElement>('[data-entity-id]')
    const row = rows.find(({ person }) => person.id === item?.dataset['entityId'])
    if (row === undefined) return
    const { id } = row.person
    setActiveId(id)
    const isToggle = event.target.closest('[data-toggle]') !== null && row.childCount > 0
    if (isToggle) setClosed(id, row.isExpanded)
    else if (event.ctrlKey || event.metaKey) toggleSelected(id)
    else plan.select([id])
  }

  return (
    <div ref={scrollerRef} className={styles['scroller']}>
      <div
        role="tree"
        tabIndex={-1}
        className={styles['tree']}
        aria-label={t('outline.tree')}
        aria-multiselectable="true"
        style={{ height: virtualizer.getTotalSize() }}
        onClick={handleClick}
        onKeyDown={handleKeyDown}
      >
        {virtualizer.getVirtualItems().map((item) => {
          const row = rows[item.index]
          if (row === undefined) return null
          const { person } = row
          return (
            <div
              key={person.id}
              role="treeitem"
              className={styles['item']}
              tabIndex={item.index === activeIndex ? 0 : -1}
              aria-level={row.level}
              aria-setsize={row.setSize}
              aria-posinset={row.positionInSet}
              aria-selected={selection.includes(person.id)}
              {...(row.childCount > 0 ? { 'aria-expanded': row.isExpanded } : {})}
              data-match={row.isMatch}
              data-entity-id={person.id}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              {Array.from({ length: row.level - 1 }, (_, depth) => (
                <span key={depth} className={styles['guide']} />
              ))}
              <span
                className={styles['toggle']}
                data-toggle
                data-open={row.isExpanded}
                aria-hidden="true"
              >
                {row.childCount > 0 && <IconChevronRight size={16} />}
              </span>
              <EntityAvatar entity={person} sizePx={28} />
              <span className={styles['text']}>
                <span className={styles['name']}>{person.name}</span>
                <span className={styles['subtitle']}>{subtitleOf(person)}</span>
              </span>
              <span className={styles['facts']}>
                {row.childCount > 0 && (
                  <span>{t('outline.reports', { count: row.childCount })}</span>
                )}
                <StanceMark stance={person.stance} />
              </span>
            </div>
          )
        })}
      </div>
    </div>
  )
}
