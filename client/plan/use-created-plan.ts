import { useEffect, useRef, useState } from 'react'

import type { EntityId } from '#shared/core/ids.ts'
import type { Refusal } from '#shared/core/result.ts'

import type { OpenDocuments } from '../connection/open-documents.ts'
import type { SaveState } from '../connection/save-state.ts'
import { shutOutCodes } from '../connection/shut-out.ts'
import { useConnection } from '../connection/use-open-documents.ts'
import { createOpenPlan, type OpenPlan } from './open-plan.ts'

interface PlanCallbacks {
  readonly onRefusal: (refusal: Refusal) => void
  readonly confirmSharedUndo: (entityIds: readonly EntityId[]) => Promise<boolean>
}

/**
 * The open plan over its documents; null for the moment before it stands. It is built anew where my
 * role or my name changes, since both go into everything I do. Who was shut out only looks: nobody
 * would ever get what they write, and nothing keeps it any more.
 */
export function useCreatedPlan(
  documents: OpenDocuments,
  callbacks: PlanCallbacks,
): OpenPlan | null {
  const role = useConnection((state) => (isShutOut(state.saveState) ? 'observer' : state.role))
  const [plan, setPlan] = useState<OpenPlan | null>(null)
  const latest = useRef(callbacks)
  useEffect(() => {
    latest.current = callbacks
  })

  useEffect(() => {
    const { planDoc, presence, membership, connection } = documents
    const { planId, participantId, name, area, memberId } = membership
    const created = createOpenPlan({
      doc: planDoc,
      presence,
      me: { planId, participantId, name, area, memberId, role },
      clock: { nowMs: () => Date.now() + (connection.getState().serverOffsetMs ?? 0) },
      note: documents.note,
      onRefusal: (refusal) => latest.current.onRefusal(refusal),
      confirmSharedUndo: (ids) => latest.current.confirmSharedUndo(ids),
    })
    setPlan(created)
    return () => {
      setPlan(null)
      created.close()
    }
  }, [documents, role])

  return plan
}

function isShutOut(state: SaveState): boolean {
  return state.kind === 'refused' && shutOutCodes.has(state.code)
}
