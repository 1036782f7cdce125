import { Button, NativeSelect, SegmentedControl, TextInput } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { type ReactNode, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { EntityId } from '#shared/core/ids.ts'
import { countFilterParts, NO_FILTER } from '#shared/domain/rules/plan-filter.ts'

import { BrokenRecords } from '../../entities/broken-records.tsx'
import { QuickAddForm } from '../../entities/quick-add-form.tsx'
import { useVocabulary } from '../../entities/use-vocabulary.ts'
import { useOpenPlan, usePlan } from '../../plan/plan-context.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { columnLabel } from './column-label.ts'
import { columnsOf } from './columns.ts'
import { EntityCards } from './entity-cards.tsx'
import { EntityTable } from './entity-table.tsx'
import { OrgTreeView } from './org-tree-view.tsx'
import styles from './outline.module.css'
import { SelectionBar } from './selection-bar.tsx'
import { type Sorting, sortRows, tableRows } from './table-rows.ts'
import { useCompareTexts } from './use-compare-texts.ts'

interface OutlineProps {
  /** Further tools at the end of the bar, such as the filter and undo. */
  readonly tools?: ReactNode
}

const tabs = ['people', 'tree', 'team'] as const
type Tab = (typeof tabs)[number]
const PHONE_QUERY = '(max-width: 48em)'
const BY_NAME: Sorting = { columnId: 'name', isDescending: false }

/**
 * The people of the plan in real HTML: a table edited in place, the tree of reporting lines, and our
 * team; on a phone a list of cards. Everything the map does is here without a drag.
 */
export function Outline({ tools }: OutlineProps) {
  const { t } = useTranslation()
  const plan = useOpenPlan()
  const words = useVocabulary()
  const isPhone = useMediaQuery(PHONE_QUERY, false, { getInitialValueInEffect: false })
  const [tab, setTab] = useState<Tab>('people')
  const [sorting, setSorting] = useState(BY_NAME)
  const [markedIds, setMarkedIds] = useState<ReadonlySet<EntityId>>(new Set())
  const view = usePlan((state) => state.view)
  const filter = usePlan((state) => state.filter)
  const selection = usePlan((state) => state.selection)
  const compareTexts = useCompareTexts()
  const kind = tab === 'team' ? 'member' : 'person'
  const { entities, links } = view
  const rows = useMemo(
    () =>
      sortRows(
        tableRows({ entities, links }, kind, filter),
        columnsOf(kind),
        sorting,
        compareTexts,
      ),
    [entities, links, kind, filter, sorting, compareTexts],
  )
  const total = useMemo(
    () => [...entities.values()].filter((entity) => entity.kind === kind).length,
    [entities, kind],
  )
  const marked = [...markedIds].filter((id) => entities.has(id))
  const controlSize = isPhone ? 'sm' : 'xs'
  const isList = isPhone && tab !== 'tree'

  function handleMark(id: EntityId, isMarked: boolean): void {
    const next = new Set(markedIds)
    if (isMarked) next.add(id)
    else next.delete(id)
    setMarkedIds(next)
  }

  return (
    <div className={styles['outline']}>
      <div className={styles['bar']}>
        <SegmentedControl
          size={controlSize}
          fullWidth={isPhone}
          className={isPhone ? (styles['wide'] ?? '') : ''}
          value={tab}
          data={tabs.map((value) => ({ value, label: t(`outline.tabs.${value}`) }))}
          aria-label={t('outline.show')}
          onChange={(value) => {
            const chosen = tabs.find((known) => known === value)
            if (chosen !== undefined) setTab(chosen)
            setSorting(BY_NAME)
          }}
        />
        <TextInput
          size={controlSize}
          type="search"
          className={styles['search'] ?? ''}
          aria-label={t('outline.search')}
          placeholder={t('outline.search')}
          leftSection={<IconSearch size={14} aria-hidden="true" />}
          value={filter.text}
          data-uncommitted={filter.text !== '' || undefined}
          onChange={(event) =>
            plan.store.setState({ filter: { ...filter, text: event.currentTarget.value } })
          }
        />
        <output className={styles['count']}>
          {rows.length === total
            ? t('outline.count', { count: total })
            : t('outline.countOf', { shown: rows.length, count: total })}
        </output>
        {isList && (
          <NativeSelect
            className={styles['sort'] ?? ''}
            size={controlSize}
            aria-label={t('outline.sortBy')}
            value={sorting.columnId}
            data={columnsOf(kind).map((column) => ({
              value: column.id,
              label: columnLabel(t, words, column),
            }))}
            onChange={(event) =>
              setSorting({ columnId: event.currentTarget.value, isDescending: false })
            }
          />
        )}
        {tools !== undefined && <div className={styles['tools']}>{tools}</div>}
      </div>
      {plan.mayEdit && (
        <div className={styles['adding']}>
          <QuickAddForm key={kind} kind={kind} />
        </div>
      )}
      {view.broken.size > 0 && (
        <div className={styles['adding']}>
          <BrokenRecords />
        </div>
      )}
      {rows.length === 0 ? (
        <NothingToShow
          isFiltered={countFilterParts(filter) > 0}
          isTeam={kind === 'member'}
          onClear={() => plan.store.setState({ filter: NO_FILTER })}
        />
      ) : tab === 'tree' ? (
        <OrgTreeView />
      ) : isPhone ? (
        <EntityCards
          rows={rows}
          label={words.kinds[kind].many}
          markedIds={markedIds}
          onMark={handleMark}
        />
      ) : (
        <EntityTable key={kind} kind={kind} rows={rows} sorting={sorting} onSort={setSorting} />
      )}
      <SelectionBar
        entityIds={isList ? marked : selection}
        onClear={() => (isList ? setMarkedIds(new Set()) : plan.select([]))}
      />
    </div>
  )
}

interface NothingToShowProps {
  readonly isFiltered: boolean
  readonly isTeam: boolean
  readonly onClear: () => void
}

function NothingToShow({ isFiltered, isTeam, onClear }: NothingToShowProps) {
  const { t } = useTranslation()
  return (
    <div className={styles['empty']}>
      {isFiltered ? (
        <EmptyState
          title={t('outline.noMatchTitle')}
          actions={
            <Button variant="default" onClick={onClear}>
              {t('filter.clear')}
            </Button>
          }
        >
          {t('outline.noMatchText')}
        </EmptyState>
      ) : (
        <EmptyState title={isTeam ? t('outline.noTeamTitle') : t('outline.noPeopleTitle')}>
          {isTeam ? t('outline.noTeamText') : t('outline.noPeopleText')}
        </EmptyState>
      )}
    </div>
  )
}
