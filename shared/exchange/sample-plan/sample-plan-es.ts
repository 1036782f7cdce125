import type { SamplePlanTexts } from './sample-texts.ts'

/** Qué queremos con el cliente y qué hacemos para conseguirlo. */
export const samplePlanEs: SamplePlanTexts = {
  objectivePilot: {
    name: 'Línea piloto firmada para Valdehornos',
    unit: 'Operaciones',
    site: 'Valdehornos',
    customerGain:
      'Cambios de formato en doce minutos antes de la campaña de verano y un tercio menos de horas extra.',
    ourGain: 'La línea con la que se compararán las otras dos plantas.',
    amountBasis: 'Una línea instalada, con dos años de servicio',
  },
  objectiveStudy: {
    name: 'Estudio de vida útil superado con nuestra bandeja',
    unit: 'Calidad',
    customerGain: 'La promesa de 2028 se apoya en un resultado que ha firmado Olmedo.',
    ourGain: 'Nadie puede empezar antes que nosotros: el estudio dura 14 semanas.',
  },
  objectiveShare: {
    name: 'Dos tercios de sus bandejas son nuestras',
    unit: 'Compras',
    customerGain: 'El envase cuesta menos porque se tira menos, y un proveedor responde de ello.',
    ourGain: 'Del 45 % al 66 % de su volumen, con contrato a tres años.',
    amountBasis: 'Volumen adicional por año al precio de hoy',
  },
  objectiveThreePlants: {
    name: 'La línea común en las tres plantas',
    unit: 'Operaciones',
    customerGain:
      'Una sola manera de trabajar, los mismos repuestos y gente que puede echar una mano en cualquier planta.',
    ourGain: 'Líneas y servicio en Montealto y Las Cumbreras, donde hoy está nuestro competidor.',
    amountBasis: 'Dos líneas más y cinco años de servicio, estimado',
    notes:
      'Todos lo queremos y nadie tiene una primera acción. Acordemos una antes de cerrar la sesión.',
  },

  actionStudy: {
    name: 'Empezar con Olmedo el estudio de vida útil',
    site: 'Valdehornos',
    how: 'Muestras del turno B, plan de ensayo firmado por las dos responsables de Calidad y cámara climática nuestra.',
    evidence: 'Le dijimos a Olmedo que la semana 1 empieza este mes.',
  },
  actionFigures: {
    name: 'Dos semanas de datos de velocidad y fugas del turno B',
    site: 'Valdehornos',
    how: 'Contador en la selladora, foto de cada bandeja con fuga y Zubeldia revisa la hoja.',
  },
  actionCase: {
    name: 'Una página para Montaner: retorno en menos de 30 meses',
    how: 'Merma, horas extra y servicio frente al precio de la línea. El alquiler, como segunda vía.',
  },
  actionColdwater: {
    name: 'Preguntar a Baeza qué necesita su planta',
    site: 'Las Cumbreras',
    how: 'Media jornada en su línea, sin llevar ninguna oferta.',
    notes: 'Todos estamos de acuerdo en que hay que hacerlo. Nadie lo ha asumido todavía.',
  },
  actionVisit: {
    name: 'Llevar a Larrauri a pie de línea en Valdehornos',
    site: 'Valdehornos',
    how: 'Lo enseña Carballeira y nosotros callamos. Una página en la mano, sin diapositivas.',
  },
  actionPallet: {
    name: 'Prueba de palés con apilado más alto',
    site: 'Montealto',
    how: 'Veinte palés en dos semanas, contados en la puerta con Villalba.',
  },
  actionOffer: {
    name: 'Oferta a tres años con el precio ligado a la merma',
    how: 'Quesada tiene su segundo proveedor en dos categorías; nosotros, el resto durante tres años.',
  },
  actionGifts: {
    name: 'Ronda de fin de año por las tres plantas',
    how: 'Como todos los años.',
    notes: '¿A qué objetivo sirve? Si a ninguno, dejemos de hacerla.',
  },
  actionWorks: {
    name: 'Enseñar la línea a Zubeldia en nuestra fábrica',
    how: 'Trajo sus propias bandejas y cronometró él mismo el cambio de formato.',
    evidence: 'Doce minutos y diez segundos; su hoja la tiene Nuria.',
  },

  stepSamples: { name: '600 bandejas selladas del turno B enviadas a nuestro laboratorio' },
  stepTestPlan: { name: 'Plan de ensayo firmado por Olmedo' },
  stepChamber: { name: 'Cámara climática libre y reservada para 14 semanas' },
  stepSensors: { name: 'Contador montado en la selladora' },
  stepFigures: { name: 'Dos semanas limpias en una hoja, revisada por Zubeldia' },
  stepWaste: { name: 'Lo que hoy les cuesta la merma, según las devoluciones del año pasado' },
  stepPage: { name: 'Leer la página en voz alta a Carballeira antes de que llegue a Montaner' },
  stepWrapper: { name: 'Subir la envolvedora de palés con el mantenimiento de Villalba' },

  obstacleStop: {
    name: 'Montaner frena todas las inversiones hasta cerrar el año',
    mitigation:
      'Ofrecer el alquiler como segunda vía y que Ferrándiz diga cuánto le cuesta esperar.',
  },
  obstacleRival: {
    name: 'Nuestro competidor ofrece a Las Cumbreras una actualización gratis',
    mitigation: 'Llegar antes, con preguntas y no con una oferta.',
  },
  obstacleChamber: {
    name: 'Nuestras cámaras climáticas están ocupadas hasta primavera',
    mitigation: 'Mover dos ensayos internos o alquilar una cámara durante 14 semanas.',
  },
  obstacleWrapper: {
    name: 'La envolvedora de palés de Montealto solo llega a 1,80 m',
    mitigation: 'Su mantenimiento puede subirla; hace falta un sábado.',
  },

  kpiLeaks: {
    name: 'Bandejas con fugas por cada mil',
    definition: 'Bandejas que no superan la prueba de agua entre todas las probadas en el turno B.',
    source: 'Hoja de ensayos de Valdehornos',
  },
  kpiAreas: {
    name: 'Áreas suyas con las que hablamos cada mes',
    definition: 'Áreas con al menos un contacto en los últimos 30 días, sin contar Ventas.',
    measureUnit: 'áreas',
    source: 'Contactos de este plan',
  },
}
