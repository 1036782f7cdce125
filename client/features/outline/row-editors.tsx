import { VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import type { EntityId } from '#shared/core/ids.ts'

import { useEntityHolders } from '../../entities/use-peers.ts'
import { stableColor } from '../../ui/stable-color.ts'
import styles from './entity-table.module.css'

/** A mark on a row that somebody else has in hand; their name on hover and to a screen reader. */
export function RowEditors({ entityId }: { readonly entityId: EntityId }) {
  const { t } = useTranslation()
  const [peer] = useEntityHolders(entityId)
  if (peer === undefined) return null
  const { id, name } = peer.participant
  return (
    <span
      className={styles['others']}
      style={{ background: stableColor(id) }}
      title={t('outline.heldBy', { name })}
    >
      <VisuallyHidden>{t('outline.heldBy', { name })}</VisuallyHidden>
    </span>
  )
}
