import type { quickAdd as en } from '../en/quick-add.ts'

/** El diálogo que añade tarjetas una tras otra. */
export const quickAdd: typeof en = {
  title: 'Añadir al plan',
  kind: 'Qué se añade',
}
