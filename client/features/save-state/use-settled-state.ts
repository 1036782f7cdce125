import { useState } from 'react'

import type { SaveState } from '../../connection/save-state.ts'
import { useLasting } from './use-lasting.ts'

/** Far more than a write to this device takes. */
const WRITE_MS = 1000

/**
 * The state without the instants in which a change is written to this device. Every edit made offline
 * has one, and a banner that went and came back with each would push the work about (BANNER-5).
 */
export function useSettledState(state: SaveState, isLive: boolean): SaveState {
  const [settled, setSettled] = useState(state)
  const isWriting = isWrite(state, settled, isLive)
  const isStuck = useLasting(isWriting, WRITE_MS)
  if (settled !== state && (!isWriting || isStuck)) setSettled(state)
  return settled
}

function isWrite(state: SaveState, before: SaveState, isLive: boolean): boolean {
  if (state.kind === 'saving') return !isLive
  return state.kind === 'not-saved' && !state.kept && before.kind === 'not-saved' && before.kept
}
