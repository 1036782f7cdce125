import type { app as english } from '../en/app.ts'

export const app: typeof english = {
  name: 'Tesela',
  home: 'Tesela, página de inicio',
  footer: 'Tus planes se quedan en este servidor. Son tuyos.',
  skipToMain: 'Saltar al contenido',
  language: 'Idioma',
  colorScheme: 'Claro u oscuro',
  schemes: { light: 'Claro', dark: 'Oscuro', auto: 'Como el sistema' },
  close: 'Cerrar',
  cancel: 'Cancelar',
  save: 'Guardar',
  copy: 'Copiar',
  copied: 'Copiado',
  copyByHand: 'El navegador no permitió copiar. Selecciona el texto y pulsa Ctrl+C.',
  tryAgain: 'Intentar de nuevo',
  tooManyUntil:
    'Demasiados intentos desde tu red en poco tiempo. Inténtalo de nuevo dentro de {{minutes}} min.',
  loading: 'Cargando',
  typeToConfirm: 'Escribe «{{text}}» para confirmar',
  notFoundTitle: 'No hay nada en esta dirección',
  notFoundText: 'Puede que el enlace se haya cortado al copiarlo.',
  planClosedTitle: 'El plan no se abre',
  toStart: 'Ir a la página de inicio',
  failedTitle: 'Algo falló en esta página',
  failedText: 'Lo guardado está a salvo. Carga la página de nuevo para seguir.',
  reload: 'Cargar de nuevo',
}
