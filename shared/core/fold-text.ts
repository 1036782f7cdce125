/** A text without accents and capitals, so that "jose" finds "José". */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
}

/** The words that are looked for with a text, folded. */
export function foldedWords(text: string): readonly string[] {
  return foldText(text).split(/\s+/).filter(Boolean)
}
