/** What shows of an open plan: header, boards, main part and panel, and the dialogs over them. */
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'

import type { BoardId, EntityId } from '#shared/core/ids.ts'
import type { EntityKind } from '#shared/domain/entities/entity-registry.ts'
import type { Membership } from '#shared/protocol/http-join.ts'

import type { Peer } from './connection/remote-presence.ts'
import { useConnection, useOpenDocuments } from './connection/use-open-documents.ts'
import { BrokenNotice } from './entities/broken-notice.tsx'
import { useTurnInto } from './entities/use-turn-into.tsx'
import { BoardTabs } from './features/boards/board-tabs.tsx'
import { NoBoards } from './features/boards/no-boards.tsx'
import { CommentsSection } from './features/comments/comments-section.tsx'
import { MentionsButton } from './features/comments/mentions-button.tsx'
import type { PaletteActions } from './features/command-palette/palette-entry.ts'
import { FilterButton } from './features/filter/filter-button.tsx'
import type { FilterScope } from './features/filter/use-shown-entities.ts'
import { FindButton } from './features/find/find-button.tsx'
import { UndoButtons } from './features/history/undo-buttons.tsx'
import { Inspector } from './features/inspector/inspector.tsx'
import { usePlanShortcuts } from './features/keyboard-help/use-plan-shortcuts.ts'
import { useShown } from './features/outline/shown.ts'
import { PeoplePanel } from './features/people/people-panel.tsx'
import { PresenceBar } from './features/presence/presence-bar.tsx'
import { ConnectionBanner } from './features/save-state/connection-banner.tsx'
import { SaveStateLabel } from './features/save-state/save-state-label.tsx'
import { TracesSection } from './features/traces/traces-section.tsx'
import { focusPanel, focusPanelField } from './features/workspace/focus-panel.ts'
import { FullnessNotice } from './features/workspace/fullness-notice.tsx'
import { HigherRoleNotice } from './features/workspace/higher-role-notice.tsx'
import { NewVersionNotice } from './features/workspace/new-version-notice.tsx'
import { WorkspaceFrame } from './features/workspace/workspace-frame.tsx'
import {
  boardScreen,
  findPlanScreen,
  type PlanAddress,
  planPath,
  type PlanScreen,
} from './navigation/plan-path.ts'
import { useKeepPage } from './offline-shell/use-offline-shell.ts'
import { useOpenPlan, usePlan } from './plan/plan-context.tsx'
import { useBoardOfAddress } from './plan/use-board-of-address.ts'
import { useBoardOfFocus } from './plan/use-board-of-focus.ts'
import { useForgetPlan } from './plan/use-forget-plan.ts'
import { type Dialog, PlanDialogs } from './plan-dialogs.tsx'
import { AccountPage, BoardCanvas, Outline, useLoadPartsAhead } from './plan-parts.tsx'
import { catchTyping, takeTyped } from './ui/typed-ahead.ts'
import { usePageTitle } from './ui/use-page-title.ts'

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
  const { turnInto, question } = useTurnInto()
  const [table, setTable] = useShown()
  const { planId, membership } = documents
  const { isFacilitator, mayEdit } = plan
  useBoardOfAddress(address)
  usePageTitle(title)
  useLoadPartsAhead()
  useKeepPage()
  const handlePalette = useCallback(() => {
    catchTyping()
    setDialog({ name: 'palette' })
  }, [])
  const handleFind = useCallback(() => {
    catchTyping()
    setDialog({ name: 'find' })
  }, [])
  const handleAdd = useCallback((kind: EntityKind | null) => {
    catchTyping()
    setDialog({ name: 'add', kind })
  }, [])
  const handleClose = useCallback(() => {
    takeTyped()
    setDialog(null)
  }, [])
  const handleHelp = useCallback(() => setDialog({ name: 'keys' }), [])
  usePlanShortcuts({
    onPalette: handlePalette,
    onFind: handleFind,
    onAdd: useCallback(() => handleAdd(null), [handleAdd]),
    onHelp: handleHelp,
  })

  const boardId = board?.id ?? null
  const handleScreenChange = (view: PlanScreen) => navigate(planPath({ planId, boardId, view }))
  const handleFollowed = useCallback(
    (peer: Peer) =>
      navigate(planPath({ planId, boardId: peer.board, view: findPlanScreen(peer.view) })),
    [navigate, planId],
  )
  const { view: screen } = address
  const handleBoardOfFocus = useCallback(
    (id: BoardId) => {
      // The table finds its row by itself, whichever board stands in the address.
      if (screen !== 'outline') {
        navigate(planPath({ planId, boardId: id, view: boardScreen(screen) }))
      }
    },
    [navigate, planId, screen],
  )
  useBoardOfFocus(handleBoardOfFocus)
  const handleForget = useForgetPlan()
  const actions = {
    onShare: isFacilitator ? () => setDialog({ name: 'share' }) : undefined,
    onImport: isFacilitator ? () => setDialog({ name: 'import' }) : undefined,
    onUnsentEdits: mayEdit ? () => setDialog({ name: 'unsent-edits' }) : undefined,
    onExport: () => setDialog({ name: 'export' }),
    onBin: mayEdit ? () => setDialog({ name: 'bin' }) : undefined,
    onActivity: mayEdit ? () => setDialog({ name: 'activity' }) : undefined,
    onKeyboardHelp: handleHelp,
  }
  const handlePictures = (id: BoardId | null) => setDialog({ name: 'pictures', boardId: id })
  const paletteActions: PaletteActions = {
    ...actions,
    onAdd: handleAdd,
    onShowBoard: (id) => {
      navigate(planPath({ planId, boardId: id, view: boardScreen(address.view) }))
    },
    onFind: handleFind,
    onDeleteBoard: (id) => setDialog({ name: 'delete-board', boardId: id }),
    onPictures: () => handlePictures(boardId),
    onDetails: (part) => (part === 'comment' ? focusPanelField(t('comments.add')) : focusPanel()),
    onTurnInto: turnInto,
    onCombine: () => setDialog({ name: 'combine' }),
    onMerge: () => setDialog({ name: 'merge' }),
    onShowScreen: handleScreenChange,
    onShowTable: (kind) => {
      setTable(kind)
      handleScreenChange('outline')
    },
    onLeave: () => navigate('/'),
  }
  const tableScope: FilterScope = table === 'tree' ? 'person' : table
  const renderTools = (filterScope: FilterScope) => (
    <>
      <FindButton onFind={handleFind} />
      <FilterButton scope={filterScope} />
    </>
  )

  return (
    <>
      <WorkspaceFrame
        planTitle={title}
        saveState={<SaveStateLabel />}
        notices={<MentionsButton planId={planId} />}
        presence={<PresenceBar onShow={handleFollowed} />}
        actions={actions}
        boardTabs={<BoardTabs planId={planId} screen={address.view} onPictures={handlePictures} />}
        boardTools={
          <>
            <UndoButtons />
            {renderTools(address.view === 'outline' ? tableScope : 'board')}
          </>
        }
        banner={
          <>
            <ConnectionBanner
              onBringIn={
                mayEdit ? (fileText) => setDialog({ name: 'unsent-edits', fileText }) : undefined
              }
            />
            <HigherRoleNotice role={role} />
            <NewVersionNotice />
            <FullnessNotice onBin={actions.onBin} onExport={actions.onExport} />
            {address.view !== 'outline' && (
              <BrokenNotice onShow={() => handleScreenChange('outline')} />
            )}
          </>
        }
        view={address.view}
        onViewChange={handleScreenChange}
        renderMap={() =>
          board === undefined ? (
            <NoBoards />
          ) : (
            <BoardCanvas key={board.id} board={board} onOpenDetails={focusPanel} />
          )
        }
        renderOutline={(isPhone) => (
          <Outline
            history={isPhone ? <UndoButtons /> : undefined}
            tools={isPhone ? renderTools(tableScope) : undefined}
            onPaste={(request) => setDialog({ name: 'paste', request })}
          />
        )}
        renderAccount={() => <AccountPage />}
        renderPeople={() => (
          <PeoplePanel
            planId={planId}
            me={membership}
            onMeChanged={onMeChanged}
            onForgetDevice={handleForget}
          />
        )}
        inspector={
          hasSelection ? (
            <Inspector renderMore={renderMore} onClose={() => plan.select([])} />
          ) : null
        }
      />
      {question}
      {dialog !== null && (
        <PlanDialogs
          dialog={dialog}
          planId={planId}
          paletteActions={paletteActions}
          onPictures={() => handlePictures(null)}
          onClose={handleClose}
        />
      )}
    </>
  )
}

/** What other features know about one entity, in its details. */
function renderMore(entityId: EntityId) {
  return (
    <>
      <TracesSection entityId={entityId} />
      <CommentsSection entityId={entityId} />
    </>
  )
}
