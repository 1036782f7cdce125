/** What shows of an open plan: header, boards, main part and panel, and the dialogs over them. */
import { lazy, Suspense, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'

import type { Membership } from '#shared/protocol/http-join.ts'

import { useConnection, useOpenDocuments } from './connection/use-open-documents.ts'
import { BoardTabs } from './features/boards/board-tabs.tsx'
import { Inspector } from './features/inspector/inspector.tsx'
import { PeoplePanel } from './features/people/people-panel.tsx'
import { ConnectionBanner } from './features/save-state/connection-banner.tsx'
import { SaveStateLabel } from './features/save-state/save-state-label.tsx'
import { HigherRoleNotice } from './features/workspace/higher-role-notice.tsx'
import { WorkspaceFrame } from './features/workspace/workspace-frame.tsx'
import { type PlanAddress, planPath, type PlanScreen } from './navigation/plan-path.ts'
import { useOpenPlan, usePlan } from './plan/plan-context.tsx'
import { PageWaiting } from './ui/page-waiting.tsx'
import { usePageTitle } from './ui/use-page-title.ts'

const BoardCanvas = lazy(async () => ({
  default: (await import('./canvas/board-canvas.tsx')).BoardCanvas,
}))

const ShareDialog = lazy(async () => ({
  default: (await import('./features/share/share-dialog.tsx')).ShareDialog,
}))

type Dialog = 'share' | 'import' | 'export' | 'bin' | 'keys'

interface PlanScreensProps {
  readonly address: PlanAddress
  readonly onMeChanged: (me: Membership) => void
}

/** The screens of a plan; they stand under PlanContext. */
export function PlanScreens({ address, onMeChanged }: PlanScreensProps) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const plan = useOpenPlan()
  const documents = useOpenDocuments()
  const title = usePlan((state) => state.view.facts.title)
  const board = usePlan((state) =>
    state.boardId === null ? undefined : state.view.boards.get(state.boardId),
  )
  const hasSelection = usePlan(
    (state) => state.selection.length > 0 || state.selectedLinkId !== null,
  )
  const role = useConnection((state) => state.role)
  const [dialog, setDialog] = useState<Dialog | null>(null)
  const { planId, membership } = documents
  useBoardOfAddress(address)
  usePageTitle(title)

  function handleScreenChange(screen: PlanScreen): void {
    navigate(planPath({ planId, boardId: board?.id ?? null, view: screen }))
  }

  async function handleForget() {
    const result = await documents.forget()
    if (result.ok) navigate('/')
    return result
  }

  return (
    <>
      <WorkspaceFrame
        planTitle={title}
        saveState={<SaveStateLabel />}
        presence={null}
        actions={{ onShare: plan.isFacilitator ? () => setDialog('share') : undefined }}
        boardTabs={<BoardTabs planId={planId} screen={address.view} />}
        banner={
          <>
            <ConnectionBanner />
            <HigherRoleNotice role={role} />
          </>
        }
        view={address.view}
        onViewChange={handleScreenChange}
        renderMap={() =>
          board === undefined ? null : (
            <Suspense fallback={<PageWaiting />}>
              <BoardCanvas key={board.id} board={board} />
            </Suspense>
          )
        }
        renderOutline={() => null}
        renderPeople={() => (
          <PeoplePanel
            planId={planId}
            me={membership}
            onMeChanged={onMeChanged}
            onForgetDevice={handleForget}
          />
        )}
        inspector={hasSelection ? { title: t('workspace.details'), content: <Inspector /> } : null}
        onInspectorClose={() => plan.select([])}
      />
      {dialog === 'share' && (
        <Suspense fallback={null}>
          <ShareDialog planId={planId} planTitle={title} onClose={() => setDialog(null)} />
        </Suspense>
      )}
    </>
  )
}

/** The board in the address is the board on screen, and others see which one that is. */
function useBoardOfAddress({ boardId, view }: PlanAddress): void {
  const { store, presence } = useOpenPlan()
  const shown = usePlan((state) => state.boardId)
  useEffect(() => {
    if (boardId !== null && store.getState().view.boards.has(boardId)) store.setState({ boardId })
  }, [boardId, store])
  useEffect(() => presence.set({ board: shown, view }), [presence, shown, view])
}
