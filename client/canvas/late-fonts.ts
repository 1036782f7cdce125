import { allDefaultFontFaces, type Editor } from '@tldraw/tldraw'

/**
 * FONT-1: a font of the canvas is fetched when a text is written in it. The canvas asks for all sixteen
 * files as it mounts, 1.4 MB; cards are set in the font of the page, and most boards need none of them.
 *
 * To be called before the canvas is mounted; until the answer is called.
 */
export function loadFontsLate({ fonts }: Pick<Editor, 'fonts'>): () => void {
  const plain = fonts.requestFonts.bind(fonts)
  fonts.requestFonts = (wanted) => {
    if (wanted !== allDefaultFontFaces) plain(wanted)
  }
  return () => {
    fonts.requestFonts = plain
  }
}
