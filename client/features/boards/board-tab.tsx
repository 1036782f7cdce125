import { type KeyboardEvent, type MouseEvent, useState } from 'react'
import { Link } from 'wouter'

import type { Board } from '#shared/domain/boards.ts'

import { useFocusAfter } from '../../ui/use-focus-after.ts'
import { BoardMenu } from './board-menu.tsx'
import styles from './board-tabs.module.css'
import { RenameField } from './rename-field.tsx'
import type { BoardActions } from './use-board-actions.ts'
import type { useTabDrag } from './use-tab-drag.ts'

export interface BoardTabProps {
  readonly board: Board
  readonly path: string
  readonly isCurrent: boolean
  readonly isRenaming: boolean
  readonly actions: BoardActions
  readonly isDragged: boolean
  /** Where a dragged tab would drop: at this one's left or right edge. */
  readonly dropEdge: 'left' | 'right' | null
  readonly dragHandlers: ReturnType<ReturnType<typeof useTabDrag>['handlersOf']>
  readonly onRename: () => void
  readonly onRenamed: (name: string | null) => void
  readonly onPictures: () => void
  readonly onDelete: () => void
}

/** One board: a link with its menu, or the field in which it is renamed. */
export function BoardTab({ board, actions, isCurrent, isRenaming, ...props }: BoardTabProps) {
  const [isMenuOpen, setMenuOpen] = useState(false)
  const link = useFocusAfter<HTMLAnchorElement>(isRenaming)
  const name = actions.nameOf(board)

  function handleKey(event: KeyboardEvent): void {
    if (event.key !== 'F2' || !actions.mayEdit) return
    event.preventDefault()
    props.onRename()
  }

  function handleContextMenu(event: MouseEvent): void {
    event.preventDefault()
    setMenuOpen(true)
  }

  if (isRenaming) {
    return (
      <li className={styles['item']}>
        <RenameField name={name} onDone={props.onRenamed} />
      </li>
    )
  }
  return (
    <li
      className={styles['item']}
      data-board={board.id}
      data-current={isCurrent || undefined}
      data-menu-open={isMenuOpen || undefined}
      data-dragged={props.isDragged || undefined}
      data-drop={props.dropEdge ?? undefined}
    >
      <Link
        ref={link}
        href={props.path}
        className={styles['tab'] ?? ''}
        aria-current={isCurrent ? 'page' : undefined}
        title={name}
        draggable={false}
        onKeyDown={handleKey}
        onContextMenu={handleContextMenu}
        {...props.dragHandlers}
        onDoubleClick={actions.mayEdit ? props.onRename : undefined}
      >
        <span className={styles['name']}>{name}</span>
      </Link>
      <BoardMenu
        board={board}
        actions={actions}
        isOpen={isMenuOpen}
        className={styles['menuButton']}
        onOpenChange={setMenuOpen}
        onRename={props.onRename}
        onPictures={props.onPictures}
        onDelete={props.onDelete}
      />
    </li>
  )
}
