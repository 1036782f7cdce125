import type { SaveState } from '../../connection/save-state.ts'

/** How serious a state is: colour never says it alone, the words do. */
export type SaveTone = 'calm' | 'busy' | 'warning' | 'danger'

const tones: Readonly<Record<SaveState['kind'], SaveTone>> = {
  saved: 'calm',
  saving: 'busy',
  'reconnecting-all-saved': 'busy',
  'offline-kept': 'warning',
  'offline-only-in-this-tab': 'danger',
  'not-saved': 'danger',
  refused: 'danger',
}

/** How serious the state is. */
export function saveTone({ kind }: SaveState): SaveTone {
  return tones[kind]
}

/** Whether a screen reader hears of the state: not of the instant between two saved states. */
export function isAnnounced({ kind }: SaveState): boolean {
  return kind !== 'saving'
}
