/** The dialog that adds cards one after the other. */
export const quickAdd = {
  title: 'Add to the plan',
  kind: 'What to add',
}
