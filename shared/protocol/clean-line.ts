/** Control characters, and the marks that turn the direction of the text around them. */
const UNSEEN = /[\p{Cc}\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/gu

/**
 * One line of text as a person meant it: composed letters (NFC), single blanks, no control or
 * direction marks, trimmed. A name shown to others must not be able to disguise itself.
 */
export function cleanLine(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/\s/g, ' ')
    .replaceAll(UNSEEN, '')
    .replaceAll(/ +/g, ' ')
    .trim()
}
