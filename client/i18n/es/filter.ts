import type { filter as en } from '../en/filter.ts'

/** El filtro que comparten mapa, tabla y árbol. */
export const filter: typeof en = {
  title: 'Filtro',
  active_one: 'Filtro: {{count}} en uso',
  active_other: 'Filtro: {{count}} en uso',
  text: 'Contiene',
  textHint: 'Nombre, cargo, unidad, notas',
  notKnown: 'No se sabe',
  noRole: 'Sin rol',
  noUnit: 'Sin unidad',
  clear: 'Quitar el filtro',
}
