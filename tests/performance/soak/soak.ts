/**
 * `npm run soak -- --minutes 60`: an hour of people who come and go, and a verdict whether the server
 * holds on to anything. Exit code 1 where it does.
 */
import { parseArgs } from 'node:util'
import { runSoak } from './run-soak.ts'
import { longForm } from './soak-form.ts'

const HOUR_MINUTES = '60'
const MIB = 1024 * 1024
const { values } = parseArgs({ options: { minutes: { type: 'string', default: HOUR_MINUTES } } })
const say = (line: string) => process.stdout.write(`${line}\n`)
const mib = (bytes: number) => (bytes / MIB).toFixed(1).padStart(8)
const count = (number: number) => String(number).padStart(8)

say(
  ['minute', 'RSS MiB', 'heap', 'external', 'rooms', 'people', 'handles', 'files', 'db MiB', 'WAL']
    .map((head) => head.padStart(8))
    .join(''),
)
const report = await runSoak(longForm(Number(values.minutes)), (sample, _counts, elapsedMs) => {
  const { rssBytes, heapBytes, externalBytes, databaseBytes, walBytes } = sample
  const { rooms, connections, handles, descriptors } = sample
  say(
    [
      (elapsedMs / 60_000).toFixed(1).padStart(8),
      ...[rssBytes, heapBytes, externalBytes].map(mib),
      ...[rooms, connections, handles, descriptors].map(count),
      ...[databaseBytes, walBytes].map(mib),
    ].join(''),
  )
})

const { plans, deletions, sittings, joins, reconnects } = report.counts
say(
  `${plans} plans, ${deletions} of them deleted, ${sittings} sittings, ${joins} joins, ${reconnects} reconnects`,
)
for (const [what, { share, certainShare }] of Object.entries(report.growth)) {
  const percent = (of: number) => `${(of * 100).toFixed(1)} %`
  say(`${what}: ${percent(share)} over the last half (for certain ${percent(certainShare)})`)
}
const { rooms, connections, heapBytes } = report.atRest
say(`at rest: ${rooms} rooms, ${connections} connections, heap ${mib(heapBytes).trim()} MiB`)
if (report.complaints.length === 0) say('FLAT: nothing is held on to')
for (const complaint of report.complaints) say(`GROWS: ${complaint}`)
process.exit(report.complaints.length === 0 ? 0 : 1)
