import { EditorView } from '@codemirror/view'

/** The editor in Mantine's colours: variables, so that light and dark need no second theme. */
export const textTheme = EditorView.theme({
  '&': {
    backgroundColor: 'var(--mantine-color-default)',
    border: '1px solid var(--mantine-color-default-border)',
    borderRadius: 'var(--mantine-radius-sm)',
    color: 'var(--mantine-color-text)',
    fontSize: 'var(--mantine-font-size-sm)',
  },
  '&.cm-focused': {
    outline: '2px solid var(--mantine-primary-color-filled)',
    outlineOffset: '-1px',
  },
  '.cm-scroller': {
    fontFamily: 'var(--mantine-font-family)',
    lineHeight: 'var(--mantine-line-height-md)',
    maxHeight: '24rem',
    overflow: 'auto',
  },
  '.cm-content': {
    caretColor: 'var(--mantine-color-text)',
    minHeight: '5rem',
    // Room for the name above a caret in the first line.
    padding: '1.1rem 0.25rem 0.5rem',
  },
  '.cm-placeholder': { color: 'var(--mantine-color-placeholder)' },
  '.cm-ySelectionCaret': { borderWidth: '1px', marginInline: '-1px' },
  '.cm-ySelectionCaretDot': { display: 'none' },
  '.cm-ySelectionInfo': {
    borderRadius: '3px 3px 3px 0',
    fontFamily: 'var(--mantine-font-family)',
    fontSize: '0.6875rem',
    fontWeight: '500',
    lineHeight: '1.25',
    maxWidth: '10rem',
    opacity: '1',
    overflow: 'hidden',
    pointerEvents: 'none',
    textOverflow: 'ellipsis',
    top: '-1.2em',
  },
  '.cm-ySelectionCaret:hover > .cm-ySelectionInfo': { opacity: '0.2' },
})
