import type { bin as en } from '../en/bin.ts'

/** Lo que se ha eliminado. */
export const bin: typeof en = {
  title: 'Papelera',
  emptyTitle: 'La papelera está vacía',
  emptyText: 'Lo que se elimina espera aquí hasta que alguien lo recupere.',
  explained:
    'Cualquiera puede recuperar tarjetas, con sus relaciones. Solo quien facilita las elimina para siempre.',
  all: 'Todas: {{count}}',
  mark: 'Marcar {{name}}',
  deleted: 'eliminada por {{who}}, {{when}}',
  somebody: 'alguien',
  restore: 'Recuperar',
  restoreOne: 'Recuperar {{name}}',
  erase: 'Borrar sin rastro {{name}}',
  purge: 'Eliminar para siempre',
  purgeTitle_one: '¿Eliminar {{count}} tarjeta para siempre?',
  purgeTitle_other: '¿Eliminar {{count}} tarjetas para siempre?',
  purgeText:
    'Lo que se elimina desaparece con sus notas y relaciones, para todo el mundo. Solo un plan exportado podría devolverlo.',
}
