import type { erasure as english } from '../en/erasure.ts'

export const erasure: typeof english = {
  entity: 'Borrar sin rastro…',
  person: 'Borrar a esta persona…',
  title: '¿Borrar «{{name}}» sin dejar rastro?',
  now: 'Borrar sin rastro',
  entityText:
    '«{{name}}» desaparece del plan, de su historial y de la lista de actividad, con sus relaciones y comentarios y con las tarjetas que absorbió al fusionarse.',
  personText:
    '{{name}} desaparece del plan como participante y como miembro del equipo, y sale en todos sus dispositivos. Lo que aportó se queda, sin su nombre. Con un enlace válido podría volver a entrar como alguien nuevo.',
  filesText:
    'En un plazo de {{count}} min no quedará nada en los archivos de este servidor. Las copias de seguridad anteriores lo conservan hasta que se eliminen.',
  effectText:
    'Todas las personas del plan reciben al instante una copia nueva; lo anterior ya no se puede deshacer. Esto no tiene vuelta atrás.',
  namedText_one:
    'El nombre aparece también en lo que escribieron otras personas, que se queda. Cámbialo a mano: {{names}}',
  namedText_other:
    'El nombre aparece también en {{count}} tarjetas que escribieron otras personas y que se quedan. Cámbialas a mano: {{names}}',
  done: '{{name}} ya no está en el plan.',
  somebody: 'alguien cuyos datos se borraron',
}
