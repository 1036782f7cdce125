import { useEffect, useRef, useState, type KeyboardEvent } from 'react'

/**
 * A text being typed, apart from what the plan holds.
 *
 * DRAFT-1 Nothing is written per keystroke: leaving the field or Enter commits, Escape gives up.
 * DRAFT-2 Until something is typed the field follows the plan, changes of others included.
 * DRAFT-3 A draft is committed also when its field goes, as when another card is clicked.
 */
export interface Draft {
  readonly text: string
  /** Whether something was typed that is not in the plan yet; the browser's own undo is for these. */
  readonly isUncommitted: boolean
  readonly change: (text: string) => void
  readonly commit: () => void
  readonly handleKeyDown: (event: KeyboardEvent<HTMLElement>) => void
}

interface DraftOptions {
  readonly value: string
  readonly isMultiline?: boolean
  readonly onCommit: (text: string) => void
}

/** See the rules above. `onCommit` is told trimmed texts that differ from `value`. */
export function useDraft({ value, isMultiline = false, onCommit }: DraftOptions): Draft {
  const [draft, setDraft] = useState<string | null>(null)

  function commit(): void {
    if (draft === null) return
    setDraft(null)
    const text = draft.trim()
    if (text !== value) onCommit(text)
  }

  const latestCommit = useRef(commit)
  useEffect(() => {
    latestCommit.current = commit
  })
  useEffect(() => () => latestCommit.current(), [])

  function handleKeyDown(event: KeyboardEvent<HTMLElement>): void {
    // An Enter that ends the composition of a character is not an Enter of ours.
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && (!isMultiline || event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      commit()
    } else if (event.key === 'Escape' && draft !== null) {
      event.stopPropagation()
      setDraft(null)
    }
  }

  return {
    text: draft ?? value,
    isUncommitted: draft !== null && draft.trim() !== value,
    change: setDraft,
    commit,
    handleKeyDown,
  }
}
