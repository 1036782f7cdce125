/** Boards as pictures and on paper. */
export const boardPictures = {
  title: 'Download or print boards',
  which: 'Which board',
  all_one: 'All boards ({{count}})',
  all_other: 'All boards ({{count}})',
  formats: { png: 'PNG', svg: 'SVG', print: 'Print' },
  hint: 'PNG is a picture for slides and messages. SVG stays sharp at any size and can be edited. On paper each board gets a page. Always in light colours and full detail; what the filter leaves out stays faint.',
  drawing: 'Drawing {{place}} of {{count}}: {{name}}',
  done: {
    png: 'Saved.',
    svg: 'Saved.',
    print: 'The pages were handed to the browser’s print window.',
  },
  fileNameBoards: 'boards',
  rowTitle: 'Boards as pictures or on paper',
  rowText: 'PNG, SVG or print, of one board or of all.',
  rowButton: 'Choose',
  rowLabel: 'Choose boards to download or print',
}
