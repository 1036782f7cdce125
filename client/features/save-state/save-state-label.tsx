/**
 * LABEL-1 The words on screen are the state of this instant.
 * LABEL-2 A screen reader hears settled states, not each passing "saving".
 */
import { Tooltip, VisuallyHidden } from '@mantine/core'
import {
  IconAlertTriangle,
  IconCloudCheck,
  IconCloudOff,
  IconCloudUp,
  IconCloudX,
  IconEye,
  IconPlugConnectedX,
  IconRefresh,
} from '@tabler/icons-react'
import { useState } from 'react'

import type { SaveState } from '../../connection/save-state.ts'
import { useConnection } from '../../connection/use-open-documents.ts'
import { useRefusalSentence } from '../../ui/error-notice.tsx'
import { isAnnounced, isSameNews, saveTone } from './describe-save-state.ts'
import styles from './save-state.module.css'
import { SlowConnectionHint } from './slow-connection-hint.tsx'
import { useSaveStateWords, type SaveStateWords } from './use-save-state-words.ts'

const icons: Readonly<Record<SaveState['kind'], typeof IconCloudCheck>> = {
  saved: IconCloudCheck,
  saving: IconCloudUp,
  'not-saved': IconCloudX,
  'offline-kept': IconCloudOff,
  'offline-only-in-this-tab': IconAlertTriangle,
  'reconnecting-all-saved': IconRefresh,
  refused: IconPlugConnectedX,
}

/** Where my changes are, as one line in the plan's header. */
export function SaveStateLabel() {
  const state = useConnection((connection) => connection.saveState)
  const isObserver = useConnection((connection) => connection.role === 'observer')
  const outage = useConnection((connection) => connection.outage)
  const sentence = useRefusalSentence()
  return (
    <>
      <SaveStateLine state={state} isObserver={isObserver} />
      <VisuallyHidden component="output">
        {outage !== null && sentence({ code: outage })}
      </VisuallyHidden>
      <SlowConnectionHint />
    </>
  )
}

interface SaveStateLineProps {
  readonly state: SaveState
  readonly isObserver: boolean
}

/** The line for a given state. */
export function SaveStateLine({ state, isObserver }: SaveStateLineProps) {
  const words = useSaveStateWords()
  const [announced, setAnnounced] = useState(state)
  if (isAnnounced(state) && !isSameNews(announced, state)) setAnnounced(state)
  const { label, detail } = words(state, isObserver)
  const Icon = isObserver && state.kind === 'saved' ? IconEye : icons[state.kind]
  return (
    <>
      <Tooltip
        label={detail}
        multiline
        maw={320}
        events={{ hover: true, focus: true, touch: true }}
      >
        <button
          type="button"
          className={styles['label']}
          data-save-state={state.kind}
          data-tone={saveTone(state)}
          aria-label={`${label} ${detail}`}
        >
          <Icon size={16} stroke={1.8} aria-hidden="true" className={styles['icon']} />
          <span className={styles['words']}>{label}</span>
        </button>
      </Tooltip>
      <VisuallyHidden component="output" aria-live="polite">
        {announcement(words(announced, isObserver), announced)}
      </VisuallyHidden>
    </>
  )
}

function announcement({ label, detail }: SaveStateWords, state: SaveState): string {
  return saveTone(state) === 'calm' ? label : `${label} ${detail}`
}
