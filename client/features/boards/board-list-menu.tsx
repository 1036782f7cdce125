import { Button, Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { Link } from 'wouter'

import type { BoardId } from '#shared/core/ids.ts'
import type { Board } from '#shared/domain/boards.ts'

import styles from './board-tabs.module.css'

interface BoardListMenuProps {
  readonly boards: readonly Board[]
  readonly currentId: BoardId | null
  readonly label: string
  /** Names the button for those who hear it. */
  readonly description: string
  readonly nameOf: (board: Board) => string
  readonly pathOf: (board: Board) => string
}

/** All boards as a list, where there is no room for tabs. */
export function BoardListMenu({
  boards,
  currentId,
  label,
  nameOf,
  pathOf,
  ...props
}: BoardListMenuProps) {
  return (
    <Menu position="bottom-start" width="min(22rem, calc(100vw - 2rem))">
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          className={styles['listButton'] ?? ''}
          aria-label={props.description}
          title={props.description}
          rightSection={<IconChevronDown size={16} aria-hidden="true" />}
        >
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={styles['list'] ?? ''}>
        {boards.map((board) => (
          <Menu.Item
            key={board.id}
            component={Link}
            href={pathOf(board)}
            aria-current={board.id === currentId ? 'page' : undefined}
          >
            {nameOf(board)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
