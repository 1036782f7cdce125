import { useMemo, useState } from 'react'

import { ok, type Refusal, type Result } from '#shared/core/result.ts'
import type { EntityKind } from '#shared/domain/entities/entity-registry.ts'
import type { PlanView } from '#shared/domain/plan-view.ts'
import type { TextEncoding } from '#shared/exchange/csv/decode-file.ts'
import type { Delimiter } from '#shared/exchange/csv/read-table.ts'
import {
  planTable,
  type TableImport,
  type TableMapping,
} from '#shared/exchange/csv/table-import.ts'
import type { Decision, ImportDecisions } from '#shared/exchange/csv/suspect-people.ts'

import { isUnsentFile } from '../../connection/read-unsent-file.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { useOpenPlan } from '../../plan/plan-context.tsx'
import type { ImportDone } from './import-result.tsx'
import { type ImportSource, loadSource, type ReadSource, readSource } from './read-source.ts'

export type ImportStep = 'file' | 'columns' | 'check' | 'done'

const NO_DECISIONS: ImportDecisions = new Map()

/** Everything a person has chosen so far. */
interface ImportChoices {
  readonly source: ImportSource | null
  readonly encoding: TextEncoding | null
  readonly delimiter: Delimiter | null
  readonly kind: EntityKind | null
  /** Null where what was recognised holds. */
  readonly mapping: TableMapping | null
  readonly decisions: ImportDecisions
  /** The plan as it was when the check began: the list must not jump while others work. */
  readonly view: PlanView | null
}

const NOTHING_CHOSEN: ImportChoices = {
  source: null,
  encoding: null,
  delimiter: null,
  kind: null,
  mapping: null,
  decisions: NO_DECISIONS,
  view: null,
}

export interface ImportFlow {
  readonly step: ImportStep
  /** Reading the file, or writing its rows. */
  readonly isBusy: boolean
  readonly error: Refusal | null
  readonly source: ImportSource | null
  readonly choices: ImportChoices
  /** The file as it is understood; null before one is chosen. */
  readonly read: Result<ReadSource> | null
  readonly kind: EntityKind
  readonly mapping: TableMapping
  /** What the import would do; null before the check. */
  readonly planned: Result<TableImport> | null
  readonly done: ImportDone | null
  /** The file that was chosen, where it is no table but unsent edits of a plan. */
  readonly unsentText: string | null
  readonly chooseFile: (file: File) => Promise<void>
  readonly chooseEncoding: (encoding: TextEncoding) => void
  readonly chooseDelimiter: (delimiter: Delimiter) => void
  readonly chooseKind: (kind: EntityKind) => void
  readonly chooseMapping: (mapping: TableMapping) => void
  readonly decide: (line: number, decision: Decision) => void
  readonly goTo: (step: 'file' | 'columns' | 'check') => void
  /** Writes all of it as one command. */
  readonly confirm: () => Promise<void>
}

/** The import of a file from choosing it to having it in the plan. */
export function useImport(): ImportFlow {
  const plan = useOpenPlan()
  const [step, setStep] = useState<ImportStep>('file')
  const [isBusy, setIsBusy] = useState(false)
  const [error, setError] = useState<Refusal | null>(null)
  const [choices, setChoices] = useState<ImportChoices>(NOTHING_CHOSEN)
  const [done, setDone] = useState<ImportDone | null>(null)
  const [unsentText, setUnsentText] = useState<string | null>(null)
  const { language } = useLanguage()
  const { source, encoding, delimiter, decisions, view } = choices

  const read = useMemo(
    () =>
      source === null ? null : readSource(source, { encoding, delimiter, kind: choices.kind }),
    [source, encoding, delimiter, choices.kind],
  )
  const table = read?.ok === true ? read.value.table : null
  const kind = read?.ok === true ? read.value.kind : 'person'
  const mapping = useMemo(
    () => choices.mapping ?? (read?.ok === true ? read.value.mapping : []),
    [choices.mapping, read],
  )
  const options = useMemo(
    () => ({ kind, mapping, decisions, language }),
    [kind, mapping, decisions, language],
  )
  const planned = useMemo(
    () => (table === null || view === null ? null : planTable(view, table, options)),
    [table, view, options],
  )

  function change(changed: Partial<ImportChoices>): void {
    setChoices((former) => ({ ...former, view: null, ...changed }))
  }

  async function chooseFile(file: File): Promise<void> {
    setIsBusy(true)
    const loaded = await loadSource(file)
    setIsBusy(false)
    setError(loaded.ok ? null : loaded.error)
    if (!loaded.ok) return
    const text = new TextDecoder().decode(loaded.value.bytes)
    if (isUnsentFile(text)) return setUnsentText(text)
    setChoices({ ...NOTHING_CHOSEN, source: loaded.value })
    setStep('columns')
  }

  function goTo(wanted: 'file' | 'columns' | 'check'): void {
    setError(null)
    if (wanted === 'check') {
      setChoices((former) => ({ ...former, view: plan.store.getState().view }))
    }
    setStep(wanted)
  }

  async function confirm(): Promise<void> {
    if (table === null) return
    setIsBusy(true)
    await nextPaint()
    // Against the plan as it is now: somebody may have added or removed people meanwhile.
    const now = plan.store.getState().view
    const fresh = now === view && planned !== null ? planned : planTable(now, table, options)
    const result = fresh.ok ? run(fresh.value) : fresh
    setIsBusy(false)
    setError(result.ok ? null : result.error)
    if (!result.ok) return
    setDone(result.value)
    setStep('done')
  }

  function run({ rows, report }: TableImport): Result<ImportDone> {
    const ran = plan.run({ name: 'importEntities', args: { kind, rows: [...rows] } })
    return ran.ok ? ok({ report, witnessId: ran.value.createdIds[0] ?? null }) : ran
  }

  return {
    step,
    isBusy,
    error,
    source,
    choices,
    kind,
    read,
    mapping,
    planned,
    done,
    unsentText,
    chooseFile,
    chooseEncoding: (chosen) =>
      change({ encoding: chosen, delimiter: null, kind: null, mapping: null }),
    chooseDelimiter: (chosen) => change({ delimiter: chosen, kind: null, mapping: null }),
    chooseKind: (chosen) => change({ kind: chosen, mapping: null, decisions: NO_DECISIONS }),
    chooseMapping: (chosen) => change({ mapping: chosen }),
    decide: (line, decision) =>
      setChoices((former) => ({
        ...former,
        decisions: new Map(former.decisions).set(line, decision),
      })),
    goTo,
    confirm,
  }
}

/** Lets the browser show that work has begun before it is too busy to. */
function nextPaint(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve, 0))
  })
}
