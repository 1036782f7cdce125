import type { saveState as english } from '../en/save-state.ts'

export const saveState: typeof english = {
  saved: 'Guardado',
  savedDetail: 'Todo lo que has cambiado está en el disco del servidor.',
  live: 'En vivo',
  liveDetail: 'Ves cada cambio en cuanto ocurre.',
  saving: 'Guardando…',
  savingDetail_one: '{{count}} cambio se está guardando en el disco del servidor.',
  savingDetail_other: '{{count}} cambios se están guardando en el disco del servidor.',
  notSaved_one: 'Sin guardar: {{count}} cambio',
  notSaved_other: 'Sin guardar: {{count}} cambios',
  mayNotEdit:
    'Ahora solo puedes ver este plan, así que tus cambios no se aceptan. Pide a quien facilita que te permita editar de nuevo.',
  keptUntil: 'Tus cambios se conservan en este dispositivo y se enviarán automáticamente.',
  keptHere: 'Tus cambios se conservan en este dispositivo.',
  onlyHereNow: 'Tus cambios están solo en esta pestaña: déjala abierta o descárgalos.',
  offlineKept: 'Sin conexión: cambios conservados en este dispositivo',
  offlineKeptDetail_one:
    '{{count}} cambio se conserva en este dispositivo y se enviará automáticamente en cuanto haya conexión con el servidor.',
  offlineKeptDetail_other:
    '{{count}} cambios se conservan en este dispositivo y se enviarán automáticamente en cuanto haya conexión con el servidor.',
  onlyHere_one: 'Sin guardar: {{count}} cambio solo en esta pestaña',
  onlyHere_other: 'Sin guardar: {{count}} cambios solo en esta pestaña',
  onlyHereDetail:
    'No hay conexión con el servidor y este navegador no conserva nada. Deja abierta esta pestaña o descarga los cambios.',
  reconnecting: 'Conectando…',
  reconnectingDetail:
    'Ahora mismo no hay conexión con el servidor. Todos tus cambios están guardados.',
  slow: 'Conexión más lenta',
  slowDetail:
    'Conexión más lenta: tu red bloquea las conexiones en vivo. Todo funciona y se guarda; los cambios de los demás llegan un poco más tarde.',
  refused: 'Desconectado',
  bannerLabel: 'Conexión',
  reconnectingTitle: 'Sin conexión con el servidor. Todos tus cambios están guardados.',
  reconnectingText: 'Puedes seguir trabajando; la conexión se recupera automáticamente.',
  offlineTitle_one: 'Sin conexión: {{count}} cambio se conserva en este dispositivo',
  offlineTitle_other: 'Sin conexión: {{count}} cambios se conservan en este dispositivo',
  offlineText: 'Puedes seguir trabajando. Todo se enviará automáticamente en cuanto haya conexión.',
  onlyHereTitle_one: 'Sin conexión: {{count}} cambio está solo en esta pestaña',
  onlyHereTitle_other: 'Sin conexión: {{count}} cambios están solo en esta pestaña',
  onlyHereText:
    'Este navegador no conserva cambios en el dispositivo. Deja abierta la pestaña hasta que vuelva la conexión o descarga los cambios.',
  page: {
    kept: 'También puedes volver a cargar esta página: se abre sin el servidor.',
    'not-yet': 'Deja abierta esta página: solo se podrá volver a cargar cuando haya conexión.',
    impossible:
      'Deja abierta esta página: sin https el navegador solo puede volver a cargarla desde el servidor.',
  },
  refusedTitle: 'Este plan ya no está conectado',
  planGone: 'Este plan se eliminó del servidor.',
  unknownHere:
    'El plan ya no reconoce este navegador. Vuelve a entrar con su enlace o un código y podrás continuar.',
  unsentKept_one: '{{count}} cambio no se ha enviado. Se conserva en este dispositivo.',
  unsentKept_other: '{{count}} cambios no se han enviado. Se conservan en este dispositivo.',
  unsentOnlyHere_one:
    '{{count}} cambio no se ha enviado y está solo en esta pestaña: descárgalo antes de salir.',
  unsentOnlyHere_other:
    '{{count}} cambios no se han enviado y están solo en esta pestaña: descárgalos antes de salir.',
  leftoverTitle_one:
    '{{count}} cambio anterior a la nueva versión del plan se conserva en este dispositivo',
  leftoverTitle_other:
    '{{count}} cambios anteriores a la nueva versión del plan se conservan en este dispositivo',
  leftoverText:
    'Compáralos con el plan actual y recupera lo que quieras conservar, o descárgalos. Después, descártalos.',
  bringIn: 'Ver y recuperar',
  download: 'Descargar los cambios',
  discard: 'Descartar los cambios',
  discardSure_one: 'Descartar {{count}} cambio para siempre',
  discardSure_other: 'Descartar {{count}} cambios para siempre',
  keep: 'Conservarlos',
  forget: 'Quitar el plan de este dispositivo',
  joinAgain: 'Volver a entrar',
}
