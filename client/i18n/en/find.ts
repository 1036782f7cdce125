/** The search that brings anything of the plan into sight. */
export const find = {
  title: 'Find in the plan',
  placeholder: 'Name, job title or unit',
  results: 'Found in the plan',
  kinds: 'Only these kinds',
}
