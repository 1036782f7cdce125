/** One line or a few lines of text; unset is ''. `maxLength` is in UTF-16 units. */
export const text = (maxLength) => ({ type: 'text', maxLength })
/** An integer from `min` to `max`, or null: not rated. */
export const scale = (min, max) => ({ type: 'scale', min, max })
/** One code of a list, or null. */
export const choice = (options) => ({ type: 'choice', options })
/** Any number of codes of a list, in the list's order. */
export const choices = (options) => ({ type: 'choices', options })
/** Yes or no; unset is no. */
export const flag = () => ({ type: 'flag' })
/** A calendar day as YYYY-MM-DD, or null. */
export const date = () => ({ type: 'date' })
/** Columns of an imported file that have no field of their own: name → text. */
export const extras = () => ({ type: 'extras' })
