/**
 * The editor of one long text.
 *
 * TEXT-5 Typing merges character by character; undo takes back only mine, in the one history of the plan.
 * TEXT-6 Lines end in \n alone: another ending would shift every position against the shared text.
 * TEXT-7 A text longer than allowed can be shortened, and never grows by this editor.
 * TEXT-8 Tab leaves the field, as in any form.
 */
import { standardKeymap } from '@codemirror/commands'
import { EditorState, type Extension } from '@codemirror/state'
import { EditorView, keymap, placeholder } from '@codemirror/view'
import {
  ySync,
  ySyncAnnotation,
  YSyncConfig,
  ySyncFacet,
  yRemoteSelections,
  yRemoteSelectionsTheme,
} from 'y-codemirror.next'
import type * as Y from 'yjs'

import type { PlanUndo } from '#shared/document/undo.ts'

import type { Presence } from '../connection/presence.ts'
import { createTextAwareness, type TextPlace } from './text-awareness.ts'
import { textTheme } from './text-theme.ts'

export interface TextEditorOptions {
  readonly parent: HTMLElement
  readonly yText: Y.Text
  readonly place: TextPlace
  readonly presence: Presence
  readonly history: PlanUndo
  /** A person's colour, `#rrggbb`. */
  readonly colorOf: (participantId: string) => string
  readonly label: string
  readonly placeholder: string
  readonly isReadOnly: boolean
  /** UTF-16 units. */
  readonly maxLength: number
  /** Undo and redo of the whole plan. */
  readonly onUndo: () => void
  readonly onRedo: () => void
}

export interface TextEditor {
  readonly focus: () => void
  readonly close: () => void
}

/** Shows and binds the text inside `parent` until it is closed. */
export function createTextEditor(options: TextEditorOptions): TextEditor {
  const { yText, place, presence, history } = options
  const awareness = createTextAwareness({ yText, place, presence, colorOf: options.colorOf })
  const binding = new YSyncConfig(yText, awareness)
  history.trackTyping(binding)

  function handleFocus(): void {
    // What is typed from here on is a step of its own.
    history.manager.stopCapturing()
    presence.set({ editing: { ...place, textCursor: null } })
  }
  function handleBlur(): void {
    history.manager.stopCapturing()
    const { editing } = presence.local()
    const isMine = editing?.entityId === place.entityId && editing.field === place.field
    if (isMine) presence.set({ editing: null })
  }

  const view = new EditorView({
    parent: options.parent,
    state: EditorState.create({
      doc: yText.toJSON(),
      extensions: [
        EditorState.lineSeparator.of('\n'),
        EditorView.lineWrapping,
        textTheme,
        yRemoteSelectionsTheme,
        ySyncFacet.of(binding),
        ySync,
        yRemoteSelections,
        placeholder(options.placeholder),
        EditorView.contentAttributes.of({
          'aria-label': options.label,
          spellcheck: 'true',
          autocapitalize: 'sentences',
        }),
        options.isReadOnly ? readOnly : editing(options),
        EditorView.domEventHandlers(
          options.isReadOnly ? {} : { focus: handleFocus, blur: handleBlur },
        ),
      ],
    }),
  })

  return {
    focus: () => view.focus(),
    close() {
      handleBlur()
      view.destroy()
      awareness.close()
      history.manager.removeTrackedOrigin(binding)
    },
  }
}

const readOnly: Extension = [
  EditorState.readOnly.of(true),
  EditorView.editable.of(false),
  // Still reachable and readable by keyboard and screen reader.
  EditorView.contentAttributes.of({ tabindex: '0', 'aria-readonly': 'true' }),
]

function editing({ onUndo, onRedo, maxLength }: TextEditorOptions): Extension {
  function run(action: () => void): () => boolean {
    return () => {
      action()
      return true
    }
  }
  return [
    keymap.of([
      { key: 'Mod-z', run: run(onUndo), preventDefault: true },
      { key: 'Mod-y', run: run(onRedo), preventDefault: true },
      { key: 'Mod-Shift-z', run: run(onRedo), preventDefault: true },
      ...standardKeymap,
    ]),
    // The browser's own menu has an undo of its own.
    EditorView.domEventHandlers({
      beforeinput(event) {
        if (event.inputType === 'historyUndo') onUndo()
        else if (event.inputType === 'historyRedo') onRedo()
        else return false
        event.preventDefault()
        return true
      },
    }),
    EditorState.changeFilter.of(
      (transaction) =>
        transaction.annotation(ySyncAnnotation) !== undefined ||
        transaction.newDoc.length <= maxLength ||
        transaction.newDoc.length <= transaction.startState.doc.length,
    ),
  ]
}
