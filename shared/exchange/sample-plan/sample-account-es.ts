import type { SampleAccountTexts } from './sample-texts.ts'

/** La página sobre el cliente y lo que el equipo comentó en las tarjetas. */
export const sampleAccountEs: SampleAccountTexts = {
  account: {
    profile:
      'Fabricante de platos preparados refrigerados, con tres plantas y 1.900 personas; sus platos están en el lineal de cuatro grandes supermercados, casi siempre con la marca de la cadena. Le suministramos el 45 % de las bandejas y todavía no tenemos allí ninguna línea.',
    strategy:
      'Ganar los próximos concursos de las cadenas con un envase reciclable y pagarlo con una misma manera de trabajar en todas las plantas. Una gama prémium propia debe traer mejores márgenes.',
    marketPosition:
      'Segundo del país en volumen y primero en marca blanca. Fuerte en cocina asiática e italiana; llega tarde a los platos veganos.',
    budget:
      'Unos 9 millones al año para inversiones entre las tres plantas; este año se han parado dos proyectos. El envase cuesta 31 millones al año.',
    growthAim:
      'Pasar de 310 a 380 millones de ventas en 2029, con la mitad del crecimiento en la gama prémium.',
    whyKey:
      'Es nuestro tercer cliente y aquel cuya promesa encaja con lo que mejor hacemos. Lo que funciona en Valdehornos lo ve todo el sector.',
    treatment:
      'Llevar números de su propia línea, en una página. Hablar con las plantas, pero nunca a espaldas de Compras. Lo que se promete a Olmedo lleva fecha.',
    decision:
      '¿Lo apostamos todo a la línea piloto de Valdehornos o empezamos por Las Cumbreras, donde está nuestro competidor?',
    currency: 'EUR',
  },
  comments: {
    rangeUnknown:
      '@Alfonso Belmonte, te sentaste a su lado en la cena de la asociación. ¿Dijo algo de la bandeja?',
    rangeDinner: 'Solo que tiene que parecer de restaurante. Pediré media hora a Larrauri.',
    figuresLate: '@Dani Quintero, las dos semanas terminaron el viernes. ¿Qué falta?',
    figuresReason:
      'Cuatro turnos sin contador: alguien tiró el sensor. @Nuria Casals, ¿nos vale la lista de Zubeldia para esos turnos?',
    coldwaterWho:
      'Yo voy a Las Cumbreras todos los meses, pero tiene que ir alguien a quien ella no le pida repuestos. ¿@Jimena Ríos, @Nuria Casals?',
    stopSecondWay:
      '@Jimena Ríos, pon también el alquiler en la página. Ha dicho que no a comprar, no a la línea.',
  },
}
