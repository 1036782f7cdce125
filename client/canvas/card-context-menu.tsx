import {
  DefaultContextMenu,
  TldrawUiMenuActionItem,
  TldrawUiMenuGroup,
  useEditor,
  useValue,
  type TLUiContextMenuProps,
} from '@tldraw/tldraw'
import { use } from 'react'

import { BoardContext } from './board-context.ts'
import { CardMenuEntries } from './card-menu-entries.tsx'
import { isCard } from './card-shape.ts'

/** The menu of the right button: what can be done with cards and drawings here, and no more. */
export function CardContextMenu(props: TLUiContextMenuProps) {
  return (
    <DefaultContextMenu {...props}>
      <Entries />
    </DefaultContextMenu>
  )
}

function Entries() {
  const editor = useEditor()
  const board = use(BoardContext)
  const selected = useValue('selected', () => editor.getSelectedShapes().length > 0, [editor])
  const hasDrawing = useValue(
    'has drawing',
    () => editor.getSelectedShapes().some((shape) => !isCard(shape)),
    [editor],
  )
  const isReadOnly = useValue('read only', () => editor.getIsReadonly(), [editor])
  return (
    <>
      {!isReadOnly && (
        <TldrawUiMenuGroup id="clipboard">
          {selected && <TldrawUiMenuActionItem actionId="cut" />}
          {selected && <TldrawUiMenuActionItem actionId="copy" />}
          <TldrawUiMenuActionItem actionId="paste" />
          {selected && <TldrawUiMenuActionItem actionId="duplicate" />}
          {/* Of cards alone, our own entries say where they go. */}
          {hasDrawing && <TldrawUiMenuActionItem actionId="delete" />}
        </TldrawUiMenuGroup>
      )}
      {board !== null && <CardMenuEntries session={board.session} />}
      {hasDrawing && !isReadOnly && (
        <TldrawUiMenuGroup id="order">
          <TldrawUiMenuActionItem actionId="bring-to-front" />
          <TldrawUiMenuActionItem actionId="send-to-back" />
        </TldrawUiMenuGroup>
      )}
      <TldrawUiMenuGroup id="view">
        <TldrawUiMenuActionItem actionId="select-all" />
        <TldrawUiMenuActionItem actionId="zoom-to-fit" />
        {selected && <TldrawUiMenuActionItem actionId="zoom-to-selection" />}
      </TldrawUiMenuGroup>
    </>
  )
}
