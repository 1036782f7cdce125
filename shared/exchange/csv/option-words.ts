import { vocabulary, type Vocabulary } from '../../domain/vocabulary/vocabulary.ts'
import { headerKey } from './header-key.ts'

/**
 * Words of a file → codes of a list: ours in both languages, the code itself, and those of the programs
 * that tasks come from. What is not understood is never guessed.
 */
const foreign: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  status: {
    todo: ['Not Started', 'Open', 'To do', 'Pending', 'No iniciada', 'Pendiente', 'Abierta'],
    'in-progress': ['In Progress', 'Started', 'Doing', 'En progreso', 'En marcha', 'Iniciada'],
    blocked: ['Waiting on someone else', 'Waiting', 'On hold', 'En espera', 'Bloqueado'],
    done: ['Completed', 'Complete', 'Closed', 'Completada', 'Terminada', 'Cerrada', 'Hecho'],
    dropped: ['Deferred', 'Cancelled', 'Canceled', 'Aplazada', 'Cancelada', 'Descartado'],
  },
  priority: {
    high: ['High', 'Urgent', 'Alto', 'Urgente', 'A'],
    medium: ['Normal', 'Medium', 'Medio', 'B'],
    low: ['Low', 'None', 'Bajo', 'C'],
  },
}

/** The vocabulary's list of a field; the wanted engagement has the words of the present one. */
export function listOf(words: Vocabulary, field: string): keyof Vocabulary['options'] | undefined {
  const list = field === 'desiredEngagement' ? 'engagement' : field
  const isList = (name: string): name is keyof Vocabulary['options'] =>
    Object.hasOwn(words.options, name)
  return isList(list) ? list : undefined
}

/** The code of a list that a word stands for, or undefined. */
export function findOption(
  field: string,
  options: readonly string[],
  word: string,
): string | undefined {
  const key = headerKey(word)
  const isIt = (other: string) => headerKey(other) === key
  const direct = options.find(isIt)
  if (direct !== undefined) return direct
  for (const language of ['en', 'es'] as const) {
    const words = vocabulary(language)
    const list = listOf(words, field)
    const labels = list === undefined ? [] : Object.entries<string>(words.options[list])
    const labelled = labels.find(([code, label]) => options.includes(code) && isIt(label))
    if (labelled !== undefined) return labelled[0]
  }
  return options.find((code) => foreign[field]?.[code]?.some(isIt))
}
