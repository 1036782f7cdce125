import type { Editor } from '@tldraw/tldraw'

type MeasureText = Editor['textMeasure']['measureText']

/** More labels than any board draws; beyond that the oldest are measured again. */
const MAX_REMEMBERED = 2000

/**
 * Measures each text once. SIZE-1: a text of one look has one size; SIZE-2: `forget` when a font came.
 *
 * The canvas measures the label of an arrow whenever the arrow changes in any way, an empty label too,
 * and each time the browser lays out the whole page for it: on a board with a hundred arrows and three
 * hundred cards that was most of what a drop or a selection cost (docs/performance.md).
 */
export function rememberSizes(measure: MeasureText): {
  readonly measure: MeasureText
  readonly forget: () => void
} {
  const sizes = new Map<string, ReturnType<MeasureText>>()
  return {
    measure: (text, options) => {
      const key = JSON.stringify([text, options])
      const known = sizes.get(key)
      if (known !== undefined) return known
      const size = measure(text, options)
      if (sizes.size >= MAX_REMEMBERED) sizes.delete(sizes.keys().next().value ?? '')
      sizes.set(key, size)
      return size
    },
    forget: () => sizes.clear(),
  }
}

/** Lets an editor measure each text once, until the answer is called. */
export function rememberTextSizes(editor: Editor): () => void {
  const { textMeasure } = editor
  const plain = textMeasure.measureText.bind(textMeasure)
  const { measure, forget } = rememberSizes(plain)
  textMeasure.measureText = measure
  document.fonts.addEventListener('loadingdone', forget)
  return () => {
    document.fonts.removeEventListener('loadingdone', forget)
    textMeasure.measureText = plain
  }
}
