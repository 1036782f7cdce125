import { Button, Group, Paper, Text } from '@mantine/core'
import { IconAlertTriangle, IconEye } from '@tabler/icons-react'
import { useValue } from '@tldraw/tldraw'
import { useTranslation } from 'react-i18next'

import { usePeerPlaces } from '../entities/use-peers.ts'
import { usePlan } from '../plan/plan-context.tsx'
import styles from './board-canvas.module.css'
import type { BoardSession } from './board-session.ts'
import { hasLanes, placesCards } from './newcomers.ts'

interface CanvasNotesProps {
  readonly session: BoardSession
  readonly onAdd: () => void
}

/** What there is to say about the map as a whole, at its head. */
export function CanvasNotes({ session, onAdd }: CanvasNotesProps) {
  const { t } = useTranslation()
  const { plan } = session
  const unsoundCount = useValue('unsound', () => session.unsoundCount.get(), [session])
  const isEmpty = useValue('empty', () => session.layout.get().cards.size === 0, [session])
  // Lanes ask for their cards themselves, and a sheet is there to be drawn on.
  const hasOwnStart = useValue(
    'own start',
    () => hasLanes(session.layout.get()) || placesCards(session),
    [session],
  )
  const followedClientId = usePlan((state) => state.followedClientId)
  const followed = usePeerPlaces().find(({ clientId }) => clientId === followedClientId)
  return (
    <div className={styles['notes']}>
      {followed !== undefined && (
        <Paper className={styles['note'] ?? ''} shadow="sm" withBorder component="output">
          <Group gap="xs" wrap="nowrap">
            <IconEye size={18} aria-hidden="true" />
            <Text size="sm" truncate>
              {t('canvas.following', { name: followed.participant.name })}
            </Text>
            <Button
              size="compact-sm"
              variant="light"
              onClick={() => plan.store.setState({ followedClientId: null })}
            >
              {t('canvas.stopFollowing')}
            </Button>
          </Group>
        </Paper>
      )}
      {unsoundCount > 0 && (
        <Paper className={styles['note'] ?? ''} shadow="sm" withBorder component="output">
          <Group gap="xs" wrap="nowrap">
            <IconAlertTriangle size={18} aria-hidden="true" />
            <Text size="sm">{t('canvas.unsound', { count: unsoundCount })}</Text>
          </Group>
        </Paper>
      )}
      {isEmpty && !hasOwnStart && (
        <Paper className={styles['empty'] ?? ''} shadow="sm" withBorder>
          <Text fw={640}>{t('canvas.emptyTitle')}</Text>
          <Text size="sm" c="dimmed" mt={4} mb={plan.mayEdit ? 'sm' : 0}>
            {t('canvas.emptyText')}
          </Text>
          {plan.mayEdit && (
            <Button size="sm" onClick={onAdd}>
              {t('canvas.addCard')}
            </Button>
          )}
        </Paper>
      )}
    </div>
  )
}
