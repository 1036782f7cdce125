/** A day as the plan stores it, where the person is: YYYY-MM-DD. */
export function dayOf(timeMs: number): string {
  const date = new Date(timeMs)
  const pad = (part: number) => String(part).padStart(2, '0')
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`
}
