import type { join as english } from '../en/join.ts'

export const join: typeof english = {
  pageTitle: 'Entrar en un plan',
  heading: 'Entrar en un plan',
  enterLabel: 'Enlace o código',
  enterHint:
    'Pega el enlace que te enviaron, escribe el código de sala que ves en la pantalla o el código que te da tu otro dispositivo.',
  continue: 'Continuar',
  otherWay: 'Usar otro enlace o código',
  checking: 'Buscando el plan',
  invitedTo: 'Vas a entrar en',
  asFacilitator: 'como facilitador: diriges la sesión y puedes cambiarlo todo',
  asParticipant: 'como participante: añades, cambias y mueves tarjetas',
  asObserver: 'como observador: lo ves todo en vivo y no cambias nada',
  iAm: 'Soy…',
  iAmHint:
    'El equipo que ya está en este plan. Elige quién eres para que lo tuyo siga siendo tuyo.',
  someoneNew: 'Otra persona',
  name: 'Tu nombre',
  nameMissing: 'Escribe tu nombre para que los demás sepan quién eres.',
  area: 'Tu área',
  areaPlaceholder: 'Elige o escribe',
  level: 'Tu nivel (opcional)',
  noLevel: 'Sin indicar',
  enter: 'Entrar en el plan',
  enterAsObserver: 'Entrar a mirar',
  reEntering: 'Trasladándote a este dispositivo',
}
