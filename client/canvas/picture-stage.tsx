import { MantineProvider } from '@mantine/core'
import { EditorProvider, type Editor } from '@tldraw/tldraw'
import { useEffect, useMemo, useRef, useState } from 'react'
import { createPortal } from 'react-dom'

import { isBoardKind, type BoardKind } from '#shared/boards/board-registry.ts'
import { ok, refuse, type Result } from '#shared/core/result.ts'
import type { Board } from '#shared/domain/boards.ts'

import { boardViews } from '../boards/board-views.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { useOpenPlan } from '../plan/plan-context.tsx'
import { resolveCssVariables, theme } from '../ui/theme.ts'
import type { BoardPicture } from './board-picture.ts'
import { createBoardSession, type BoardSession } from './board-session.ts'
import { BoardContext } from './board-context.ts'
import { BoardBackground } from './canvas-parts.tsx'
import type { CardShape } from './card-shape.ts'
import { composePicture } from './compose-picture.ts'
import { cardsOf, createPictureEditor } from './picture-editor.ts'
import styles from './picture-stage.module.css'

interface PictureStageProps {
  readonly board: Board
  /** Called once; refuses `local/picture-failed`. */
  readonly onDone: (picture: Result<BoardPicture>) => void
}

/**
 * Draws one board, shown or not, as it looks at 100 % in the light scheme: laid out out of sight with
 * the parts the canvas itself is made of, then drawn. Render it for as long as that takes.
 */
export function PictureStage({ board, onDone }: PictureStageProps) {
  if (isBoardKind(board.kind)) {
    return <KnownBoardStage board={board} kind={board.kind} onDone={onDone} />
  }
  return <UnknownBoard onDone={onDone} />
}

function UnknownBoard({ onDone }: Pick<PictureStageProps, 'onDone'>) {
  useEffect(() => onDone(refuse('local/picture-failed')), [onDone])
  return null
}

const HOST_SELECTOR = '[data-picture-host]'

function KnownBoardStage({
  board,
  kind,
  onDone,
}: PictureStageProps & { readonly kind: BoardKind }) {
  const plan = useOpenPlan()
  const { language } = useLanguage()
  const boardId = board.id
  const [host] = useState(createHost)
  const session = useMemo(
    () => createBoardSession({ plan, boardId, kind, language }),
    [plan, boardId, kind, language],
  )
  useEffect(() => {
    document.body.append(host)
    return () => host.remove()
  }, [host])
  return createPortal(
    <MantineProvider
      theme={theme}
      cssVariablesResolver={resolveCssVariables}
      cssVariablesSelector={HOST_SELECTOR}
      // What equals Mantine's own values would be taken from the page, which may be dark.
      deduplicateCssVariables={false}
      getRootElement={() => host}
      forceColorScheme="light"
    >
      <Stage session={session} kind={kind} host={host} onDone={onDone} />
    </MantineProvider>,
    host,
  )
}

function createHost(): HTMLElement {
  const host = document.createElement('div')
  host.className = styles['host'] ?? ''
  host.inert = true
  host.dataset['pictureHost'] = ''
  host.dataset['mantineColorScheme'] = 'light'
  return host
}

interface StageProps {
  readonly session: BoardSession
  readonly kind: BoardKind
  readonly host: HTMLElement
  readonly onDone: PictureStageProps['onDone']
}

function Stage({ session, kind, host, onDone }: StageProps) {
  const canvas = useRef<HTMLDivElement | null>(null)
  const [editor, setEditor] = useState<Editor | null>(null)
  const board = useMemo(() => ({ session, view: boardViews[kind] }), [session, kind])

  useEffect(() => {
    if (canvas.current === null) return
    const created = createPictureEditor(session, canvas.current)
    setEditor(created)
    return () => created.dispose()
  }, [session])

  return (
    <div ref={canvas} className={`${styles['canvas']} tl-container tl-theme__light`}>
      {editor !== null && (
        <BoardContext value={board}>
          <EditorProvider editor={editor}>
            <div data-ground="">
              <BoardBackground {...board} />
            </div>
            {cardsOf(editor).map((shape) => (
              <Card key={shape.id} editor={editor} shape={shape} />
            ))}
            <Camera editor={editor} session={session} host={host} onDone={onDone} />
          </EditorProvider>
        </BoardContext>
      )}
    </div>
  )
}

function Card({ editor, shape }: { readonly editor: Editor; readonly shape: CardShape }) {
  const { x, y, props } = shape
  return (
    <div
      className={styles['card']}
      data-shape-id={shape.id}
      style={{ left: x, top: y, width: props.w, height: props.h }}
    >
      {editor.getShapeUtil(shape).component(shape)}
    </div>
  )
}

interface CameraProps {
  readonly editor: Editor
  readonly session: BoardSession
  readonly host: HTMLElement
  readonly onDone: PictureStageProps['onDone']
}

/** Stands behind what it takes, so that all of it is laid out when this effect runs. */
function Camera({ editor, session, host, onDone }: CameraProps) {
  const latest = useRef(onDone)
  useEffect(() => {
    latest.current = onDone
  })
  useEffect(() => {
    let isGone = false
    composePicture({ editor, session, host }).then(
      (picture) => {
        if (!isGone) latest.current(ok(picture))
      },
      (cause: unknown) => {
        if (!isGone) latest.current(refuse('local/picture-failed'))
        // Told above to the person; told here to whoever looks for the cause.
        reportError(cause)
      },
    )
    return () => {
      isGone = true
    }
  }, [editor, session, host])
  return null
}
