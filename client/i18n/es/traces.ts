import type { traces as en } from '../en/traces.ts'

/** La cadena que va de lo que quiere el cliente a quien hace algo al respecto. */
export const traces: typeof en = {
  title: 'Trazabilidad',
  chain: 'Cadena, de la meta a quien se ocupa',
  next: {
    goal: 'Esta meta está suelta. Vincula una propuesta de valor que le responda o un objetivo que la impulse.',
    challenge:
      'Este desafío está suelto. Vincula la meta que amenaza o lo nuestro que le responde.',
    initiative: 'Esta iniciativa está suelta. Vincula la meta que persigue.',
    'culture-trait': 'Este rasgo está suelto. Vincula a la persona a quien le importa.',
    'value-proposition':
      'Esta propuesta está suelta. Vincula la meta o el desafío al que responde.',
    person: 'Ninguna cadena pasa por aquí. Vincula aquello de lo que responde o lo que le importa.',
    objective:
      'Este objetivo está suelto. Vincula la meta que impulsa y las acciones que le sirven.',
    kpi: 'Este indicador está suelto. Vincula lo que mide.',
    obstacle: 'Este obstáculo está suelto. Vincula lo que bloquea.',
    action:
      'Esta acción está suelta. Vincula el objetivo o la meta a la que sirve y quién es responsable.',
    step: 'Este paso no pertenece a ninguna acción.',
    member: 'Ninguna cadena termina aquí. Vincula las acciones de las que es responsable.',
    question:
      'Una pregunta no entra en la cadena hasta tener respuesta. Conviértela en lo que sea y vincúlala.',
    note: 'Una nota no entra todavía en la cadena. Conviértela en meta, desafío o acción y vincúlala.',
  },
}
