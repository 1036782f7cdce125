import { defaultHandleExternalTextContent, type Editor } from '@tldraw/tldraw'

/**
 * What is pasted or dropped: text becomes text; files, pictures and web pages are refused with a word,
 * since nothing on the map may be fetched from elsewhere or fill the plan.
 */
export function refuseContent(
  editor: Editor,
  options: {
    readonly onRefused: () => void
    /** Several lines or cells are people rather than a drawing; true where they were taken. */
    readonly onLines: (text: string) => boolean
  },
): void {
  const refuse = () => options.onRefused()
  for (const kind of ['files', 'file-replace', 'svg-text', 'embed', 'excalidraw'] as const) {
    editor.registerExternalContentHandler(kind, refuse)
  }
  editor.registerExternalContentHandler('url', ({ url, point }) => {
    void defaultHandleExternalTextContent(editor, { text: url, ...(point ? { point } : {}) })
  })
  editor.registerExternalContentHandler('text', (content) => {
    if (!options.onLines(content.text)) void defaultHandleExternalTextContent(editor, content)
  })
}
