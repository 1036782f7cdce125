import type { errors as english } from '../en/errors.ts'

export const errors: typeof english = {
  'request/malformed':
    'El servidor no entendió la petición. Revisa lo que escribiste e inténtalo de nuevo.',
  'request/too-large': 'Es demasiado grande para enviarlo. Envía menos de una vez.',
  'request/too-many': 'Demasiados intentos en poco tiempo. Espera un minuto e inténtalo de nuevo.',
  'request/cross-site': 'La petición vino de otro sitio. Abre Tesela en su propia dirección.',
  'request/not-found': 'No hay nada en esta dirección. Vuelve a la página de inicio.',
  'server/failed': 'Algo falló en el servidor. Inténtalo de nuevo dentro de un momento.',
  'server/stopping': 'El servidor se está reiniciando. Todo continuará solo en un momento.',
  'server/overloaded': 'El servidor está muy ocupado. Todo continuará solo en un momento.',
  'storage/unavailable':
    'El servidor no puede acceder a su almacenamiento ahora mismo. Suele resolverse en un momento.',
  'storage/full':
    'El disco del servidor está lleno y no se guarda nada nuevo. Pide a quien lo administra que libere espacio.',
  'storage/damaged':
    'Una parte de lo que el servidor guarda de este plan está dañada, y por eso no se abre. Lo que hay en este dispositivo está a salvo. Avisa a quien administra el servidor: una copia de seguridad recupera el plan.',
  'storage/locked':
    'Otro servidor de Tesela está usando estos datos. Detenlo primero o elige otra carpeta de datos.',
  'sync/malformed': 'Por la conexión llegó algo ilegible y se cerró. Carga la página de nuevo.',
  'sync/too-large':
    'Un cambio es demasiado grande para enviarlo de una vez. Deshazlo, carga la página de nuevo y hazlo por partes.',
  'sync/plan-full':
    'Este plan ha alcanzado su tamaño máximo y ya no admite cambios. Se puede seguir leyendo y exportando: expórtalo, con tus cambios incluidos, y empieza un plan nuevo con el archivo.',
  'sync/pending': 'El servidor espera un cambio anterior. Continuará solo.',
  'sync/epoch-changed':
    'En el servidor hay una versión nueva del plan que sustituye a esta. Carga la página de nuevo para verla.',
  'sync/client-too-old':
    'Esta página es más antigua que el servidor. Cárgala de nuevo para tener la versión actual.',
  'sync/no-answer': 'El servidor no responde en este momento.',
  'access/changed': 'Tus permisos en este plan han cambiado. La conexión se está renovando.',
  'access/not-joined':
    'No has entrado en este plan con este dispositivo. Abre su enlace o escribe su código.',
  'access/not-allowed': 'Tu rol no permite esto. Pídeselo a quien facilita el plan.',
  'access/plan-unknown':
    'Este plan no existe o fue eliminado. Pregunta a quien te envió hasta aquí.',
  'access/link-unknown':
    'Este enlace no lleva a ninguna parte. Cópialo de nuevo, completo, o pide uno nuevo a quien facilita.',
  'access/link-revoked': 'Este enlace se retiró. Pide el nuevo a quien facilita el plan.',
  'access/code-unknown': 'No hay ninguna sala con este código. Revisa sus siete letras y cifras.',
  'access/code-closed':
    'Este código está cerrado. Pide a quien facilita que lo abra o que te dé el enlace.',
  'access/re-entry-unknown':
    'Este código no es válido: los que da tu otro dispositivo sirven una sola vez y por poco tiempo. Crea uno nuevo en él.',
  'access/plan-creation-closed':
    'Este servidor pide una contraseña para crear planes. Escríbela o pídela a quien lo administra.',
  'access/confirmation-differs':
    'Lo que escribiste no es el título del plan. Escríbelo exactamente como aparece.',
  'access/removed': 'Quien facilita te quitó de este plan. Pregúntale si fue un error.',
  'access/participant-unknown':
    'Esta persona ya no está en el plan. Alguien la quitó o la fusionó con otra.',
  'access/last-facilitator':
    'Un plan necesita a alguien que lo facilite. Primero dale ese rol a otra persona.',
  'plan/newer-version':
    'Este plan se hizo con una versión más nueva de Tesela. Actualiza este servidor para abrirlo; no se cambió nada.',
  'plan/file-not-json':
    'Este archivo no es un plan: no se puede leer la línea {{line}}. Elige uno creado con «Exportar plan».',
  'plan/file-malformed':
    'Este archivo no es un plan de Tesela o está dañado en «{{place}}». Elige uno creado con «Exportar plan».',
  'plan/file-unreadable': 'No se pudo abrir el archivo. Elígelo de nuevo o elige otro.',
  'command/malformed': 'No se entendió este cambio. Carga la página de nuevo y repítelo.',
  'command/unknown': 'Esta versión no conoce ese cambio. Carga la página de nuevo.',
  'command/unknown-entity': 'Lo que cambiabas ya no está en el plan. Mira en la papelera.',
  'command/unknown-link': 'Esta relación ya no está en el plan. Otra persona la ha quitado.',
  'command/unknown-board': 'Este tablero ya no está en el plan. Elige otro.',
  'command/facilitator-only': 'Solo quien facilita puede hacer esto. Pídeselo.',
  'command/too-many-at-once':
    'Solo quien facilita puede eliminar más de cinco tarjetas a la vez. Elimina menos o pídeselo.',
  'command/read-only':
    'Aquí solo puedes leer este plan, así que no se cambió nada. Pide a quien facilita que te permita editar.',
  'command/name-missing': 'Hace falta un nombre. Escríbelo e inténtalo de nuevo.',
  'command/illegal-link':
    'Estas dos tarjetas no pueden relacionarse así. Elige otro tipo de relación.',
  'command/self-link': 'Una relación necesita dos tarjetas distintas. Elige otra.',
  'command/reporting-cycle':
    'Así alguien acabaría siendo jefe de sí mismo a través de otras personas. Elige otro jefe.',
  'command/different-kinds': 'Solo se pueden fusionar dos tarjetas del mismo tipo.',
  'command/not-convertible':
    'Una tarjeta de este tipo no puede convertirse en otra. Añade una tarjeta nueva.',
  'command/unknown-comment': 'Este comentario ya no está. Otra persona lo ha eliminado.',
  'command/not-yours': 'Solo quien escribió este comentario puede cambiarlo.',
  'account/period': 'El plan terminaría antes de empezar. Elige una fecha final posterior.',
  'command/text-too-long': 'Este texto es demasiado largo. Acórtalo.',
  'command/newer-version':
    'Esta parte del plan se hizo con una versión más nueva. Carga la página de nuevo antes de cambiarla.',
  'import/empty': 'El archivo no tiene filas. Elige otro archivo.',
  'import/not-text': 'No es un archivo de texto. Guarda la tabla como CSV y elige ese archivo.',
  'import/too-large': 'El archivo es demasiado grande. Divídelo e importa las partes.',
  'import/malformed-line':
    'No se puede leer la línea {{line}} del archivo. Corrígela e inténtalo de nuevo.',
  'import/no-name-column': 'Ninguna columna contiene nombres. Elige cuál los contiene.',
  'import/other-plan': 'Este archivo es de otro plan. Abre ese plan e impórtalo allí.',
  'local/store-unavailable':
    'Este navegador no deja que Tesela guarde cambios en el dispositivo. Mantén la conexión o sal de la navegación privada.',
  'local/storage-full':
    'En este dispositivo no queda espacio para los cambios hechos sin conexión. Libera espacio y mantén la conexión.',
  'local/offline': 'No hay conexión con el servidor. Revisa tu red e inténtalo de nuevo.',
  'local/part-missing':
    'No se pudo traer esta parte del servidor. Revisa tu red e inténtalo de nuevo; si el servidor se acaba de actualizar, carga la página otra vez.',
  'local/picture-failed':
    'No se pudo dibujar este tablero. Cierra otras pestañas para liberar memoria e inténtalo de nuevo, o elige SVG.',
}
