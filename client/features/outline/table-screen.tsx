import { Button, NativeSelect } from '@mantine/core'
import { IconTablePlus } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'

import type { EntityId } from '#shared/core/ids.ts'
import type { EntityKind } from '#shared/domain/entities/entity-registry.ts'
import { fieldsOf } from '#shared/domain/entities/entity-registry.ts'
import { countFilterParts, NO_FILTER, passesFilter } from '#shared/domain/rules/plan-filter.ts'

import type { PasteRequest } from '#shared/exchange/csv/paste-table.ts'

import { QuickAddForm } from '../../entities/quick-add-form.tsx'
import { useToday } from '../../ui/use-today.ts'
import { useVocabulary } from '../../entities/use-vocabulary.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { useOpenPlan, usePlan } from '../../plan/plan-context.tsx'
import { columnLabel } from './column-label.ts'
import { columnsOf } from './columns.ts'
import { EntityCards } from './entity-cards.tsx'
import { EntityTable } from './entity-table.tsx'
import { FacetFilter } from './facet-filter.tsx'
import { facetsOf, filterRows, tableLines } from './facets.ts'
import { NothingToShow } from './nothing-to-show.tsx'
import { useTableSettings } from './outline-state.ts'
import styles from './outline.module.css'
import { BOARD_ORDER, sortRows, tableRows } from './table-rows.ts'
import { TextFilter } from './text-filter.tsx'
import { useCompareTexts } from './use-compare-texts.ts'

interface TableScreenProps {
  readonly kind: EntityKind
  readonly isPhone: boolean
  /** Whether search, filters, order and groups show. */
  readonly hasTools: boolean
  /** On a phone: what is marked for an action on several. */
  readonly markedIds: ReadonlySet<EntityId>
  readonly onMark: (ids: ReadonlySet<EntityId>) => void
  readonly onPaste: (request: PasteRequest) => void
}

/** The table of one kind with what it is sorted, filtered and grouped by; on a phone a list of cards. */
export function TableScreen(props: TableScreenProps) {
  const { kind, isPhone, hasTools, markedIds, onMark, onPaste } = props
  const { t } = useTranslation()
  const plan = useOpenPlan()
  const words = useVocabulary()
  const { language } = useLanguage()
  const today = useToday()
  const view = usePlan((state) => state.view)
  const filter = usePlan((state) => state.filter)
  const compareTexts = useCompareTexts()
  const [settings, change] = useTableSettings(kind)
  const { sorting, choices, groupedBy } = settings
  const facets = useMemo(() => facetsOf(kind, t, language), [kind, t, language])
  const all = useMemo(() => tableRows(view, kind, today), [view, kind, today])
  const found = useMemo(
    () =>
      countFilterParts(filter) === 0
        ? all
        : all.filter(({ entity }) => passesFilter(view, entity, filter, today)),
    [all, view, filter, today],
  )
  const rows = useMemo(
    () => sortRows(filterRows(found, facets, choices), columnsOf(kind), sorting, compareTexts),
    [found, facets, choices, kind, sorting, compareTexts],
  )
  const lines = useMemo(
    () =>
      tableLines(
        rows,
        facets.find(({ id }) => id === groupedBy),
      ),
    [rows, facets, groupedBy],
  )
  const controlSize = isPhone ? 'sm' : 'xs'
  const isRanked = fieldsOf(kind)['order'] !== undefined
  const isFiltered =
    countFilterParts(filter) > 0 || Object.values(choices).some((keys) => keys.length > 0)

  function handleMark(id: EntityId, isMarked: boolean): void {
    const next = new Set(markedIds)
    if (isMarked) next.add(id)
    else next.delete(id)
    onMark(next)
  }

  return (
    <>
      {hasTools && (
        <div className={styles['bar']}>
          <TextFilter isPhone={isPhone} />
          <FacetFilter
            facets={facets}
            rows={all}
            choices={choices}
            onChange={(changed) => change({ choices: changed })}
          />
          <NativeSelect
            className={styles['sort'] ?? ''}
            size={controlSize}
            aria-label={t('outline.groupBy')}
            value={groupedBy ?? ''}
            data={[
              { value: '', label: t('outline.notGrouped') },
              ...facets.map(({ id, label }) => ({
                value: id,
                label: t('outline.groupedBy', { label }),
              })),
            ]}
            onChange={(event) => change({ groupedBy: event.currentTarget.value || null })}
          />
          {isPhone && (
            <NativeSelect
              className={styles['sort'] ?? ''}
              size={controlSize}
              aria-label={t('outline.sortBy')}
              value={sorting.columnId}
              data={[
                ...(isRanked ? [{ value: BOARD_ORDER, label: t('outline.boardOrder') }] : []),
                ...columnsOf(kind).map((column) => ({
                  value: column.id,
                  label: columnLabel(t, language, column),
                })),
              ]}
              onChange={(event) =>
                change({ sorting: { columnId: event.currentTarget.value, isDescending: false } })
              }
            />
          )}
          <output className={styles['count']}>
            {rows.length === all.length
              ? t('outline.count', { count: all.length })
              : t('outline.countOf', { shown: rows.length, count: all.length })}
          </output>
        </div>
      )}
      {plan.mayEdit && (
        <div className={styles['adding']}>
          <QuickAddForm key={kind} kind={kind} />
          {hasTools && (
            <Button
              size="sm"
              variant="default"
              leftSection={<IconTablePlus size={15} aria-hidden="true" />}
              onClick={() => onPaste({ kind, text: '', columnId: 'name', targets: [] })}
            >
              {t('outline.pasteRows')}
            </Button>
          )}
        </div>
      )}
      {rows.length === 0 ? (
        <NothingToShow
          kind={kind}
          isFiltered={isFiltered}
          onClear={() => {
            plan.store.setState({ filter: NO_FILTER })
            change({ choices: {} })
          }}
        />
      ) : isPhone ? (
        <EntityCards
          lines={lines}
          label={words.kinds[kind].many}
          markedIds={markedIds}
          onMark={handleMark}
        />
      ) : (
        <EntityTable
          kind={kind}
          lines={lines}
          sorting={sorting}
          onSort={(changed) => change({ sorting: changed })}
          onPaste={(text, columnId, targets) => onPaste({ kind, text, columnId, targets })}
        />
      )}
    </>
  )
}
