import type { comments as en } from '../en/comments.ts'

/** Lo que se dice de una tarjeta y a quién se menciona. */
export const comments: typeof en = {
  title: 'Comentarios',
  add: 'Añadir un comentario',
  placeholder: 'Escribe un comentario; @ menciona a alguien del equipo',
  send: 'Enviar',
  sendKey: 'Ctrl+Intro',
  mention: 'Miembros de nuestro equipo',
  edit: 'Editar el comentario',
  save: 'Guardar',
  edited: 'editado',
  remove: 'Quitar el comentario',
  none: 'Nadie ha comentado nada todavía.',
  mentions: 'Menciones',
  unseen_one: '{{count}} mención nueva',
  unseen_other: '{{count}} menciones nuevas',
}
