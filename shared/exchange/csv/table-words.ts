import type { Language } from '../../domain/plan-view.ts'
import type { RelationId } from '../table/relations.ts'

/** Words that stand in tables only. */
export interface TableWords {
  readonly id: string
  readonly yes: string
  readonly coveredBy: string
  readonly relations: Readonly<Record<RelationId, string>>
}

export const tableWords: Readonly<Record<Language, TableWords>> = {
  en: {
    id: 'ID',
    yes: 'Yes',
    coveredBy: 'Covered by',
    relations: {
      reportsTo: 'Reports to',
      coveredBy: 'Covered by',
      covers: 'Covers',
      owner: 'Owner at the customer',
      caredAboutBy: 'Who cares about it',
      pursues: 'Pursues',
      pursuedBy: 'Pursued by',
      threatens: 'Threatens',
      threatenedBy: 'Threatened by',
      answers: 'Answers',
      answeredBy: 'Answered by',
      delivers: 'Delivers',
      deliveredBy: 'Delivered by',
      advances: 'Advances',
      advancedBy: 'Advanced by',
      serves: 'Serves',
      blocks: 'Blocks',
      blockedBy: 'Blocked by',
      dependsOn: 'Depends on',
      measures: 'Measures',
      measuredBy: 'Measured by',
      responsible: 'Responsible',
      counterpart: 'Counterpart at the customer',
      contributors: 'Contributors',
      stepOf: 'Step of',
      toldBy: 'Told by',
      couldFindOut: 'Who could find out',
    },
  },
  es: {
    id: 'ID',
    yes: 'Sí',
    coveredBy: 'Atendida por',
    relations: {
      reportsTo: 'Reporta a',
      coveredBy: 'Quién la atiende',
      covers: 'Atiende a',
      owner: 'Responsable en el cliente',
      caredAboutBy: 'A quién le importa',
      pursues: 'Persigue',
      pursuedBy: 'Se persigue con',
      threatens: 'Amenaza',
      threatenedBy: 'Amenazada por',
      answers: 'Responde a',
      answeredBy: 'Nuestra respuesta',
      delivers: 'Materializa',
      deliveredBy: 'Se materializa con',
      advances: 'Impulsa',
      advancedBy: 'Se impulsa con',
      serves: 'Sirve a',
      blocks: 'Bloquea',
      blockedBy: 'Bloqueada por',
      dependsOn: 'Depende de',
      measures: 'Mide',
      measuredBy: 'Se mide con',
      responsible: 'Responsable',
      counterpart: 'Contraparte en el cliente',
      contributors: 'Contribuyen',
      stepOf: 'Paso de',
      toldBy: 'Lo contó',
      couldFindOut: 'Quién podría averiguarlo',
    },
  },
}
