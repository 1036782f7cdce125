import '@tldraw/tldraw/tldraw.css'

import { Text } from '@mantine/core'
import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'

import { isBoardKind, type BoardKind } from '#shared/boards/board-registry.ts'
import type { Board } from '#shared/domain/boards.ts'

import { useApi } from '../http/use-api.ts'
import { useLoaded } from '../http/use-loaded.ts'
import { boardViews } from '../boards/board-views.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { useOpenPlan } from '../plan/plan-context.tsx'
import styles from './board-canvas.module.css'
import { createBoardSession } from './board-session.ts'
import { BoardStage } from './board-stage.tsx'
import { BoardContext } from './board-context.ts'

export interface BoardCanvasProps {
  readonly board: Board
  /** Puts the keyboard into the details of what is selected. */
  readonly onOpenDetails?: () => void
}

/** A board as a map: the one component through which everything else meets the canvas. */
export function BoardCanvas(props: BoardCanvasProps) {
  const { t } = useTranslation()
  const { board } = props
  if (isBoardKind(board.kind)) return <KnownBoard {...props} kind={board.kind} />
  return (
    <Text className={styles['unknown'] ?? ''} role="alert">
      {t('canvas.unknownKind')}
    </Text>
  )
}

function KnownBoard({ board, kind, ...actions }: BoardCanvasProps & { readonly kind: BoardKind }) {
  const plan = useOpenPlan()
  const api = useApi()
  const { language } = useLanguage()
  const { loaded } = useLoaded(useCallback(() => api.readConfig(), [api]))
  const boardId = board.id
  const session = useMemo(
    () => createBoardSession({ plan, boardId, kind, language }),
    [plan, boardId, kind, language],
  )
  const value = useMemo(() => ({ session, view: boardViews[kind] }), [session, kind])
  // The editor takes its key once, as it mounts; without an answer it runs without one.
  if (loaded.state === 'loading') return <div className={styles['stage']} />
  const licenseKey = loaded.state === 'ready' ? loaded.value.tldrawLicenseKey : null
  return (
    <BoardContext value={value}>
      <BoardStage
        key={`${boardId}/${language}`}
        session={session}
        view={boardViews[kind]}
        licenseKey={licenseKey}
        {...actions}
      />
    </BoardContext>
  )
}
