/** The dialog that adds people one after the other. */
export const quickAdd = {
  title: 'Add people',
  kind: 'Whose people',
  theirs: 'At the customer',
  ours: 'Our team',
}
