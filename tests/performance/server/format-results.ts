import { serverNames, type ServerName } from './measured-servers.ts'
import type { Results, Spread } from './results.ts'
import type { Bar, Column, Scenario } from './scenario.ts'
import { judgeBar, judgeShare } from './verdicts.ts'

/** Columns of words; the others are numbers and stand to the right. */
const NAMES = new Set(['part', 'server', 'bar', 'ours as a share of'])

/** The tables of one scenario as Markdown: figures, bars, and ours beside each peer. */
export function formatResults(scenario: Scenario, results: Results): string {
  const servers = serverNames.filter((name) => results.servers().includes(name))
  const blocks = [`### ${scenario.title}`, scenario.about, figuresTable(scenario, results, servers)]
  if (servers.includes('ours')) {
    blocks.push(...barsTable(scenario, results), ...besideTable(scenario, results, servers))
  }
  return blocks.join('\n\n')
}

function figuresTable(
  { columns }: Scenario,
  results: Results,
  servers: readonly ServerName[],
): string {
  const parts = results.parts()
  const hasParts = parts.some((part) => part !== undefined)
  const rows = parts.flatMap((part) =>
    servers.flatMap((server) => {
      const cells = columns.map((column) => cellOf(column, results, server, part))
      if (cells.every((cell) => cell === '')) return []
      return [[...(hasParts ? [part ?? ''] : []), server, ...cells]]
    }),
  )
  return formatTable([
    [...(hasParts ? ['part'] : []), 'server', ...columns.map(({ head }) => head)],
    ...rows,
  ])
}

function cellOf(column: Column, results: Results, server: ServerName, part?: string): string {
  if (column.as === 'times-limit') {
    const ratio = results.ratio(server, 'limit', column.figure, part)
    return ratio === null ? '' : `${formatNumber(ratio.median)}×`
  }
  const spread = results.figure(server, column.figure, part)
  if (spread === null) return ''
  if (column.as === 'code') return String(spread.median)
  if (column.as === 'yes-or-no') return spread.min >= 1 ? 'yes' : '**no**'
  return formatSpread(spread)
}

function barsTable({ bars }: Scenario, results: Results): readonly string[] {
  const rows = bars.flatMap((bar) => {
    const spread =
      bar.against === undefined
        ? results.figure('ours', bar.figure, bar.part)
        : results.ratio('ours', bar.against, bar.figure, bar.part)
    if (spread === null) return []
    return [[bar.what, formatSpread(spread, bar.unit), formatBar(bar), judgeBar(bar, spread)]]
  })
  return rows.length === 0 ? [] : [formatTable([['bar', 'ours', '', ''], ...rows])]
}

function formatBar({ atMost, atLeast, unit }: Bar): string {
  return (atMost === undefined ? `≥ ${atLeast} ${unit}` : `≤ ${atMost} ${unit}`).trimEnd()
}

function besideTable(
  { columns }: Scenario,
  results: Results,
  servers: readonly ServerName[],
): readonly string[] {
  const compared = columns.filter(({ isCompared }) => isCompared === true)
  const rows = results.parts().flatMap((part) =>
    servers
      .filter((server) => server !== 'ours')
      .flatMap((server) => {
        const cells = compared.map(({ figure }) => {
          const ratio = results.ratio('ours', server, figure, part)
          return ratio === null ? '' : `${formatSpread(ratio, '×')} ${judgeShare(ratio)}`
        })
        return cells.every((cell) => cell === '') ? [] : [[nameOf(server, part), ...cells]]
      }),
  )
  if (rows.length === 0) return []
  return [formatTable([['ours as a share of', ...compared.map(({ head }) => head)], ...rows])]
}

function nameOf(server: ServerName, part: string | undefined): string {
  return part === undefined ? server : `${server}, ${part}`
}

function formatSpread({ median, min, max }: Spread, unit = ''): string {
  const gap = unit === '' || unit === '×' ? unit : ` ${unit}`
  const [middle, low, high] = [median, min, max].map(formatNumber)
  return low === high ? `${middle}${gap}` : `${middle}${gap} (${low}–${high})`
}

/** Three digits are as many as can be trusted. */
function formatNumber(value: number): string {
  const size = Math.abs(value)
  if (size >= 1000) return Math.round(value).toLocaleString('en')
  return String(Number(value.toFixed(size >= 100 ? 0 : size >= 10 ? 1 : 2)))
}

function formatTable([head = [], ...body]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const rule = head.map((name) => (NAMES.has(name) ? '---' : '---:'))
  return [line(head), line(rule), ...body.map(line)].join('\n')
}
