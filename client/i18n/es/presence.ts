import type { presence as en } from '../en/presence.ts'

/** Quién está aquí. */
export const presence: typeof en = {
  here_one: '{{count}} persona más aquí',
  here_other: '{{count}} personas más aquí',
  everybody: 'Las {{count}} personas que están aquí',
  follow: 'Seguir a {{about}}',
  stop: 'Dejar de seguir a {{name}}',
  following: 'Siguiendo a {{name}} · Esc',
}
