import { Popover } from '@mantine/core'
import type { KeyboardEvent, ReactNode } from 'react'

import styles from './cell-editor.module.css'

interface CellPopupProps {
  readonly label: string
  readonly children: ReactNode
  /** The focus went elsewhere. */
  readonly onLeave: () => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/** An editor too large for its cell: it opens where there is room. */
export function CellPopup({ label, children, onLeave, onKeyDown }: CellPopupProps) {
  return (
    <Popover
      opened
      position="bottom-start"
      shadow="md"
      offset={0}
      withRoles={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <span className={styles['anchor']} />
      </Popover.Target>
      <Popover.Dropdown
        className={styles['popup'] ?? ''}
        {...{ role: 'dialog', 'aria-label': label }}
        onBlur={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget)) onLeave()
        }}
        onKeyDown={(event) => {
          // The table's own keys must not act meanwhile, although React would tell it.
          event.stopPropagation()
          onKeyDown(event)
        }}
      >
        {children}
      </Popover.Dropdown>
    </Popover>
  )
}
