import { ActionIcon, Menu } from '@mantine/core'
import {
  IconArrowLeft,
  IconArrowRight,
  IconDotsVertical,
  IconDownload,
  IconPencil,
  IconTrash,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import type { Board } from '#shared/domain/boards.ts'

import { stepPlace } from './tab-order.ts'
import type { BoardActions } from './use-board-actions.ts'

interface BoardMenuProps {
  readonly board: Board
  readonly actions: BoardActions
  readonly isOpen: boolean
  readonly className?: string | undefined
  readonly onOpenChange: (isOpen: boolean) => void
  readonly onRename: () => void
  readonly onPictures: () => void
  readonly onDelete: () => void
}

/** What can be done with one board. */
export function BoardMenu({ board, actions, isOpen, onOpenChange, ...does }: BoardMenuProps) {
  const { t } = useTranslation()
  const steps = (['left', 'right'] as const).map((side) => ({
    side,
    before: stepPlace(actions.ids, board.id, side),
    Icon: side === 'left' ? IconArrowLeft : IconArrowRight,
  }))
  return (
    <Menu opened={isOpen} onChange={onOpenChange} position="bottom-start">
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={26}
          className={does.className ?? ''}
          aria-label={t('boards.menu', { name: actions.nameOf(board) })}
        >
          <IconDotsVertical size={16} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {actions.mayEdit && (
          <>
            <Menu.Item
              leftSection={<IconPencil size={16} aria-hidden="true" />}
              onClick={does.onRename}
            >
              {t('boards.rename')}
            </Menu.Item>
            {steps.map(({ side, before, Icon }) => (
              <Menu.Item
                key={side}
                disabled={before === undefined}
                leftSection={<Icon size={16} aria-hidden="true" />}
                onClick={() => actions.move(board, before)}
              >
                {t(`boards.move.${side}`)}
              </Menu.Item>
            ))}
          </>
        )}
        <Menu.Item
          leftSection={<IconDownload size={16} aria-hidden="true" />}
          onClick={does.onPictures}
        >
          {t('boards.pictures')}
        </Menu.Item>
        {actions.mayDelete && (
          <>
            <Menu.Divider />
            <Menu.Item
              color="var(--ts-danger-text)"
              leftSection={<IconTrash size={16} aria-hidden="true" />}
              onClick={does.onDelete}
            >
              {t('boards.delete')}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
