/** Puts the keyboard into the details, which are beside the map or about to be drawn there. */
export function focusPanel(): void {
  focusSoon('aside :is(input, select, textarea, button)')
}

/** Puts the keyboard into the text field of this name in the details. */
export function focusPanelField(label: string): void {
  focusSoon(`aside textarea[aria-label="${CSS.escape(label)}"]`)
}

/** Now, or where the card was selected just now, as soon as its details are drawn. */
function focusSoon(selector: string): void {
  const find = () => document.querySelector<HTMLElement>(selector)
  if (find() === null) requestAnimationFrame(() => find()?.focus())
  else find()?.focus()
}
