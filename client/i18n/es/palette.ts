import type { palette as english } from '../en/palette.ts'

/** La paleta de comandos. */
export const palette: typeof english = {
  title: 'Comandos y personas',
  placeholder: 'Qué hacer, o un nombre',
  results: 'Comandos y personas encontrados',
  goTo: 'Ir a: {{name}}',
  nothing: 'No se encontró nada',
}
