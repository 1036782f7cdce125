import { useComputedColorScheme } from '@mantine/core'
import { useReducedMotion } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import { Tldraw, useTldrawUser, type Editor, type TldrawOptions } from '@tldraw/tldraw'
import { getAssetUrlsByImport } from '@tldraw/assets/imports.vite'
import { useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'

import type { BoardView } from '../boards/board-view.ts'
import { stableColor } from '../ui/stable-color.ts'
import { attachBoard, type AttachedBoard } from './attach-board.ts'
import { ArrowMenu } from './arrow-menu.tsx'
import styles from './board-canvas.module.css'
import type { BoardSession } from './board-session.ts'
import { showAll } from './camera.ts'
import { canvasOverrides } from './canvas-overrides.ts'
import { canvasParts } from './canvas-parts.tsx'
import { BoardInfo } from './board-info.tsx'
import { BoardStrip } from './board-strip.tsx'
import { DropHint } from './drop-hint.tsx'
import { CanvasNotes } from './canvas-notes.tsx'
import { CanvasToolbar } from './canvas-toolbar.tsx'
import { handleBoardKey } from './board-keys.ts'
import { isListOfLines, pasteLines } from './paste-lines.ts'
import { EntityPopover } from './entity-popover.tsx'
import { LaneHeads } from './lane-heads.tsx'
import { peek } from './peek.ts'
import { useMoveTo } from './use-move-to.tsx'
import { StyleBar } from './style-bar.tsx'
import { useCanvasFocus } from './use-canvas-focus.ts'
import { useEntityPlace } from './use-entity-place.ts'
import { ZoomControls } from './zoom-controls.tsx'

interface BoardStageProps {
  readonly session: BoardSession
  readonly view: BoardView
  readonly licenseKey: string | null
  readonly onOpenDetails?: () => void
}

const assetUrls = getAssetUrlsByImport()
const noEmbeds: [] = []
const options: Partial<TldrawOptions> = {
  maxPages: 1,
  // A double click adds a person instead.
  createTextOnCanvasDoubleClick: false,
}
const cameraOptions = { zoomSteps: [0.05, 0.1, 0.2, 0.35, 0.5, 0.75, 1, 1.5, 2, 4] }

/** The editor of one board with the tools around it, which stand outside its own container. */
export function BoardStage({ session, view, licenseKey, ...actions }: BoardStageProps) {
  const { t } = useTranslation()
  const { plan } = session
  const [attached, setAttached] = useState<AttachedBoard | null>(null)
  const [announcement, setAnnouncement] = useState('')
  const user = useCanvasUser(session)
  const hasStrip = view.Switch !== undefined || session.open().fadesOutsideChain
  const placing = useEntityPlace(attached?.editor ?? null, session)
  const move = useMoveTo(attached?.editor ?? null, session, setAnnouncement)
  // The editor calls back as it was mounted; what it calls is what stands here now.
  const latest = useRef({ t })
  useEffect(() => {
    latest.current = { t }
  })

  useEffect(() => session.connect(), [session])

  const handleMount = useCallback(
    (editor: Editor) => {
      const board = attachBoard(editor, session, {
        copySuffix: latest.current.t('canvas.copySuffix'),
        onNotice: (notice) =>
          notifications.show({ message: latest.current.t(`canvas.notices.${notice}`) }),
        onLines: (text) => {
          const layout = peek(session.layout)
          const { x, y } = editor.inputs.currentPagePoint
          const newcomer = session.open().newcomerAt(session.view(), layout, { x, y })
          // On a free board a list is a text like any other.
          if (!isListOfLines(text) || newcomer.place !== undefined) return false
          const { call, count, alike } = pasteLines(text, session.view(), newcomer)
          const done = call === null ? null : plan.run(call)
          if (done?.ok === true) plan.select(done.value.createdIds)
          const { t: say } = latest.current
          if (done?.ok === true)
            notifications.show({ message: say('canvas.cardsAdded', { count }) })
          if (alike.length > 0) {
            notifications.show({ message: say('canvas.cardsAlike', { names: alike.join(', ') }) })
          }
          return true
        },
      })
      setAttached(board)
      return () => {
        board.close()
        setAttached(null)
      }
    },
    [session, plan],
  )

  useCanvasFocus(attached?.editor ?? null, t('canvas.label'))

  const overrides = useMemo(
    () =>
      canvasOverrides({
        plan,
        cardWord: t('canvas.card'),
        showAllWord: t('canvas.zoomToFit'),
        onShowAll: (editor) => showAll(editor, session),
      }),
    [plan, session, t],
  )

  function handleKey(event: KeyboardEvent<HTMLDivElement>): void {
    if (attached === null) return
    handleBoardKey(event.nativeEvent, {
      editor: attached.editor,
      session,
      t,
      onAnnounce: setAnnouncement,
      onAdd: placing.openNew,
      onRename: placing.openRename,
      onMoveTo: move.open,
      onOpenDetails: actions.onOpenDetails,
    })
  }

  return (
    <>
      {hasStrip && (
        <BoardStrip editor={attached?.editor ?? null} session={session} Switch={view.Switch} />
      )}
      <section
        className={styles['stage']}
        data-has-strip={hasStrip}
        aria-label={t('canvas.label')}
        onKeyDownCapture={handleKey}
      >
        <div className={styles['canvas']}>
          <Tldraw
            store={session.store}
            shapeUtils={session.shapeUtils}
            bindingUtils={session.bindingUtils}
            components={canvasParts}
            overrides={overrides}
            assetUrls={assetUrls}
            embeds={noEmbeds}
            options={options}
            cameraOptions={cameraOptions}
            user={user}
            inferDarkMode={false}
            onMount={handleMount}
            {...(licenseKey === null ? {} : { licenseKey })}
          />
        </div>
        {attached !== null && (
          <>
            <LaneHeads editor={attached.editor} session={session} onAdd={placing.openInLane} />
            <CanvasToolbar editor={attached.editor} session={session} onAdd={placing.openNew} />
            <div className={styles['views']}>
              <ZoomControls
                editor={attached.editor}
                onShowAll={() => showAll(attached.editor, session)}
              />
              <BoardInfo editor={attached.editor} session={session} view={view} />
            </div>
            {plan.mayEdit && <StyleBar editor={attached.editor} mayLock={plan.isFacilitator} />}
            <CanvasNotes session={session} onAdd={placing.openNew} />
            <DropHint editor={attached.editor} session={session} />
            <ArrowMenu editor={attached.editor} outbound={attached.outbound} session={session} />
            <EntityPopover placing={placing} session={session} />
            {move.popover}
          </>
        )}
        <output className={styles['announcer']} aria-live="polite">
          {announcement}
        </output>
      </section>
    </>
  )
}

/** The canvas's own settings follow the app's: language, scheme, motion. Nothing of it is stored. */
function useCanvasUser({ plan, language }: BoardSession) {
  const colorScheme = useComputedColorScheme('light')
  const isStill = useReducedMotion()
  const { me } = plan
  const userPreferences = useMemo(
    () => ({
      id: `self:${me.participantId}`,
      name: me.name,
      color: stableColor(me.participantId),
      locale: language,
      colorScheme,
      animationSpeed: isStill ? 0 : 1,
      isSnapMode: false,
    }),
    [me, language, colorScheme, isStill],
  )
  return useTldrawUser({ userPreferences, setUserPreferences: ignore })
}

function ignore(): void {
  // Preferences come from the app.
}
