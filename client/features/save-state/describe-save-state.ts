import type { ErrorCode } from '#shared/core/error-catalog.ts'

import type { SaveState } from '../../connection/save-state.ts'

export type NotSaved = Extract<SaveState, { kind: 'not-saved' }>
export type Refused = Extract<SaveState, { kind: 'refused' }>

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

/** Whether both are the same news to somebody who hears them: only the number of changes differs. */
export function isSameNews(one: SaveState, other: SaveState): boolean {
  return one.kind === other.kind && causeOf(one) === causeOf(other)
}

function causeOf(state: SaveState): ErrorCode | null {
  if (state.kind === 'not-saved') return state.reason
  return state.kind === 'refused' ? state.code : null
}

/** Whether a screen reader hears of the state: not of the instant between two saved states. */
export function isAnnounced({ kind }: SaveState): boolean {
  return kind !== 'saving'
}
