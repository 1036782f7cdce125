import type { KeyboardEvent } from 'react'

/** Where the focus goes once an editor closes. */
export type AfterEdit = 'stay' | 'down' | 'right' | 'left'

/** What a key does to an editor; undefined: nothing. */
export function afterKey(event: KeyboardEvent): AfterEdit | undefined {
  if (event.key === 'Enter') return 'down'
  if (event.key === 'Tab') return event.shiftKey ? 'left' : 'right'
  return event.key === 'Escape' ? 'stay' : undefined
}

/** Puts the caret behind what is there; an attribute would also scroll the page. */
export function focusOnMount(input: HTMLInputElement | HTMLSelectElement | null): void {
  input?.focus({ preventScroll: true })
  if (input instanceof HTMLInputElement && input.type === 'text') {
    input.setSelectionRange(input.value.length, input.value.length)
  }
}
