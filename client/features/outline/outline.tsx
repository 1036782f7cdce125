import { useMediaQuery } from '@mantine/hooks'
import { type ReactNode, useMemo, useState } from 'react'
import { useShallow } from 'zustand/react/shallow'

import { boardName, isBoardKind } from '#shared/boards/board-registry.ts'
import type { EntityId } from '#shared/core/ids.ts'
import type { PasteRequest } from '#shared/exchange/csv/paste-table.ts'

import { BrokenRecords } from '../../entities/broken-records.tsx'
import { useLanguage } from '../../i18n/use-language.ts'
import { useOpenPlan, usePlan } from '../../plan/plan-context.tsx'
import { BoardSwitch } from './board-switch.tsx'
import { BoardOutline } from './board-outline.tsx'
import { FoldButton } from './fold-button.tsx'
import { OrgTreeView } from './org-tree-view.tsx'
import styles from './outline.module.css'
import { SelectionBar } from './selection-bar.tsx'
import { ShowSwitch } from './show-switch.tsx'
import { useShown } from './shown.ts'
import { TableScreen } from './table-screen.tsx'
import { TextFilter } from './text-filter.tsx'

interface OutlineProps {
  /** On a phone: undo, always at hand. */
  readonly history?: ReactNode
  /** On a phone: the filter and the search, folded away until they are asked for. */
  readonly tools?: ReactNode
  readonly onPaste: (request: PasteRequest) => void
}

const PHONE_QUERY = '(max-width: 48em)'

/**
 * The plan in real HTML: the board on screen as sections of cards, a table of every kind edited in
 * place, and the tree of reporting lines; on a phone lists of cards. Everything a board does is here
 * without a drag.
 */
export function Outline({ history, tools, onPaste }: OutlineProps) {
  const plan = useOpenPlan()
  const { language } = useLanguage()
  const isPhone = useMediaQuery(PHONE_QUERY, false, { getInitialValueInEffect: false })
  const [shown, setShown] = useShown()
  const [markedIds, setMarkedIds] = useState<ReadonlySet<EntityId>>(new Set())
  const hasBroken = usePlan((state) => state.view.broken.size > 0)
  const selection = usePlan((state) => state.selection)
  const stored = usePlan((state) =>
    state.boardId === null ? undefined : state.view.boards.get(state.boardId),
  )
  const board = useMemo(
    () =>
      stored !== undefined && isBoardKind(stored.kind) ? { ...stored, kind: stored.kind } : null,
    [stored],
  )
  const isMarked = isPhone && shown !== 'tree' && shown !== 'board'
  const marked = usePlan(
    useShallow(({ view }) => [...markedIds].filter((id) => view.entities.has(id))),
  )
  const selected = isMarked ? marked : selection
  const [isUnfolded, setUnfolded] = useState(false)
  const hasTools = !isPhone || isUnfolded
  const kind = shown === 'board' || shown === 'tree' ? 'person' : shown

  return (
    <div className={styles['outline']}>
      <div className={styles['bar']}>
        <ShowSwitch
          shown={shown}
          isPhone={isPhone}
          boardName={board === null ? null : boardName(board, language)}
          onShow={setShown}
        />
        {isPhone && (
          <>
            {history}
            <FoldButton
              kind={kind}
              isUnfolded={isUnfolded}
              onToggle={() => setUnfolded(!isUnfolded)}
            />
          </>
        )}
      </div>
      {isUnfolded && tools !== undefined && <div className={styles['bar']}>{tools}</div>}
      {hasBroken && (
        <div className={styles['adding']}>
          <BrokenRecords />
        </div>
      )}
      {shown === 'board' && board !== null ? (
        <>
          {hasTools && (
            <div className={styles['bar']}>
              <TextFilter isPhone={isPhone} />
              <BoardSwitch board={board} />
            </div>
          )}
          <BoardOutline board={board} />
        </>
      ) : shown === 'tree' ? (
        <>
          {hasTools && (
            <div className={styles['bar']}>
              <TextFilter isPhone={isPhone} />
            </div>
          )}
          <OrgTreeView />
        </>
      ) : (
        <TableScreen
          key={shown}
          kind={kind}
          isPhone={isPhone}
          hasTools={hasTools}
          markedIds={markedIds}
          onMark={setMarkedIds}
          onPaste={onPaste}
        />
      )}
      <SelectionBar
        entityIds={selected}
        onClear={() => (isMarked ? setMarkedIds(new Set()) : plan.select([]))}
      />
    </div>
  )
}
