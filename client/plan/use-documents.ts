import { useCallback, useEffect, useState } from 'react'

import type { PlanId } from '#shared/core/ids.ts'
import { ok, type Result } from '#shared/core/result.ts'
import type { Membership } from '#shared/protocol/http-join.ts'

import type { Api } from '../http/create-api.ts'
import { useApi } from '../http/use-api.ts'
import {
  type OpenDocuments,
  openDocuments,
  type ReplaceReason,
} from '../connection/open-documents.ts'
import { createPageTransport } from '../connection/page-transport.ts'
import type { KnownMembership } from './use-plan-membership.ts'

/** The plan's documents while they are open, and why they were last opened anew. */
export interface DocumentsState {
  readonly documents: OpenDocuments | null
  readonly replaced: ReplaceReason | null
}

export interface Documents extends DocumentsState {
  /** Opens them again as what I have become: another name, area or member of the team. */
  readonly reopen: (membership: Membership) => void
}

const NONE: DocumentsState = { documents: null, replaced: null }

/**
 * Opens the documents of a plan, and again where they are replaced (another epoch, edits given up).
 * They are closed when the screen goes.
 */
export function useDocuments(known: KnownMembership): Documents {
  const api = useApi()
  const [state, setState] = useState<DocumentsState>(NONE)
  const [current, setCurrent] = useState<{
    membership: Membership
    replaced: ReplaceReason | null
  }>({
    membership: known.membership,
    replaced: null,
  })
  const { title } = known

  useEffect(() => {
    let isGone = false
    let opened: OpenDocuments | null = null
    const { membership, replaced } = current
    void openDocuments({
      title,
      membership,
      refreshMembership: () => readMembership(api, membership.planId),
      createTransport: createPageTransport,
      onReplace: (reason, next) => setCurrent({ membership: next, replaced: reason }),
    }).then((documents) => {
      opened = documents
      if (isGone) void documents.close()
      else setState({ documents, replaced })
    })
    return () => {
      isGone = true
      setState(NONE)
      void opened?.close()
    }
  }, [api, current, title])

  const reopen = useCallback(
    (membership: Membership) => setCurrent({ membership, replaced: null }),
    [],
  )
  return { ...state, reopen }
}

async function readMembership(api: Api, planId: PlanId): Promise<Result<Membership>> {
  const answer = await api.readPlan(planId)
  return answer.ok ? ok(answer.value.membership) : answer
}
