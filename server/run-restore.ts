import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { systemClock } from '#shared/core/clock.ts'
import { type Restored, restoreBackup } from './backup/restore-backup.ts'
import { sayContent, sayTime } from './backup/say-content.ts'
import { decodeConfig } from './config.ts'
import { say, stopBecause } from './observability/terminal.ts'

/** `npm run restore -- FILE [--replace]`: brings a backup into DATA_DIR while no server works in it. */

const decoded = decodeConfig(process.env)
if (!decoded.ok) stopBecause(decoded.problem)
const { dataDir } = decoded.config
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { replace: { type: 'boolean', default: false } },
})
const [name] = positionals
if (name === undefined) stopBecause('Give the backup: npm run restore -- FILE')

const nowMs = systemClock.nowMs()
const restored = await restoreBackup({
  dataDir,
  file: resolve(name),
  mayReplace: values.replace,
  nowMs,
})
if (!restored.ok) stopBecause(restored.problem)
for (const line of describe(restored.value)) say(line)

function describe({ content, carried, formerPath }: Restored): string[] {
  return [
    `Restored into ${dataDir}. Start the server.`,
    ...sayContent(content, nowMs),
    ...(carried === null ? sayUnknown(content.madeAtMs) : sayCarried(carried)),
    ...(formerPath === null
      ? []
      : [`The former data are in ${formerPath}. Remove them once nobody needs them.`]),
    'Devices take the restored plans; edits that they had not sent are offered there as a file.',
  ]
}

function sayCarried({ deletedPlans, erased, newerPlans }: NonNullable<Restored['carried']>) {
  const people = erased.flatMap(({ entityIds, participantIds }) => [
    ...entityIds,
    ...participantIds,
  ])
  return [
    ...deletedPlans.map(({ planId }) => `Deleted since, so left out: ${planId}`),
    ...(people.length === 0 ? [] : [`Erased since, so erased again: ${people.length} entries`]),
    ...newerPlans.map(
      ({ planId, title }) =>
        `Newer than the backup, so only in the former data: ${planId}  ${title}`,
    ),
  ]
}

function sayUnknown(madeAtMs: number): string[] {
  return [
    `There are no former data to tell what was deleted or erased, and which links were revoked, after ${sayTime(madeAtMs)}.`,
    'If something was, do it again: it is back in the plans above.',
  ]
}
