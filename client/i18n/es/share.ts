import type { share as english } from '../en/share.ts'

export const share: typeof english = {
  title: 'Invitar a otras personas',
  asParticipant: 'Para participar',
  asParticipantHint: 'Añaden, cambian y mueven tarjetas',
  asObserver: 'Para mirar',
  asObserverHint: 'Lo ven todo en vivo y no cambian nada',
  link: 'Enlace',
  linkOff: 'Este enlace se retiró: nadie puede entrar con él. Quienes ya están dentro se quedan.',
  newLink: 'Crear un enlace nuevo',
  rotate: 'Reemplazar este enlace',
  rotateTitle: '¿Reemplazar este enlace?',
  rotateText:
    'El enlace y el código QR mostrados hasta ahora dejan de servir al instante. Quienes ya están dentro se quedan.',
  revoke: 'Retirar este enlace',
  revokeTitle: '¿Retirar este enlace?',
  revokeText:
    'Nadie más podrá entrar con él. Quienes ya están dentro se quedan. Puedes crear uno nuevo cuando quieras.',
  linkActions: 'Más sobre este enlace',
  qrLabel: 'Código QR que abre el enlace',
  scan: 'Escanea para entrar',
  wall: 'Mostrar en grande',
  wallOpen: 'Abre',
  wallAndType: 'y escribe el código',
  wallClose: 'Cerrar la vista grande',
  code: 'Código de sala',
  codeHint:
    'Siete letras y cifras para leer en voz alta o escribir en la pizarra. Permiten participar.',
  openCode: 'Abrir un código de sala',
  closeCode: 'Cerrar el código',
  codeLeft: 'Se cierra {{left}} ({{time}} h)',
  check: 'Página para comprobar un dispositivo',
  checkHint:
    'Envíala por correo el día antes: explica en lenguaje claro si un dispositivo y su red están listos.',
  address: 'Dirección',
  addressHint:
    'La dirección de este equipo en cada una de sus redes. Elige la de la red que usan también los demás.',
  localOnlyTitle: 'Solo este equipo puede abrir estos enlaces',
  localOnlyText:
    'Otros dispositivos no llegan al servidor. Inícialo con HOST=0.0.0.0 para la red local o define PUBLIC_URL con la dirección que usan los demás; luego vuelve a abrir este diálogo.',
  noNetworkTitle: 'No se encontró ninguna red',
  noNetworkText:
    'Este equipo no está en ninguna red por la que otros puedan llegar. Conéctalo a una o define PUBLIC_URL con la dirección que usan los demás; luego vuelve a abrir este diálogo.',
  facilitatorTitle: 'Otro facilitador',
  facilitatorText:
    'Convierte a alguien en facilitador en la lista de personas, una vez que haya entrado. También sirve el enlace que viste al crear el plan; si se perdió o se filtró, reemplázalo.',
  facilitatorLink: 'Enlace de facilitador',
  facilitatorLinkHint: 'Guárdalo: es tu llave y se muestra solo ahora.',
  facilitatorReplace: 'Reemplazar el enlace de facilitador',
  facilitatorReplaceTitle: '¿Reemplazar el enlace de facilitador?',
  facilitatorReplaceText:
    'El anterior deja de servir al instante. Quienes facilitan y ya están dentro se quedan. El enlace nuevo se muestra una sola vez.',
}
