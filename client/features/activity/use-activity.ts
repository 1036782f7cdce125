/**
 * The activity of the plan while it is on screen.
 *
 * LIVE-1  It is read when it opens, when the connection is back, and after the plan changed: at most once
 *         in `REFRESH_MS`, and never while nothing happens.
 * LIVE-2  What was read stays in sight while it is read again, and where that fails.
 */
import { useCallback, useEffect, useRef, useState } from 'react'

import type { EntityId, ParticipantId, PlanId } from '#shared/core/ids.ts'
import type { Refusal } from '#shared/core/result.ts'

import { useConnection } from '../../connection/use-open-documents.ts'
import { useApi } from '../../http/use-api.ts'
import { useOpenPlan } from '../../plan/plan-context.tsx'
import { type ActivityPages, withNewest, withOlder } from './activity-pages.ts'

/** Which part of the activity is asked for; null asks for all. */
export interface ActivityChoice {
  readonly participantId: ParticipantId | null
  readonly entityId: EntityId | null
}

export interface Activity {
  /** Null until the first answer. */
  readonly pages: ActivityPages | null
  readonly error: Refusal | null
  readonly isOffline: boolean
  readonly isLoadingOlder: boolean
  readonly reload: () => void
  readonly loadOlder: () => void
}

/** A change is on the screens before its note is on disk: the look waits for both. */
const REFRESH_MS = 700
const PAGE_ROWS = 50

/** Keep the component that calls this for one choice: another choice is another list. */
export function useActivity(planId: PlanId, { participantId, entityId }: ActivityChoice): Activity {
  const api = useApi()
  const { store } = useOpenPlan()
  const isLive = useConnection((state) => state.isLive)
  const [pages, setPages] = useState<ActivityPages | null>(null)
  const [error, setError] = useState<Refusal | null>(null)
  const [isLoadingOlder, setIsLoadingOlder] = useState(false)
  const isShown = useRef(true)
  useEffect(() => {
    isShown.current = true
    return () => {
      isShown.current = false
    }
  }, [])

  const read = useCallback(
    (before: number | null) => {
      const question = { participantId, entityId, before, limit: PAGE_ROWS }
      return api.readActivity(planId, question).then((answer) => {
        if (!isShown.current) return
        setError(answer.ok ? null : answer.error)
        if (!answer.ok) return
        setPages((known) =>
          before === null || known === null
            ? withNewest(known, answer.value)
            : withOlder(known, answer.value),
        )
      })
    },
    [api, planId, participantId, entityId],
  )
  const reload = useCallback(() => void read(null), [read])

  useEffect(() => {
    if (!isLive) return undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    reload()
    const stop = store.subscribe(({ view }, before) => {
      if (view === before.view) return
      timer ??= setTimeout(() => {
        timer = undefined
        reload()
      }, REFRESH_MS)
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [isLive, store, reload])

  async function loadOlder(): Promise<void> {
    setIsLoadingOlder(true)
    await read(pages?.next ?? null)
    setIsLoadingOlder(false)
  }

  return {
    pages,
    error,
    isOffline: !isLive || error?.code === 'local/offline',
    isLoadingOlder,
    reload,
    loadOlder: () => void loadOlder(),
  }
}
