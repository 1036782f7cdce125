/** The filter that map, table and tree share. */
export const filter = {
  title: 'Filter',
  active_one: 'Filter: {{count}} in use',
  active_other: 'Filter: {{count}} in use',
  text: 'Contains',
  textHint: 'Any text or note',
  onlyGaps: 'Only gaps',
  onlyGapsHint:
    'What is late, has no answer, no action, no aim or nobody responsible, and questions',
  any: 'Any',
  notKnown: 'Not known',
  notRated: 'Not set',
  noArea: 'No area',
  noRole: 'No role',
  noUnit: 'No unit',
  nobody: 'Nobody',
  passing_one: '{{passing}} of {{count}} card',
  passing_other: '{{passing}} of {{count}} cards',
  all_one: '{{count}} card',
  all_other: '{{count}} cards',
  clear: 'Clear the filter',
}
