import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { systemClock } from '#shared/core/clock.ts'
import { sayContent } from './backup/say-content.ts'
import { writeBackup } from './backup/write-backup.ts'
import { decodeConfig } from './config.ts'
import { mention, say, stopBecause } from './observability/terminal.ts'
import { readPackageVersion } from './package-version.ts'

/** `npm run backup -- FILE [--overwrite]`: everything of DATA_DIR in one file, while the server works. */

const decoded = decodeConfig(process.env)
if (!decoded.ok) stopBecause(decoded.problem)
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { overwrite: { type: 'boolean', default: false } },
})
const [name] = positionals
if (name === undefined) stopBecause('Give the file to write: npm run backup -- FILE')
const file = resolve(name)

const written = await writeBackup({
  dataDir: decoded.config.dataDir,
  file,
  mayOverwrite: values.overwrite,
  version: readPackageVersion(),
  nowMs: systemClock.nowMs(),
})
if (!written.ok) stopBecause(written.problem)
say(file)
mention(`A backup of ${decoded.config.dataDir}, ${written.value.bytes} bytes, checked.`)
for (const line of sayContent(written.value, systemClock.nowMs())) mention(line)
// Others read what is said; a timer reads this.
if (written.value.damagedPlanIds.length > 0) process.exitCode = 1
mention('It holds the key to its links: whoever has the file has the plans.')
