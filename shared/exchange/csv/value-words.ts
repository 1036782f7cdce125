import {
  buyingRoles,
  type BuyingRole,
  confidence,
  engagement,
  level,
} from '../../domain/entities/scales.ts'
import { vocabulary } from '../../domain/vocabulary/vocabulary.ts'
import { headerKey } from './header-key.ts'

/**
 * Words of a file → codes. Ours, in both languages, and those of the programs people come from.
 * What is not understood is never guessed: the cell is kept as it is.
 */
const roleWords: Partial<Record<BuyingRole, readonly string[]>> = {
  user: ['END_USER', 'Business User', 'Usuario final'],
  influencer: ['Business Influencer', 'Recommender', 'Influenciador', 'Influyente'],
  evaluator: [
    'Technical Buyer',
    'Technical Influencer',
    'Evaluator',
    'Comprador técnico',
    'Evaluador',
  ],
  economic_buyer: [
    'BUDGET_HOLDER',
    'Economic Decision Maker',
    'Financial Approver',
    'Comprador económico',
    'Titular del presupuesto',
  ],
  decision_maker: ['Decision-maker', 'Tomador de decisiones', 'Responsable de decisiones'],
  purchaser: ['Buyer', 'Procurement', 'Comprador', 'Compras'],
  champion: ['Campeón', 'Defensor interno', 'Promotor'],
  executive_sponsor: ['Sponsor', 'Patrocinador'],
  legal: ['LEGAL_AND_COMPLIANCE', 'Legal'],
}

const levelWords: Readonly<Record<string, readonly string[]>> = {
  senior: [
    'Executive',
    'C-level',
    'C-suite',
    'CXO',
    'VP',
    'Board',
    'Owner',
    'Director',
    'Directivo',
    'Dirección',
  ],
  middle: ['Manager', 'Supervisor', 'Team lead', 'Gerente', 'Mando intermedio', 'Jefatura'],
  field: [
    'Staff',
    'Employee',
    'Entry',
    'Individual contributor',
    'Operativo',
    'Empleado',
    'Técnico',
  ],
}

const stanceWords: Readonly<Record<string, readonly string[]>> = {
  '2': ['Mentor', 'Will recommend you', 'Favorable', 'Champion', 'Defensora'],
  '1': ['Strong supporter', 'Supporter of yours', 'Somewhat favorable', 'Partidaria', 'A favor'],
  '0': ['Interested in you', 'Sees you same as everyone else'],
  '-1': ['Non-supporter', 'Mildly negative', 'Somewhat negative', 'En contra'],
  '-2': ['Enemy', 'Negative', 'Blocker', 'Will recommend competition', 'Opositora', 'Bloqueador'],
}

/** HubSpot lists a blocker among the roles; here it is where somebody stands (−2). */
const BLOCKERS = new Set(['blocker', 'bloqueador', 'bloqueadora'])
const YES = new Set(['yes', 'si', 'true', 'verdadero', '1', 'x', 'y', 's'])

type Words = ReadonlyMap<string, string>

const roles = collectWords('buyingRoles', buyingRoles.options, roleWords)
const levels = collectWords('level', level.options, levelWords)
const ownLevels = collectWords('level', level.options, {})
const confidences = collectWords('confidence', confidence.options, {})
const engagements = collectWords('engagement', engagement.options, {})
const stances = collectStances()

function collectWords(
  list: 'buyingRoles' | 'level' | 'confidence' | 'engagement',
  codes: readonly string[],
  others: Readonly<Record<string, readonly string[]>>,
): Words {
  const words = new Map<string, string>()
  for (const code of codes) words.set(headerKey(code), code)
  for (const language of ['en', 'es'] as const) {
    for (const [code, label] of Object.entries(vocabulary(language).options[list])) {
      words.set(headerKey(label), code)
    }
  }
  for (const [code, more] of Object.entries(others)) {
    for (const word of more) if (!words.has(headerKey(word))) words.set(headerKey(word), code)
  }
  return words
}

function collectStances(): Words {
  const words = new Map<string, string>()
  for (const language of ['en', 'es'] as const) {
    const { stances: labels, anchors } = vocabulary(language)
    for (const [code, label] of [...Object.entries(labels), ...Object.entries(anchors.stance)]) {
      words.set(headerKey(label), code)
    }
  }
  for (const [code, more] of Object.entries(stanceWords)) {
    for (const word of more) if (!words.has(headerKey(word))) words.set(headerKey(word), code)
  }
  return words
}

/** The code of a level, or undefined where the word is not understood. */
export const findLevel = (word: string) => levels.get(headerKey(word))
/** Whether a word is one of our own levels: others ("Director") say more than the level does. */
export const isOwnLevel = (word: string) => ownLevels.has(headerKey(word))
/** The code of a confidence, or undefined. */
export const findConfidence = (word: string) => confidences.get(headerKey(word))
/** The code of an engagement, or undefined. */
export const findEngagement = (word: string) => engagements.get(headerKey(word))

/** A whole number, or undefined; `3`, `3.0` and `3,0` are one. */
export function findWhole(text: string): number | undefined {
  return /^[+\-−]?\d{1,4}([.,]0+)?$/.test(text)
    ? Number.parseInt(text.replace('−', '-'), 10)
    : undefined
}

/** A stance from −2 to +2 by word or number, or undefined. */
export function findStance(word: string): number | undefined {
  const number = findWhole(word)
  if (number !== undefined) return Math.abs(number) <= 2 ? number : undefined
  const code = stances.get(headerKey(word))
  return code === undefined ? undefined : Number(code)
}

/** Yes, or undefined: everything else. */
export function findYes(word: string): true | undefined {
  return YES.has(headerKey(word)) ? true : undefined
}

export interface ReadRoles {
  readonly codes: readonly string[]
  readonly isBlocker: boolean
  /** Words that are no role here. */
  readonly unknown: readonly string[]
}

/** Several roles in one cell, split by `;` (or `|`). */
export function readRoles(cell: string): ReadRoles {
  const words = cell
    .split(/[;|]/)
    .map((word) => word.trim())
    .filter(Boolean)
  const codes = new Set<string>()
  const unknown: string[] = []
  let isBlocker = false
  for (const word of words) {
    const key = headerKey(word)
    const code = roles.get(key)
    if (BLOCKERS.has(key)) isBlocker = true
    else if (code === undefined) unknown.push(word)
    else codes.add(code)
  }
  return { codes: [...codes], isBlocker, unknown }
}
