import type { plans as english } from '../en/plans.ts'

export const plans: typeof english = {
  pageTitle: 'Planes de cuenta',
  headline: 'La imagen de tu cliente clave, compuesta entre todos',
  lead: 'Cada quien aporta las piezas que conoce. En un taller en vivo se convierten en un mapa de las personas que importan, una estrategia compartida y unas pocas acciones, cada una con un responsable.',
  create: 'Plan nuevo',
  openSample: 'Probar el ejemplo',
  joinLabel: '¿Tienes un enlace o un código?',
  joinPlaceholder: 'Pega el enlace o escribe el código',
  join: 'Entrar',
  joinUnreadable:
    'Esto no es un enlace ni un código. Un código de sala tiene siete letras y cifras.',
  mine: 'Tus planes',
  mineEmptyTitle: 'Aún no hay planes en este dispositivo',
  mineEmptyText: 'Crea el primero o entra con el enlace o el código que te dieron.',
  open: 'Abrir {{title}}',
  lastOpened: 'Abierto {{when}}',
  actions: 'Más sobre {{title}}',
  remove: 'Eliminar plan',
  removeTitle: '¿Eliminar este plan para todos?',
  removeText:
    'El plan, su historia y todo lo que contiene se borran del servidor, para todas las personas que entraron. No se puede deshacer. Expórtalo antes si puedes necesitarlo.',
  dialogTitle: 'Plan nuevo',
  titleLabel: 'Cliente',
  titleHint: 'El plan lleva el nombre del único cliente del que trata.',
  titleMissing: 'Escribe el nombre del cliente.',
  sampleName: 'Plan de ejemplo',
  startWith: 'Empezar con',
  blank: 'Un plan en blanco',
  blankHint: 'Para tu propio cliente',
  sample: 'El ejemplo',
  sampleHint: 'Un cliente ficticio, ya completado, para mirar y probar',
  yourName: 'Tu nombre',
  yourNameHint: 'Los demás lo ven en lo que aportas',
  yourArea: 'Tu área',
  planLanguage: 'Idioma del plan',
  planLanguageHint: 'Cada persona elige además el suyo para la interfaz',
  creationSecret: 'Contraseña para crear planes',
  creationSecretHint: 'La tiene quien administra este servidor.',
  createNow: 'Crear plan',
  keyTitle: 'Guárdalo: es tu llave',
  keyText:
    'Este enlace convierte a quien lo abra en facilitador de «{{title}}». Solo se muestra ahora. Guárdalo donde guardas tus contraseñas; lo necesitas para entrar desde otro navegador.',
  keyLabel: 'Enlace de facilitador',
  keyReady: 'Ya lo guardé: abrir el plan',
  ideas: {
    liveTitle: 'En vivo, en un mismo lienzo',
    liveText:
      'En la sala o a distancia, todos ven moverse cada tarjeta. Una tarjeta son datos reales: la misma persona en mapa, organigrama y tabla.',
    areasTitle: 'Cada área cuenta',
    areasText:
      'Ventas, ingeniería, logística, calidad: cada pieza conserva su área y su autor, y se nota lo que solo sabe un área.',
    ownTitle: 'Tuyo y a salvo',
    ownText:
      'Tu propio servidor. «Guardado» significa en disco. Se sigue trabajando sin conexión y todo se puede volver a sacar.',
  },
}
