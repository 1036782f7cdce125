import { Button, VisuallyHidden } from '@mantine/core'
import { useElementSize, useMergedRef } from '@mantine/hooks'
import { IconPlus } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'

import type { BoardId, PlanId } from '#shared/core/ids.ts'
import type { Board } from '#shared/domain/boards.ts'

import { boardScreen, planPath, type PlanScreen } from '../../navigation/plan-path.ts'
import { usePlan } from '../../plan/plan-context.tsx'
import { AddBoardDialog } from './add-board-dialog.tsx'
import { BoardListMenu } from './board-list-menu.tsx'
import { BoardMenu } from './board-menu.tsx'
import { BoardTab } from './board-tab.tsx'
import edges from '../../ui/scroll-edges.module.css'
import styles from './board-tabs.module.css'
import { DeleteBoardDialog } from './delete-board-dialog.tsx'
import { RenameField } from './rename-field.tsx'
import { dropPlace } from './tab-order.ts'
import { type BoardActions, useBoardActions } from './use-board-actions.ts'
import { useTabDrag } from './use-tab-drag.ts'

interface BoardTabsProps {
  readonly planId: PlanId
  /** The way of looking that a change of board keeps. */
  readonly screen: PlanScreen | null
  /** Takes a board out as a picture or onto paper. */
  readonly onPictures: (boardId: BoardId) => void
}

/** Narrower than this, one button with a list says more than the edges of some tabs. */
const TABS_FROM_PX = 420

/** The plan's boards, in their order, and everything that is done with a board as a whole. */
export function BoardTabs({ planId, screen, onPictures }: BoardTabsProps) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const boards = usePlan((state) => state.view.boards)
  const currentId = usePlan((state) => state.boardId)
  const actions = useBoardActions()
  const { ref, width } = useElementSize()
  const [isAdding, setAdding] = useState(false)
  const [renamingId, setRenamingId] = useState<BoardId | null>(null)
  const [deleting, setDeleting] = useState<Board | null>(null)
  const pathOf = ({ id }: Pick<Board, 'id'>) =>
    planPath({ planId, boardId: id, view: boardScreen(screen) })

  function handleRenamed(board: Board, name: string | null): void {
    setRenamingId(null)
    if (name !== null) actions.rename(board, name)
  }

  function handleDelete(board: Board): void {
    setDeleting(null)
    const next = actions.ids.find((id) => id !== board.id)
    actions.remove(board)
    if (board.id === currentId && next !== undefined) navigate(pathOf({ id: next }))
  }

  const shared: BoardsProps = {
    boards: [...boards.values()],
    currentId,
    actions,
    renamingId,
    pathOf,
    onRename: setRenamingId,
    onRenamed: handleRenamed,
    onPictures,
    onDelete: setDeleting,
  }

  return (
    <div ref={ref} className={styles['root']}>
      {width > 0 && width < TABS_FROM_PX ? (
        <ChosenBoard {...shared} />
      ) : (
        <Tabs {...shared} currentId={screen === 'account' ? null : currentId} />
      )}
      {actions.mayEdit && (
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          className={styles['add'] ?? ''}
          leftSection={<IconPlus size={16} aria-hidden="true" />}
          onClick={() => setAdding(true)}
          aria-label={t('boards.add')}
        >
          {boards.size === 0 || width === 0 || width > TABS_FROM_PX * 1.5 ? t('boards.add') : null}
        </Button>
      )}
      <VisuallyHidden component="output" aria-live="polite">
        {actions.announcement}
      </VisuallyHidden>
      {isAdding && (
        <AddBoardDialog
          onClose={() => setAdding(false)}
          onAdded={(id) => {
            setAdding(false)
            navigate(pathOf({ id }))
          }}
        />
      )}
      {deleting !== null && (
        <DeleteBoardDialog
          board={deleting}
          name={actions.nameOf(deleting)}
          onConfirm={() => handleDelete(deleting)}
          onClose={() => setDeleting(null)}
        />
      )}
    </div>
  )
}

interface BoardsProps {
  readonly boards: readonly Board[]
  readonly currentId: BoardId | null
  readonly actions: BoardActions
  readonly renamingId: BoardId | null
  readonly pathOf: (board: Board) => string
  readonly onRename: (boardId: BoardId) => void
  readonly onRenamed: (board: Board, name: string | null) => void
  readonly onPictures: (boardId: BoardId) => void
  readonly onDelete: (board: Board) => void
}

function Tabs({ boards, currentId, actions, renamingId, pathOf, ...does }: BoardsProps) {
  const { t } = useTranslation()
  const list = useRef<HTMLUListElement | null>(null)
  const { ref: room, width: roomPx } = useElementSize()
  const { ref: tabs, width: tabsPx } = useElementSize<HTMLUListElement>()
  const setList = useMergedRef(list, tabs)
  const hasMore = tabsPx > roomPx + 1
  useEffect(() => {
    if (!hasMore || currentId === null) return
    list.current
      ?.querySelector(`[data-board="${currentId}"]`)
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [currentId, hasMore])
  const { drag, handlersOf } = useTabDrag({
    list,
    isEnabled: actions.mayEdit && renamingId === null,
    onDrop: ({ boardId, gap }) => {
      const board = boards.find(({ id }) => id === boardId)
      if (board !== undefined) actions.move(board, dropPlace(actions.ids, boardId, gap))
    },
  })
  return (
    <>
      <div ref={room} className={`${styles['room']} ${edges['row']}`}>
        <ul ref={setList} className={styles['tabs']}>
          {boards.map((board, index) => (
            <BoardTab
              key={board.id}
              board={board}
              path={pathOf(board)}
              isCurrent={board.id === currentId}
              isRenaming={board.id === renamingId}
              actions={actions}
              isDragged={drag?.boardId === board.id}
              dropEdge={
                drag?.gap === index
                  ? 'left'
                  : drag?.gap === boards.length && index === boards.length - 1
                    ? 'right'
                    : null
              }
              dragHandlers={handlersOf(board.id)}
              onRename={() => does.onRename(board.id)}
              onRenamed={(name) => does.onRenamed(board, name)}
              onPictures={() => does.onPictures(board.id)}
              onDelete={() => does.onDelete(board)}
            />
          ))}
        </ul>
      </div>
      {hasMore && (
        <BoardListMenu
          boards={boards}
          currentId={currentId}
          label={String(boards.length)}
          description={t('boards.all', { count: boards.length })}
          nameOf={actions.nameOf}
          pathOf={pathOf}
        />
      )}
    </>
  )
}

/** On a phone: the board on screen, from which all others and its menu open. */
function ChosenBoard({ boards, currentId, actions, renamingId, pathOf, ...does }: BoardsProps) {
  const { t } = useTranslation()
  const [isMenuOpen, setMenuOpen] = useState(false)
  const board = boards.find(({ id }) => id === currentId)
  if (board === undefined) return null
  const name = actions.nameOf(board)
  if (renamingId === board.id) {
    return <RenameField name={name} onDone={(text) => does.onRenamed(board, text)} />
  }
  return (
    <div className={styles['chosen']}>
      <BoardListMenu
        boards={boards}
        currentId={currentId}
        label={name}
        description={t('boards.choose', { name })}
        nameOf={actions.nameOf}
        pathOf={pathOf}
      />
      <BoardMenu
        board={board}
        actions={actions}
        isOpen={isMenuOpen}
        onOpenChange={setMenuOpen}
        onRename={() => does.onRename(board.id)}
        onPictures={() => does.onPictures(board.id)}
        onDelete={() => does.onDelete(board)}
      />
    </div>
  )
}
