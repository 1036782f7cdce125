/**
 * A long text that several people write at once, with the carets and names of the others.
 *
 * TEXT-9 The editor's code is loaded when a text is first shown; until then the text can be read.
 * TEXT-10 A text that holds more than characters is shown and not edited: editing would shift it.
 */
import { lazy, Suspense } from 'react'

import type { LongTextProps } from './long-text-editor.tsx'
import styles from './long-text.module.css'

const LongTextEditor = lazy(async () => {
  const { LongTextEditor } = await import('./long-text-editor.tsx')
  return { default: LongTextEditor }
})

/** The editor of a long text; `yText` is the shared text itself, such as `findNotes` finds it. */
export function LongText(props: LongTextProps) {
  const plain = <PlainText label={props.label} text={props.yText.toJSON()} />
  if (!isCharactersOnly(props.yText)) return plain
  return (
    <Suspense fallback={plain}>
      <LongTextEditor {...props} />
    </Suspense>
  )
}

function PlainText({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <section aria-label={label} className={styles['plain']}>
      {text}
    </section>
  )
}

function isCharactersOnly(yText: LongTextProps['yText']): boolean {
  return yText.toJSON().length === yText.length
}
