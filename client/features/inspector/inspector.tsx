import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useShallow } from 'zustand/react/shallow'

import type { EntityId } from '#shared/core/ids.ts'
import type { Entity } from '#shared/domain/entities/entity.ts'
import type { Link } from '#shared/domain/links/link.ts'

import { BrokenRecords } from '../../entities/broken-records.tsx'
import { usePlan } from '../../plan/plan-context.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { BulkInspector } from './bulk-inspector.tsx'
import { EntityInspector } from './entity-inspector.tsx'
import styles from './inspector.module.css'
import { LinkInspector } from './link-inspector.tsx'
import { usePanelFocus } from './use-panel-focus.ts'

interface InspectorProps {
  /** Shows a close button where the panel can be closed, as on a phone. */
  readonly onClose?: () => void
  /** Where given, an entity can be shown in its place, on the map or in the table. */
  readonly canShowOnBoard?: boolean
  /** Sections of other features about one entity. */
  readonly renderMore?: (entityId: EntityId) => ReactNode
}

/** Everything about what is selected: one entity, several, or a link. It fills its container. */
export function Inspector({ onClose, canShowOnBoard = true, renderMore }: InspectorProps) {
  const linkId = usePlan((state) => state.selectedLinkId)
  const link = usePlan((state) => (linkId === null ? undefined : state.view.links.get(linkId)))
  const entities = usePlan(
    useShallow(({ selection, view }) => selection.flatMap((id) => view.entities.get(id) ?? [])),
  )
  const panelRef = usePanelFocus(onClose)
  return (
    <div ref={panelRef} tabIndex={-1} className={styles['frame']}>
      <Selected
        entities={entities}
        link={link}
        canShowOnBoard={canShowOnBoard}
        renderMore={renderMore}
        onClose={onClose}
      />
    </div>
  )
}

interface SelectedProps {
  readonly entities: readonly Entity[]
  readonly link: Link | undefined
  readonly canShowOnBoard: boolean
  readonly renderMore: InspectorProps['renderMore']
  readonly onClose: (() => void) | undefined
}

function Selected({ entities, link, onClose, ...single }: SelectedProps) {
  const { t } = useTranslation()
  const [first] = entities
  if (link !== undefined) return <LinkInspector link={link} onClose={onClose} />
  if (first !== undefined && entities.length === 1) {
    return <EntityInspector entity={first} onClose={onClose} {...single} />
  }
  if (first !== undefined) return <BulkInspector entities={entities} onClose={onClose} />
  return (
    <div className={styles['panel']}>
      <div className={styles['body']}>
        <EmptyState title={t('inspector.emptyTitle')} headingOrder={2}>
          {t('inspector.emptyText')}
        </EmptyState>
        <BrokenRecords />
      </div>
    </div>
  )
}
