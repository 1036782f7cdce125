import type { SampleStrategyTexts } from './sample-texts.ts'

/** Qué persigue el cliente, qué se lo impide y qué de lo nuestro le da respuesta. */
export const sampleStrategyEs: SampleStrategyTexts = {
  goalRecyclable: {
    name: 'Bandeja reciclable en toda la gama a finales de 2028',
    unit: 'Comité de dirección',
    source: 'Carta a los cuatro supermercados; nos lo repitió en la feria',
    evidence: 'La carta está en su web, firmada por Larrauri.',
    notes:
      'Es la promesa por la que la van a juzgar. Dos supermercados ya la exigen para seguir vendiendo sus platos.',
  },
  goalOneLine: {
    name: 'Una misma línea de sellado en las tres plantas',
    unit: 'Operaciones',
    source: 'Ferrándiz, en la reunión trimestral',
    evidence: 'Un grupo de trabajo con una persona de cada planta se reúne un martes sí y otro no.',
  },
  goalCost: {
    name: 'Envases un 4 % más baratos este año',
    unit: 'Compras',
    source: 'Negociación del contrato, en primavera',
    notes: 'Quesada habla del precio por bandeja. Allí nadie cuenta lo que acaba en la basura.',
  },
  goalLorries: {
    name: 'Tres camiones menos por semana',
    unit: 'Cadena de suministro',
    site: 'Montealto',
    source: 'Nuestro planificador, por la llamada semanal',
  },
  goalNewRange: {
    name: 'Una gama prémium en el lineal este otoño',
    unit: 'Marketing',
    source: 'Una frase en la prensa del sector',
    notes:
      'No tenemos respuesta porque no conocemos la pregunta: ninguno de nosotros ha hablado con Pradera.',
  },

  challengeSeal: {
    name: 'El film reciclable sella más despacio y pierde más',
    unit: 'Operaciones',
    site: 'Valdehornos',
    source: 'Prueba del turno B',
    evidence: '3,1 bandejas con fugas por cada mil, frente a 0,8 con el film de hoy.',
  },
  challengeStudy: {
    name: 'Ningún sellado nuevo sin un estudio de vida útil de 14 semanas',
    unit: 'Calidad',
    source: 'Olmedo, en persona',
    evidence: 'Capítulo 7 de su manual de calidad.',
  },
  challengePayback: {
    name: 'Finanzas frena todo lo que tarda más de 30 meses en amortizarse',
    unit: 'Finanzas',
    source: 'Dos proyectos parados este año; lo cuenta Ferrándiz',
  },
  challengeThreeWays: {
    name: 'Tres plantas, tres fabricantes de líneas, tres maneras de trabajar',
    unit: 'Operaciones',
    source: 'Nuestras visitas de servicio',
    notes:
      'No coinciden ni los repuestos, ni la formación, ni los turnos. La bandeja que en Valdehornos va bien se atasca en Las Cumbreras.',
  },
  challengeOvertime: {
    name: 'La campaña de verano sale a base de horas extra',
    unit: 'Operaciones',
    source: 'Pedidos de los dos últimos veranos',
    evidence: 'Entregas en sábado nueve fines de semana de trece.',
  },
  challengeAuditor: {
    name: 'No pueden demostrar a un auditor el porcentaje reciclado',
    unit: 'Estrategia',
    source: 'Lo suponemos por las preguntas que nos envió su auditor',
  },

  initiativeTrial: {
    name: 'Prueba de la bandeja reciclable en el turno B',
    unit: 'Operaciones',
    site: 'Valdehornos',
    source: 'Carballeira, a pie de línea',
    outcome: 'Sellar a la velocidad de hoy con menos de una fuga por cada mil bandejas.',
  },
  initiativeGroup: {
    name: 'Grupo de trabajo de la línea común',
    unit: 'Operaciones',
    source: 'Zubeldia, que levanta el acta',
    outcome: 'Una especificación que firmen las tres plantas.',
  },
  initiativeTender: {
    name: 'Concurso para un segundo proveedor de bandejas',
    unit: 'Compras',
    source: 'Iriarte, entre líneas',
    outcome: 'Dos proveedores por categoría antes del próximo contrato.',
  },

  cultureNumbers: {
    name: 'Se escucha a quien trae números de su propia línea',
    source: 'Llamada semanal con Zubeldia',
    evidence: 'En marzo su gráfico de fugas paró un pedido que el comité ya había aprobado.',
  },
  cultureOnePage: {
    name: 'No se decide nada que no quepa en una página',
    unit: 'Comité de dirección',
    source: 'Larrauri, en la feria',
  },
  culturePlants: {
    name: 'La sede decide y la planta que no está de acuerdo se toma su tiempo',
    unit: 'Operaciones',
    source: 'Doce años de visitas de servicio',
  },

  valueTray: {
    name: 'Una bandeja reciclable que corre igual que la de hoy',
    unit: 'Operaciones',
    source: 'Nuestro banco de pruebas',
    evidence: '42 ciclos por minuto en nuestro banco; en su línea está por demostrar.',
  },
  valueLine: {
    name: 'Una línea para todas las bandejas, con cambio de formato en doce minutos',
    unit: 'Operaciones',
    source: 'Cliente de referencia en el norte',
    evidence: 'Doce minutos cronometrados, frente a los 50 de hoy en Las Cumbreras.',
  },
  valueWaste: {
    name: 'Pagar por plato sellado y no por bandeja: menos merma, no menos precio',
    unit: 'Compras',
    source: 'Nuestro cálculo con las devoluciones del año pasado',
  },
  valueStack: {
    name: 'Una bandeja que apila una quinta parte más',
    unit: 'Cadena de suministro',
    site: 'Montealto',
    source: 'Palés de muestra en nuestro almacén',
  },
  valueProof: {
    name: 'El porcentaje reciclado en cada albarán, listo para el auditor',
    unit: 'Estrategia',
    source: 'Idea de nuestra área de Calidad; nadie ha preguntado a Espinar',
  },

  questionRange: {
    name: '¿Qué le pide la nueva gama a la bandeja?',
    unit: 'Marketing',
    notes:
      '¿Ventana, tapa, impresión? Pradera trabaja con una agencia; quizá la puerta de entrada sea esa.',
  },
  questionSystem: {
    name: '¿Tiene que conectarse la línea con el sistema de producción de Beltrán?',
    unit: 'Operaciones',
    site: 'Montealto',
  },
  questionColdwater: {
    name: '¿Qué necesitaría Baeza para querer la línea común?',
    unit: 'Operaciones',
    site: 'Las Cumbreras',
    notes: 'Hasta ahora todo el mundo habla de su planta y nadie con ella.',
  },

  noteFair: {
    name: '«¿Qué dejaríais de hacer en nuestro lugar?»',
    source: 'Larrauri a nuestro director, en la feria',
    notes: 'Todavía le debemos la respuesta.',
  },
  noteRetire: {
    name: 'Carballeira se jubila en dos años: ¿quién será entonces nuestra voz allí?',
    site: 'Valdehornos',
    source: 'El propio Carballeira',
  },
  noteLevy: {
    name: 'Dicen que el impuesto al envase no reciclable sube la próxima primavera',
    source: 'Boletín de la asociación del sector',
  },
}
