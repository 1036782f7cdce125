import type { boardPictures as en } from '../en/board-pictures.ts'

/** Los tableros como imágenes y en papel. */
export const boardPictures: typeof en = {
  title: 'Descargar o imprimir tableros',
  which: 'Qué tablero',
  all_one: 'Todos los tableros ({{count}})',
  all_other: 'Todos los tableros ({{count}})',
  formats: { png: 'PNG', svg: 'SVG', print: 'Imprimir' },
  hint: 'PNG es una imagen para presentaciones y mensajes. SVG se ve nítido a cualquier tamaño y se puede editar. En papel, cada tablero ocupa una página. Siempre con colores claros y todo el detalle; lo que el filtro deja fuera queda atenuado.',
  drawing: 'Dibujando {{place}} de {{count}}: {{name}}',
  done: {
    png: 'Guardado.',
    svg: 'Guardado.',
    print: 'Las páginas están en la ventana de impresión del navegador.',
  },
  fileNameBoards: 'tableros',
  rowTitle: 'Los tableros como imágenes o en papel',
  rowText: 'PNG, SVG o impresión, de un tablero o de todos.',
  rowButton: 'Elegir',
  rowLabel: 'Elegir tableros para descargar o imprimir',
}
