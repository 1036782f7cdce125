import type { findPerson as en } from '../en/find-person.ts'

/** La búsqueda que muestra a una persona. */
export const findPerson: typeof en = {
  title: 'Buscar una persona',
  placeholder: 'Nombre, cargo o unidad',
  results: 'Personas encontradas',
}
