/** The texts of the org map. */
export const en = {
  name: 'Org map',
  description: 'Who reports to whom, and who sways whom: drop a person on their boss.',
  labels: {
    trees: 'Reporting lines',
    shelf: 'Without a reporting line',
    noBoss: 'Nobody: remove the boss',
    reportTo: 'Report to {{name}}',
  },
  shelfHint: 'Drop somebody on a person: they report to them.',
  settings: { arrows: 'Arrows shown' },
}

export const es: typeof en = {
  name: 'Organigrama',
  description:
    'Quién reporta a quién y quién influye en quién: suelta a una persona sobre su jefe.',
  labels: {
    trees: 'Líneas de mando',
    shelf: 'Sin línea de mando',
    noBoss: 'Nadie: quitar el jefe',
    reportTo: 'Reporta a {{name}}',
  },
  shelfHint: 'Suelta a alguien sobre otra persona: pasa a reportarle.',
  settings: { arrows: 'Flechas visibles' },
}
