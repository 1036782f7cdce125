import type { filter as en } from '../en/filter.ts'

/** El filtro que comparten mapa, tabla y árbol. */
export const filter: typeof en = {
  title: 'Filtro',
  active_one: 'Filtro: {{count}} en uso',
  active_other: 'Filtro: {{count}} en uso',
  text: 'Contiene',
  textHint: 'Cualquier texto o nota',
  onlyGaps: 'Solo lo que falta',
  onlyGapsHint:
    'Lo vencido, lo que está sin respuesta, sin acción, sin responsable o sin meta ni objetivo, y las preguntas',
  any: 'Cualquiera',
  notKnown: 'No se sabe',
  notRated: 'Sin indicar',
  noArea: 'Sin área',
  noRole: 'Sin rol',
  noUnit: 'Sin unidad',
  nobody: 'Nadie',
  passing_one: '{{passing}} de {{count}} tarjeta',
  passing_other: '{{passing}} de {{count}} tarjetas',
  all_one: '{{count}} tarjeta',
  all_other: '{{count}} tarjetas',
  clear: 'Quitar el filtro',
}
