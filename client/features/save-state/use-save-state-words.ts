import { useTranslation } from 'react-i18next'

import { errorEntry } from '#shared/core/error-catalog.ts'

import type { SaveState } from '../../connection/save-state.ts'
import type { NotSaved, Refused } from './describe-save-state.ts'

/** A state in words: `label` is one short line, `detail` a sentence. */
export interface SaveStateWords {
  readonly label: string
  readonly detail: string
}

/** Turns a save state into words. An observer has nothing to save, so "saved" reads "live". */
export function useSaveStateWords(): (state: SaveState, isObserver: boolean) => SaveStateWords {
  const { t } = useTranslation()
  const notSavedWords = useNotSavedWords()
  const refusedWords = useRefusedWords()
  return (state, isObserver) => {
    switch (state.kind) {
      case 'saved':
        return isObserver
          ? { label: t('saveState.live'), detail: t('saveState.liveDetail') }
          : { label: t('saveState.saved'), detail: t('saveState.savedDetail') }
      case 'saving':
        return {
          label: t('saveState.saving'),
          detail: t('saveState.savingDetail', { count: state.count }),
        }
      case 'not-saved':
        return notSavedWords(state)
      case 'offline-kept':
        return {
          label: t('saveState.offlineKept'),
          detail: t('saveState.offlineKeptDetail', { count: state.count }),
        }
      case 'offline-only-in-this-tab':
        return {
          label: t('saveState.onlyHere', { count: state.count }),
          detail: t('saveState.onlyHereDetail'),
        }
      case 'reconnecting-all-saved':
        return {
          label: t('saveState.reconnecting'),
          detail: t('saveState.reconnectingDetail'),
        }
      case 'refused':
        return refusedWords(state)
    }
  }
}

/** Why the server does not take changes, and where they are meanwhile. */
export function useNotSavedWords(): (state: NotSaved) => SaveStateWords {
  const { t } = useTranslation()
  return ({ reason, count, kept }) => {
    const why = t(reason === 'access/not-allowed' ? 'saveState.mayNotEdit' : `errors.${reason}`)
    const passes = errorEntry(reason).transient === true
    const where = kept ? (passes ? 'keptUntil' : 'keptHere') : 'onlyHereNow'
    return {
      label: t('saveState.notSaved', { count }),
      detail: `${why} ${t(`saveState.${where}`)}`,
    }
  }
}

/** Why the connection is over for somebody who was in the plan, and where unsent changes are. */
export function useRefusedWords(): (state: Refused) => SaveStateWords {
  const { t } = useTranslation()
  return ({ code, count, kept }) => {
    const why =
      code === 'access/plan-unknown'
        ? t('saveState.planGone')
        : code === 'access/not-joined'
          ? t('saveState.unknownHere')
          : t(`errors.${code}`)
    const where = t(kept ? 'saveState.unsentKept' : 'saveState.unsentOnlyHere', { count })
    return { label: t('saveState.refused'), detail: count === 0 ? why : `${why} ${where}` }
  }
}
