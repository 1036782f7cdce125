import { ActionIcon, Menu, Tooltip } from '@mantine/core'
import { IconListTree, IconPlus } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { EntityKind } from '#shared/domain/entities/entity-registry.ts'

import { sectionTogglesOf } from '../../entities/inspector-section.tsx'
import { useVocabulary } from '../../entities/use-vocabulary.ts'
import { useOpenPlan } from '../../plan/plan-context.tsx'
import { orderedSides } from './relation-order.ts'
import { type SideKey, sideKey, sideName } from './relations-of.ts'

interface JumpMenuProps {
  readonly kind: EntityKind
  readonly onAddRelation: (side: SideKey) => void
}

/**
 * JUMP-1: beside the name, every kind of relation can be added and every section be gone to, so that
 * neither is a walk through all fields.
 */
export function JumpMenu({ kind, onAddRelation }: JumpMenuProps) {
  const { t } = useTranslation()
  const words = useVocabulary()
  const plan = useOpenPlan()
  const button = useRef<HTMLButtonElement>(null)
  const [toggles, setToggles] = useState<readonly HTMLElement[]>([])
  const [isOpen, setOpen] = useState(false)
  const sides = plan.mayEdit ? orderedSides(kind) : []

  function handleOpen(): void {
    const panel = button.current?.closest('section')
    setToggles(panel == null ? [] : sectionTogglesOf(panel))
  }

  return (
    <Menu
      position="bottom-end"
      returnFocus={false}
      opened={isOpen}
      onChange={setOpen}
      onOpen={handleOpen}
    >
      <Menu.Target>
        <Tooltip label={t('inspector.jump')} disabled={isOpen}>
          <ActionIcon
            ref={button}
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={t('inspector.jump')}
          >
            <IconListTree size={18} aria-hidden="true" />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown mah="calc(100dvh - 11rem)" style={{ overflowY: 'auto' }}>
        {sides.length > 0 && (
          <>
            <Menu.Label>{t('inspector.addRelation')}</Menu.Label>
            {sides.map((side) => (
              <Menu.Item
                key={sideKey(side)}
                leftSection={<IconPlus size={15} aria-hidden="true" />}
                onClick={() => onAddRelation(sideKey(side))}
              >
                {sideName(words, side)}
              </Menu.Item>
            ))}
            <Menu.Divider />
          </>
        )}
        <Menu.Label>{t('inspector.goTo')}</Menu.Label>
        {toggles.map((toggle) => (
          <Menu.Item key={toggle.id} onClick={() => goTo(toggle)}>
            {toggle.dataset['title']}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

function goTo(toggle: HTMLElement): void {
  if (toggle.getAttribute('aria-expanded') === 'false') toggle.click()
  toggle.focus({ preventScroll: true })
  toggle.scrollIntoView({ block: 'start' })
}
