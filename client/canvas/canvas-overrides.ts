import type { Editor, TLUiActionsContextType, TLUiEventSource, TLUiOverrides } from '@tldraw/tldraw'

import type { OpenPlan } from '../plan/open-plan.ts'

/** What remains of the canvas's own keys and menu entries; the rest would rewrite cards or make files. */
const actionIds = new Set([
  'undo',
  'redo',
  'delete',
  'duplicate',
  'copy',
  'cut',
  'paste',
  'select-all',
  'select-none',
  'bring-to-front',
  'bring-forward',
  'send-backward',
  'send-to-back',
  'zoom-in',
  'zoom-out',
  'zoom-to-100',
  'zoom-to-fit',
  'zoom-to-selection',
  'select-zoom-tool',
  'exit-pen-mode',
  'toggle-focus-mode',
  'a11y-open-context-menu',
  'a11y-repeat-shape-announce',
])
const toolIds = new Set(['select', 'hand', 'eraser', 'draw', 'arrow', 'frame', 'text', 'note'])

interface OverrideOptions {
  readonly plan: Pick<OpenPlan, 'undo' | 'redo'>
  readonly cardWord: string
  readonly showAllWord: string
  readonly onShowAll: (editor: Editor) => void
}

/** Undo and redo are the plan's; nothing is left that a board has no use for. */
export function canvasOverrides(options: OverrideOptions): TLUiOverrides {
  const { plan, cardWord, showAllWord, onShowAll } = options
  const words = { 'tool.card': cardWord, 'action.zoom-to-fit': showAllWord }
  return {
    actions: (editor, actions) => {
      const kept = keep(actions, actionIds)
      return {
        ...kept,
        ...replace(kept, 'undo', () => plan.undo()),
        ...replace(kept, 'redo', () => plan.redo()),
        ...replace(kept, 'zoom-to-fit', () => onShowAll(editor)),
        ...replace(kept, 'toggle-focus-mode', () => undefined, ''),
        ...replace(kept, 'delete', (source) => {
          if (!isInDetails(source)) void kept['delete']?.onSelect(source)
        }),
      }
    },
    tools: (_editor, tools) =>
      Object.fromEntries(
        Object.entries(keep(tools, toolIds)).map(([id, tool]) => {
          const onSelect = (source: TLUiEventSource) => {
            if (!isInDetails(source)) tool.onSelect(source)
          }
          return [id, { ...tool, onSelect }]
        }),
      ),
    translations: { en: words, es: words },
  }
}

/**
 * Whether a key is not for the cards: the canvas hears all keys of the page, and a letter or Delete
 * pressed on a button of the details beside it would take up a tool or bin what is selected.
 */
function isInDetails(source: TLUiEventSource): boolean {
  return source === 'kbd' && document.activeElement?.closest('aside') instanceof HTMLElement
}

function keep<Item>(items: Record<string, Item>, ids: ReadonlySet<string>): Record<string, Item> {
  return Object.fromEntries(Object.entries(items).filter(([id]) => ids.has(id)))
}

function replace(
  actions: TLUiActionsContextType,
  id: string,
  onSelect: (source: TLUiEventSource) => void,
  kbd?: string,
): TLUiActionsContextType {
  const action = actions[id]
  if (action === undefined) return {}
  return { [id]: { ...action, onSelect, ...(kbd === undefined ? {} : { kbd }) } }
}
