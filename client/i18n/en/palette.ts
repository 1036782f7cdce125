/** The command palette. */
export const palette = {
  title: 'Commands and people',
  placeholder: 'What to do, or a name',
  results: 'Commands and people found',
  goTo: 'Go to: {{name}}',
  nothing: 'Nothing found',
}
