import type { cards as en } from '../en/cards.ts'

export const cards: typeof en = {
  carers_one: 'Le importa a {{count}} persona',
  carers_other: 'Les importa a {{count}} personas',
  actionsDone: 'Acciones hechas',
  stepsDone: 'Pasos hechos',
  obstacles: 'Obstáculos en el camino',
  comments: 'Comentarios',
  repeated: 'También está en otro lugar de este tablero',
  late: 'Vencida: {{day}}',
}
