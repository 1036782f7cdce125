import { ActionIcon, Menu } from '@mantine/core'
import {
  IconArrowMerge,
  IconCopy,
  IconCurrentLocation,
  IconDotsVertical,
  IconEraser,
  IconTransform,
  IconTrash,
} from '@tabler/icons-react'
import { memo, useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { EntityId } from '#shared/core/ids.ts'
import { convertibleKinds } from '#shared/domain/commands/convert-entity.ts'
import type { EntityKind } from '#shared/domain/entities/entity-registry.ts'

import { EraseDialog } from '../../entities/erase-dialog.tsx'
import { useTurnInto } from '../../entities/use-turn-into.tsx'
import { useEntityActions } from '../../entities/use-entity-actions.ts'
import { useOpenPlan, usePlan } from '../../plan/plan-context.tsx'
import { MergeDialog } from './merge-dialog.tsx'
import { TurnIntoItems } from './turn-into-items.tsx'

interface EntityMenuProps {
  readonly entityId: EntityId
  readonly kind: EntityKind
  readonly name: string
  readonly canShowOnBoard: boolean
}

/** What can be done with one entity as a whole. */
export const EntityMenu = memo(function EntityMenu(props: EntityMenuProps) {
  const { entityId, kind, name, canShowOnBoard } = props
  const { t } = useTranslation()
  const plan = useOpenPlan()
  const actions = useEntityActions()
  const [isMerging, setMerging] = useState(false)
  const [isErasing, setErasing] = useState(false)
  const { turnInto, question } = useTurnInto()
  if (!plan.mayEdit && !canShowOnBoard) return null
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={t('inspector.actions', { name: name })}
          >
            <IconDotsVertical size={18} aria-hidden="true" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {canShowOnBoard && (
            <Menu.Item
              leftSection={<IconCurrentLocation size={16} aria-hidden="true" />}
              onClick={() => plan.focus(entityId)}
            >
              {t('entities.showOnBoard')}
            </Menu.Item>
          )}
          {plan.mayEdit && (
            <>
              <Menu.Item
                leftSection={<IconCopy size={16} aria-hidden="true" />}
                onClick={() => actions.duplicate([entityId])}
              >
                {t('entities.duplicate')}
              </Menu.Item>
              {/* Members of ours are merged among the participants, whose tie to them must move along. */}
              {kind === 'person' && (
                <Menu.Item
                  leftSection={<IconArrowMerge size={16} aria-hidden="true" />}
                  onClick={() => setMerging(true)}
                >
                  {t('inspector.mergeWith')}
                </Menu.Item>
              )}
              {convertibleKinds.includes(kind) && (
                <Menu.Sub>
                  <Menu.Sub.Target>
                    <Menu.Sub.Item leftSection={<IconTransform size={16} aria-hidden="true" />}>
                      {t('entities.turnInto')}
                    </Menu.Sub.Item>
                  </Menu.Sub.Target>
                  <Menu.Sub.Dropdown>
                    <TurnIntoItems
                      current={kind}
                      onChoose={(chosen) => turnInto([entityId], chosen)}
                    />
                  </Menu.Sub.Dropdown>
                </Menu.Sub>
              )}
              <Menu.Divider />
              <Menu.Item
                color="var(--ts-danger-text)"
                leftSection={<IconTrash size={16} aria-hidden="true" />}
                onClick={() => actions.moveToBin([entityId])}
              >
                {t('entities.toBin')}
              </Menu.Item>
              {plan.isFacilitator && (
                <Menu.Item
                  color="var(--ts-danger-text)"
                  leftSection={<IconEraser size={16} aria-hidden="true" />}
                  onClick={() => setErasing(true)}
                >
                  {t('erasure.entity')}
                </Menu.Item>
              )}
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {question}
      {isErasing && <EraseDialog subject={{ entityId, name }} onClose={() => setErasing(false)} />}
      {isMerging && <Merging entityId={entityId} onClose={() => setMerging(false)} />}
    </>
  )
})

function Merging({
  entityId,
  onClose,
}: {
  readonly entityId: EntityId
  readonly onClose: () => void
}) {
  const entity = usePlan(({ view }) => view.entities.get(entityId))
  return entity === undefined ? null : <MergeDialog entity={entity} onClose={onClose} />
}
