import { useMemo, useState } from 'react'

import type { EntityId } from '#shared/core/ids.ts'
import { ok, type Refusal, type Result } from '#shared/core/result.ts'
import {
  compareEdits,
  type EditedEntity,
  takeUpCall,
} from '#shared/exchange/unsent-edits/compare-edits.ts'

import { readUnsentFile, type UnsentFile } from '../../connection/read-unsent-file.ts'
import { openUnsentEdits, type UnsentEdits } from '../../connection/unsent-edits.ts'
import { useOpenDocuments } from '../../connection/use-open-documents.ts'
import { useOpenPlan } from '../../plan/plan-context.tsx'
import { loadSource } from './read-source.ts'

/** A file of unsent edits beside the plan as it was when the file was opened. */
export interface OpenedEdits {
  readonly file: UnsentFile
  readonly edits: UnsentEdits
  readonly rows: readonly EditedEntity[]
}

export interface UnsentImport {
  readonly isReading: boolean
  readonly error: Refusal | null
  /** Null before a file was chosen that can be read. */
  readonly opened: OpenedEdits | null
  /** What is taken up; edits of the present epoch are merged whole. */
  readonly chosen: ReadonlySet<EntityId>
  readonly isDone: boolean
  readonly chooseFile: (file: File) => Promise<void>
  readonly toggle: (id: EntityId) => void
  readonly confirm: () => void
}

/** The way of unsent edits from their file back into the plan; `firstText` is a file chosen before. */
export function useUnsentImport(firstText: string | null): UnsentImport {
  const plan = useOpenPlan()
  const { membership, note } = useOpenDocuments()
  const [isReading, setIsReading] = useState(false)
  const [loadError, setLoadError] = useState<Refusal | null>(null)
  const [text, setText] = useState(firstText)
  const [changed, setChanged] = useState<ReadonlySet<EntityId> | null>(null)
  const [runError, setRunError] = useState<Refusal | null>(null)
  const [isDone, setIsDone] = useState(false)

  const result = useMemo((): Result<OpenedEdits> | null => {
    if (text === null) return null
    const file = readUnsentFile(text, membership.planId)
    if (!file.ok) return file
    const edits = openUnsentEdits(file.value, plan.doc, membership.epoch)
    if (!edits.ok) return edits
    const { edited, touched } = edits.value
    const rows = compareEdits(plan.store.getState().view, edited, touched)
    return ok({ file: file.value, edits: edits.value, rows })
  }, [text, membership, plan])
  const opened = result?.ok === true ? result.value : null
  const readError = result?.ok === false ? result.error : null
  const unsent = useMemo(
    () => new Set(opened?.rows.flatMap(({ isUnsent, entity }) => (isUnsent ? [entity.id] : []))),
    [opened],
  )
  const chosen = changed ?? unsent

  async function chooseFile(file: File): Promise<void> {
    setIsReading(true)
    const loaded = await loadSource(file)
    setIsReading(false)
    setLoadError(loaded.ok ? null : loaded.error)
    setChanged(null)
    if (loaded.ok) setText(new TextDecoder().decode(loaded.value.bytes))
  }

  function toggle(id: EntityId): void {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    setChanged(next)
  }

  function confirm(): void {
    if (opened === null) return
    const { edits, rows } = opened
    if (edits.merge === null) {
      const wanted = rows.filter(({ entity }) => chosen.has(entity.id))
      // Against the plan as it is now: somebody may have changed or added the same meanwhile.
      const done = plan.run(takeUpCall(plan.store.getState().view, wanted))
      setRunError(done.ok ? null : done.error)
      setIsDone(done.ok)
    } else {
      edits.merge()
      note(
        'takeUpEdits',
        rows.map(({ entity }) => entity.id),
      )
      setIsDone(true)
    }
  }

  const error = loadError ?? readError ?? runError
  return { isReading, error, opened, chosen, isDone, chooseFile, toggle, confirm }
}
