/** The filter that map, table and tree share. */
export const filter = {
  title: 'Filter',
  active_one: 'Filter: {{count}} in use',
  active_other: 'Filter: {{count}} in use',
  text: 'Contains',
  textHint: 'Name, job title, unit, notes',
  notKnown: 'Not known',
  noRole: 'No role',
  noUnit: 'No unit',
  clear: 'Clear the filter',
}
