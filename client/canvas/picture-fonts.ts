/** The part of a font that a picture carries along: it has to look the same without this server. */

/** Tells whether a `unicode-range` (`U+0000-00FF, U+20AC`) holds any of these code points. */
export function coversAny(unicodeRange: string, codePoints: ReadonlySet<number>): boolean {
  const ranges = unicodeRange.split(',').map((part) => {
    const [from = '', to = from] = part.trim().replace(/^U\+/i, '').split('-')
    return {
      from: Number.parseInt(from.replaceAll('?', '0'), 16),
      to: Number.parseInt(to.replaceAll('?', 'F'), 16),
    }
  })
  for (const codePoint of codePoints) {
    if (ranges.some(({ from, to }) => codePoint >= from && codePoint <= to)) return true
  }
  return false
}

/**
 * `@font-face` rules, with the files inside, for the letters of a text in one of the page's fonts.
 * A file that cannot be fetched is left out: the picture then shows another font.
 */
export async function embeddedFont(family: string, text: string): Promise<string> {
  const codePoints = new Set(Array.from(text, (letter) => letter.codePointAt(0) ?? 0))
  const rules = fontFaces(family).filter(({ style }) => {
    const range = style.getPropertyValue('unicode-range')
    return range === '' || coversAny(range, codePoints)
  })
  const texts = await Promise.all(rules.map(embedRule))
  return texts.join('\n')
}

function fontFaces(family: string): CSSFontFaceRule[] {
  return [...document.styleSheets]
    .flatMap((sheet) => [...readRules(sheet)])
    .filter((rule) => rule instanceof CSSFontFaceRule)
    .filter(({ style }) => style.getPropertyValue('font-family').replaceAll(/["']/g, '') === family)
}

function readRules(sheet: CSSStyleSheet): Iterable<CSSRule> {
  try {
    return sheet.cssRules
  } catch {
    // A sheet from elsewhere (an extension's) is closed to us, and holds nothing of ours.
    return []
  }
}

async function embedRule(rule: CSSFontFaceRule): Promise<string> {
  const url = /url\(["']?([^"')]+)["']?\)/.exec(rule.cssText)?.[1]
  if (url === undefined) return ''
  const base = rule.parentStyleSheet?.href ?? document.baseURI
  const data = await fetchAsData(new URL(url, base).href)
  return data === null ? '' : rule.cssText.replace(url, data)
}

async function fetchAsData(url: string): Promise<string | null> {
  try {
    const answer = await fetch(url)
    if (!answer.ok) return null
    const bytes = new Uint8Array(await answer.arrayBuffer())
    let binary = ''
    for (const byte of bytes) binary += String.fromCharCode(byte)
    return `data:font/woff2;base64,${btoa(binary)}`
  } catch {
    return null
  }
}
