import type { find as en } from '../en/find.ts'

/** La búsqueda que muestra cualquier cosa del plan. */
export const find: typeof en = {
  title: 'Buscar en el plan',
  placeholder: 'Nombre, cargo o unidad',
  results: 'Encontrado en el plan',
  kinds: 'Solo estos tipos',
}
