/**
 * A long text that several people write at once, with the carets and names of the others.
 *
 * TEXT-9 The editor's code is loaded when a text is first shown; until it comes the text can be read.
 * TEXT-10 A text that holds more than characters is shown and not edited: editing would shift it.
 */
import { createLatePart } from '../ui/late-part.tsx'
import type { LongTextProps } from './long-text-editor.tsx'
import styles from './long-text.module.css'

const { Part: LongTextEditor, loadAhead } = createLatePart(
  async () => (await import('./long-text-editor.tsx')).LongTextEditor,
  { Waiting: ReadOnlyText, Failed: ReadOnlyText },
)

/** Fetches the editor's code before a text is shown. */
export const loadLongTextAhead = loadAhead

/** The editor of a long text; `yText` is the shared text itself, such as `findNotes` finds it. */
export function LongText(props: LongTextProps) {
  return isCharactersOnly(props.yText) ? <LongTextEditor {...props} /> : <ReadOnlyText {...props} />
}

function ReadOnlyText({ label, yText }: LongTextProps) {
  return (
    <section aria-label={label} className={styles['plain']}>
      {yText.toJSON()}
    </section>
  )
}

function isCharactersOnly(yText: LongTextProps['yText']): boolean {
  return yText.toJSON().length === yText.length
}
