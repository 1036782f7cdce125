import type { Language } from '../../domain/plan-view.ts'

/** Words that stand in tables only. */
export interface TableWords {
  readonly id: string
  readonly yes: string
  readonly coveredBy: string
}

export const tableWords: Readonly<Record<Language, TableWords>> = {
  en: { id: 'ID', yes: 'Yes', coveredBy: 'Covered by' },
  es: { id: 'ID', yes: 'Sí', coveredBy: 'Atendida por' },
}
