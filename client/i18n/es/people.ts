import type { people as english } from '../en/people.ts'

export const people: typeof english = {
  you: 'Tú',
  youMark: 'tú',
  edit: 'Editar',
  editTitle: 'Editar los datos de {{name}}',
  editMine: 'Editar tus datos',
  name: 'Nombre',
  nameMissing: 'Escribe un nombre.',
  area: 'Área',
  noArea: 'Sin área',
  level: 'Nivel',
  noLevel: 'Sin indicar',
  role: 'Rol',
  everyone: 'Todas las personas de este plan',
  everyoneCount_one: 'Entró {{count}} persona',
  everyoneCount_other: 'Entraron {{count}} personas',
  lastSeen: 'Última visita: {{when}}',
  actions: 'Más sobre {{name}}',
  merge: 'Fusionar con otro registro',
  mergeTitle: 'Fusionar dos registros de una misma persona',
  mergeText:
    'Elige el registro que se conserva. Lo que hizo el otro y sus dispositivos pasan a él, y el otro desaparece.',
  mergeKeep: 'Registro que se conserva',
  mergeAbsorb: 'Registro que se fusiona con él',
  mergeNow: 'Fusionar',
  remove: 'Quitar del plan',
  removeTitle: '¿Quitar a {{name}}?',
  removeText:
    'Sale al instante, en todos sus dispositivos. Lo que aportó se queda en el plan. Con un enlace o código válido podría volver a entrar; reemplázalos si no debe hacerlo.',
  otherDevice: 'Continuar en otro dispositivo',
  otherDeviceText:
    'Escribe este código en el otro dispositivo, donde pide un enlace o un código. Sirve una sola vez.',
  otherDeviceUntil: 'Hora límite: {{time}} h',
  forget: 'Olvidar este dispositivo',
  forgetTitle: '¿Olvidar este plan en este dispositivo?',
  forgetText:
    'Se elimina la copia guardada en este navegador y se cierra tu sesión en él. El plan y lo que aportaste siguen en el servidor; para volver necesitarás un enlace, un código de sala o un código desde otro dispositivo.',
  forgetNow: 'Olvidarlo',
}
