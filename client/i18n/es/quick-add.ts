import type { quickAdd as en } from '../en/quick-add.ts'

/** El diálogo que añade personas una tras otra. */
export const quickAdd: typeof en = {
  title: 'Añadir personas',
  kind: 'De quién son',
  theirs: 'Del cliente',
  ours: 'Nuestro equipo',
}
