/**
 * BANNER-1 A banner never covers the work and never takes the focus.
 * BANNER-2 It says where the changes are, then what the person can do.
 * BANNER-3 A pause of the network shorter than two seconds shows nothing.
 * BANNER-4 Where the copy on this device has to go, unsent changes are offered as a file first.
 * BANNER-5 While a trouble lasts its banner stays in its place, whatever is edited meanwhile.
 */
import { useConnection } from '../../connection/use-open-documents.ts'
import type { SaveState } from '../../connection/save-state.ts'
import { LeftoverBanner } from './leftover-banner.tsx'
import { NotSavedBanner } from './not-saved-banner.tsx'
import { OfflineBanner } from './offline-banner.tsx'
import { RefusedBanner } from './refused-banner.tsx'
import { useLasting } from './use-lasting.ts'
import { useSettledState } from './use-settled-state.ts'

const PAUSE_MS = 2000

interface ConnectionBannerProps {
  /** Opens a file of unsent changes, given its text; left out for those who may not edit. */
  readonly onBringIn?: ((fileText: string) => void) | undefined
}

/** What the person should know of the connection, above the work; nothing while all is well. */
export function ConnectionBanner({ onBringIn }: ConnectionBannerProps) {
  const isLive = useConnection((connection) => connection.isLive)
  const state = useSettledState(
    useConnection((connection) => connection.saveState),
    isLive,
  )
  const leftovers = useConnection((connection) => connection.leftovers)
  const isLasting = useLasting(isTrouble(state), PAUSE_MS)
  const isShown = isLasting || isFinal(state)
  return (
    <>
      {isShown && <StateBanner state={state} />}
      {leftovers.map((leftover) => (
        <LeftoverBanner key={leftover.name.epoch} leftover={leftover} onBringIn={onBringIn} />
      ))}
    </>
  )
}

function isTrouble({ kind }: SaveState): boolean {
  return kind !== 'saved' && kind !== 'saving'
}

/** A plan that was written anew is opened anew by itself, mostly within the pause. */
function isFinal(state: SaveState): boolean {
  return state.kind === 'refused' && state.code !== 'sync/epoch-changed'
}

/** The banner of one state. */
export function StateBanner({ state }: { readonly state: SaveState }) {
  switch (state.kind) {
    case 'saved':
    case 'saving':
      return null
    case 'not-saved':
      return <NotSavedBanner state={state} />
    case 'refused':
      return <RefusedBanner state={state} />
    case 'offline-kept':
    case 'offline-only-in-this-tab':
    case 'reconnecting-all-saved':
      return <OfflineBanner state={state} />
  }
}
