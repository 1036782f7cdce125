import { ActionIcon, Popover, Tooltip } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useValue, type Editor } from '@tldraw/tldraw'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { EntityId } from '#shared/core/ids.ts'

import { EntityPicker } from '../entities/entity-picker.tsx'
import type { BoardSession } from './board-session.ts'
import { cardShapeId } from './canvas-ids.ts'
import { peek } from './peek.ts'

interface PlaceCardButtonProps {
  readonly editor: Editor
  readonly session: BoardSession
}

/** Cards placed one after another stand in a cascade, so that none covers another whole. */
const CASCADE_PX = 28
const CASCADE_STEPS = 8

/** Puts cards of the plan on a board where they have no place of their own, into what is seen of it. */
export function PlaceCardButton({ editor, session }: PlaceCardButtonProps) {
  const { t } = useTranslation()
  const [isOpen, setIsOpen] = useState(false)
  const cards = useValue('cards', () => session.layout.get().cards, [session])
  const label = t('canvas.placeCard')
  const placedIds = new Set([...cards.values()].map(({ entityId }) => entityId))

  function place(entityId: EntityId): void {
    const { center } = editor.getViewportPageBounds()
    const shift = (placedIds.size % CASCADE_STEPS) * CASCADE_PX
    const point = { x: center.x - 160 + shift, y: center.y - 120 + shift }
    const { place: at } = session.open().newcomerAt(session.view(), peek(session.layout), point)
    if (at === undefined) return
    const { boardId, x, y } = at
    const done = session.plan.run({
      name: 'placeEntities',
      args: { boardId, places: [{ entityId, x, y }] },
    })
    if (done.ok) editor.setSelectedShapes([cardShapeId(entityId)])
  }

  return (
    <Popover
      opened={isOpen}
      onChange={setIsOpen}
      position="top"
      width={320}
      shadow="md"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <Tooltip label={label} disabled={isOpen}>
          <ActionIcon
            size={38}
            variant="light"
            aria-label={label}
            onClick={() => setIsOpen((was) => !was)}
          >
            <IconSearch size={20} aria-hidden="true" />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown aria-label={label}>
        <EntityPicker
          kind={session.open().accepts}
          label={label}
          placeholder={t('canvas.placeCardHint')}
          excludedIds={placedIds}
          hasAutoFocus
          onPick={place}
        />
      </Popover.Dropdown>
    </Popover>
  )
}
