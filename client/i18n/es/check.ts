import type { check as english } from '../en/check.ts'

export const check: typeof english = {
  pageTitle: 'Comprueba este dispositivo',
  title: '¿Está listo este dispositivo?',
  lead: 'Esta página comprueba tu navegador y la conexión de tu red con {{host}}. Tarda unos segundos, no pide nada y no guarda nada.',
  running: 'Comprobando…',
  overall: {
    good: 'Listo: aquí funciona todo.',
    limited: 'Listo, con límites: lee las líneas marcadas.',
    bad: 'No está listo: hay algo que lo impide.',
  },
  verdict: { good: 'Bien', limited: 'Limitado', bad: 'Problema' },
  names: {
    browser: 'Navegador',
    live: 'Conexión en vivo',
    delay: 'Retardo',
    storage: 'Almacenamiento en este dispositivo',
    reload: 'Volver a cargar sin el servidor',
    clock: 'Reloj',
  },
  findings: {
    browserGood: '{{browser}} es compatible.',
    browserOld:
      '{{browser}} es demasiado antiguo. Actualízalo o usa un Chrome, Edge, Firefox o Safari actual.',
    liveSocket: 'Funciona: ves los cambios en cuanto ocurren.',
    liveRequests:
      'Funciona, más lento: tu red bloquea las conexiones en vivo, así que los cambios viajan en peticiones normales y llegan un poco más tarde.',
    liveNone:
      'La red no deja pasar nada. Envía este resultado a tu departamento de TI o prueba con otra red, por ejemplo la de un móvil.',
    delayGood: 'Bueno: {{ms}} ms de ida y vuelta.',
    delayFair: 'Aceptable: {{ms}} ms de ida y vuelta.',
    delaySlow: 'Lento: {{ms}} ms de ida y vuelta. Verás a los demás con un poco de retraso.',
    delayUnknown: 'No se ha podido medir.',
    storageGood: 'Funciona: lo que escribas sin conexión se conserva en este dispositivo.',
    storageFull:
      'Funciona, pero a este dispositivo le queda poco espacio. Libera algo antes de entrar.',
    storageNone:
      'Este navegador no conserva nada, como en una ventana privada. Todo funciona mientras haya conexión; usa una ventana normal para no perder nada sin ella.',
    reloadGood: 'Funciona: un plan que hayas abierto aquí se vuelve a abrir sin el servidor.',
    reloadNeedsHttps:
      'En esta dirección no es posible: hace falta https. Si se corta la conexión, deja abierta la página y no perderás nada.',
    reloadImpossible:
      'En este navegador o ventana no es posible. Si se corta la conexión, deja abierta la página y no perderás nada.',
    clockGood: 'En hora.',
    clockOff:
      'Difiere {{minutes}} min del reloj del servidor. Ponlo en automático; hasta entonces las horas en pantalla pueden ser incorrectas.',
    clockUnknown: 'No se ha podido comparar con el del servidor.',
  },
  forIt: 'Para tu departamento de TI',
  forItText:
    'Permitan, por favor, las conexiones WebSocket (HTTP Upgrade) a {{url}}. Mientras tanto, Tesela necesita peticiones POST a {{fallback}}, que pueden esperar 25 segundos su respuesta.',
  copy: 'Copiar el resultado',
  copiedResult: 'Copiado. Pégalo en un correo a quien te ha invitado o a tu departamento de TI.',
  again: 'Comprobar de nuevo',
  reportTitle: 'Comprobación de Tesela en {{host}}, {{when}}',
}
