import { useEffect, useRef } from 'react'

import { createTextEditor, type TextEditorOptions } from './create-text-editor.ts'

export interface LongTextProps extends Omit<TextEditorOptions, 'parent' | 'place'> {
  readonly entityId: string
  /** The field's name, as others see which one is edited. */
  readonly field: string
}

/** The editor itself; it comes in a chunk of its own, by `LongText`. */
export function LongTextEditor(props: LongTextProps) {
  const host = useRef<HTMLDivElement>(null)
  // The editor lives longer than a render; what may change in between is looked up when needed.
  const latest = useRef(props)
  useEffect(() => {
    latest.current = props
  })
  const { yText, presence, history, entityId, field, label, placeholder, isReadOnly, maxLength } =
    props

  useEffect(() => {
    if (host.current === null) return
    const editor = createTextEditor({
      parent: host.current,
      yText,
      place: { entityId, field },
      presence,
      history,
      label,
      placeholder,
      isReadOnly,
      maxLength,
      colorOf: (participantId) => latest.current.colorOf(participantId),
      onUndo: () => latest.current.onUndo(),
      onRedo: () => latest.current.onRedo(),
    })
    return editor.close
  }, [yText, presence, history, entityId, field, label, placeholder, isReadOnly, maxLength])

  return <div ref={host} data-long-text={field} />
}
