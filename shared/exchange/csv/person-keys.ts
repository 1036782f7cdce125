import { nameWords } from '../../domain/rules/look-alikes.ts'
import { headerKey } from './header-key.ts'

/** What two entries of one person are recognised by; '' where an entry does not say. */
export interface PersonKeys {
  readonly externalId: string
  readonly email: string
  /** The words of the name in any order, without accents and capitals. */
  readonly name: string
  readonly company: string
  readonly title: string
  readonly isPlaceholder: boolean
}

/** The keys of an entry from the values of its fields; what is not text counts as not said. */
export function personKeys(fields: Readonly<Record<string, unknown>>): PersonKeys {
  const text = (field: string) => {
    const value = fields[field]
    return typeof value === 'string' ? value.trim() : ''
  }
  return {
    externalId: text('externalId'),
    email: text('email').toLowerCase(),
    name: nameWords(text('name')).join(' '),
    company: headerKey(text('company')),
    title: headerKey(text('title')),
    isPlaceholder: fields['placeholder'] === true,
  }
}

/** Whether two entries contradict each other: both say something, and not the same. */
export function differs(left: string, right: string): boolean {
  return left !== '' && right !== '' && left !== right
}
