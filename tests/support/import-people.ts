import { decodeFile } from '#shared/exchange/csv/decode-file.ts'
import { planPeopleImport, type ImportReport } from '#shared/exchange/csv/plan-import.ts'
import { readTable } from '#shared/exchange/csv/read-table.ts'
import { recogniseColumns } from '#shared/exchange/csv/recognise-columns.ts'
import type { ImportDecisions } from '#shared/exchange/csv/suspect-people.ts'
import { mustRun, type PlanPeer } from './plan-peer.ts'

/** Imports a file into a peer's plan as the dialog does, and returns its report. */
export function importPeople(
  peer: PlanPeer,
  file: Uint8Array | string,
  decisions: ImportDecisions = new Map(),
): ImportReport {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file
  const text = decodeFile(bytes)
  if (!text.ok) throw new Error(text.error.code)
  const table = readTable(text.value.text)
  if (!table.ok) throw new Error(table.error.code)
  const mapping = recogniseColumns(table.value)
  const plan = planPeopleImport(peer.view(), table.value, mapping, decisions)
  if (!plan.ok) throw new Error(plan.error.code)
  const { rows, report } = plan.value
  if (rows.length > 0) {
    mustRun(peer, { name: 'importEntities', args: { kind: 'person', rows: [...rows] } })
  }
  return report
}
