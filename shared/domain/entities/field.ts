/**
 * The fields of an entity, described once. Decoding, inspector, tables, import and export all follow
 * from these descriptions.
 *
 * FIELD-1: `null` means *not known* or *not rated*; it is never 0 and never "low".
 * FIELD-2: a stored value that does not fit its field reads as unset; it never throws.
 * FIELD-3: a field of one name is described the same in every kind, so that an entity that becomes
 * another kind keeps what both have.
 */
export type Field =
  | { readonly type: 'text'; readonly maxLength: number }
  | { readonly type: 'scale'; readonly min: number; readonly max: number }
  | {
      readonly type: 'choice'
      readonly options: readonly string[]
      /** The code of what was never chosen, where something always holds. */
      readonly fallback?: string
    }
  | { readonly type: 'choices'; readonly options: readonly string[] }
  | { readonly type: 'flag' }
  | { readonly type: 'date' }
  | { readonly type: 'number' }
  | { readonly type: 'rank' }
  | { readonly type: 'extras' }

/** The longest name of an entity, in characters. */
export const MAX_NAME_LENGTH = 200

export type FieldSet = Readonly<Record<string, Field>>

/** What a field holds once decoded. */
export type FieldValue<F extends Field> = F extends { type: 'text' | 'rank' }
  ? string
  : F extends { type: 'scale' | 'number' }
    ? number | null
    : F extends { type: 'choice'; options: readonly (infer Option)[] }
      ? F extends { fallback: string }
        ? Option
        : Option | null
      : F extends { type: 'choices'; options: readonly (infer Option)[] }
        ? readonly Option[]
        : F extends { type: 'flag' }
          ? boolean
          : F extends { type: 'date' }
            ? string | null
            : F extends { type: 'extras' }
              ? Readonly<Record<string, string>>
              : never

export type FieldValues<Fields extends FieldSet> = {
  readonly [Name in keyof Fields]: FieldValue<Fields[Name]>
}

/** A value of any field. */
export type AnyFieldValue = FieldValue<Field> | readonly string[]

/** One line or a few lines of text; unset is ''. `maxLength` is in UTF-16 units. */
export const text = (maxLength: number) => ({ type: 'text', maxLength }) as const

/** An integer from `min` to `max`, or null: not rated. */
export const scale = (min: number, max: number) => ({ type: 'scale', min, max }) as const

/** One code of a list, or null. */
export const choice = <const Options extends readonly string[]>(options: Options) =>
  ({ type: 'choice', options }) as const

/** One code of a list, `fallback` unless another was chosen. */
export const choiceOr = <const Options extends readonly string[]>(
  options: Options,
  fallback: Options[number],
) => ({ type: 'choice', options, fallback }) as const

/** Any number of codes of a list, in the list's order. */
export const choices = <const Options extends readonly string[]>(options: Options) =>
  ({ type: 'choices', options }) as const

/** Yes or no; unset is no. */
export const flag = () => ({ type: 'flag' }) as const

/** A calendar day as YYYY-MM-DD, or null. */
export const date = () => ({ type: 'date' }) as const

/** Any finite number, or null. */
export const number = () => ({ type: 'number' }) as const

/** A place in an order that people set by hand: a fractional index; unset is ''. Never shown. */
export const rank = () => ({ type: 'rank' }) as const

/** Columns of an imported file that have no field of their own: name → text. */
export const extras = () => ({ type: 'extras' }) as const
