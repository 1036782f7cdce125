import type { account as english } from '../en/account.ts'

export const account: typeof english = {
  title: 'Ficha de la cuenta',
  print: 'Imprimir',
  customer: 'Cliente',
  customerPlaceholder: 'Nombre del cliente',
  theirs: 'El cliente',
  ours: 'Nosotros y esta cuenta',
  period: 'Periodo del plan',
  salesAim: 'Nuestro objetivo de ventas',
  noSalesAim: 'Se suma solo en cuanto los objetivos tengan importe.',
  noTerm: 'Sin plazo',
  chooseMember: 'Elegir o añadir a alguien',
  nameMember: '{{label}}: elegir o añadir a alguien',
  changeMember: '{{label}}: elegir a otra persona',
  removeMember: '{{label}}: dejar sin asignar',
  unusualPeriod: {
    short: 'Menos de un año: el plan de una cuenta suele durar de uno a tres años.',
    long: 'Más de tres años: el plan de una cuenta suele durar de uno a tres años.',
  },
  example: 'Por ejemplo: {{text}}',
  examples: {
    profile:
      'Empresa familiar que fabrica bombas industriales, con 800 personas en dos países. Le suministramos los rodamientos.',
    strategy:
      'Vender horas de funcionamiento en vez de bombas y entrar en tres países antes de 2029.',
    marketPosition: 'Tercera de Europa; conocida por su calidad y lenta en las entregas.',
    budget: 'Invierte unos 4 millones al año, que se deciden en octubre.',
    growthAim: 'Pasar de 90 a 120 millones de ventas en tres años, sobre todo en servicio.',
    whyKey:
      'Supone una décima parte de nuestras ventas y es la primera en probar lo que desarrollamos.',
    treatment: 'Contestar en el mismo día. Nadie visita la planta sin avisar a su director.',
    decision: '¿Montamos un equipo en su planta o la atendemos desde aquí?',
  },
}
