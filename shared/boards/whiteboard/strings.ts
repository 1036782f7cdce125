/** The texts of the whiteboard. */
export const en = {
  name: 'Whiteboard',
  description: 'A free sheet for everything else: draw, write, place any card.',
  labels: { sheet: 'Sheet' },
  hints: { sheet: 'Draw, write or place a card anywhere.' },
}

export const es: typeof en = {
  name: 'Pizarra',
  description: 'Una hoja libre para todo lo demás: dibuja, escribe, coloca cualquier tarjeta.',
  labels: { sheet: 'Hoja' },
  hints: { sheet: 'Dibuja, escribe o coloca una tarjeta donde quieras.' },
}
