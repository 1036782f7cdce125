/** What was deleted. */
export const bin = {
  title: 'Bin',
  emptyTitle: 'The bin is empty',
  emptyText: 'What is deleted waits here until someone takes it out again.',
  explained:
    'Anyone can take things out, with their relations. Only a facilitator deletes for good.',
  all: 'All {{count}}',
  mark: 'Mark {{name}}',
  deleted: 'deleted by {{who}} {{when}}',
  somebody: 'somebody',
  restore: 'Restore',
  restoreOne: 'Restore {{name}}',
  erase: 'Erase {{name}} for ever',
  purge: 'Delete for good',
  purgeTitle_one: 'Delete {{count}} entry for good?',
  purgeTitle_other: 'Delete {{count}} entries for good?',
  purgeText:
    'It goes with its notes and relations, for everybody. Only an exported plan could bring it back.',
}
