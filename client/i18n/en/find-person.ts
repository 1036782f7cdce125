/** The search that brings a person into sight. */
export const findPerson = {
  title: 'Find a person',
  placeholder: 'Name, job title or unit',
  results: 'People found',
}
