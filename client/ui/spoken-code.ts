/** A room or re-entry code as it is read out: in groups, "ACD 37PQ" or "ACD37 PQRTU". */
export function spokenCode(code: string): string {
  const half = Math.floor(code.length / 2)
  return `${code.slice(0, half)} ${code.slice(half)}`
}
