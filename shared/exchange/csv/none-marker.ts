import { headerKey } from './header-key.ts'

const NOTHING_KNOWN = new Set([
  'nd',
  'na',
  'xx',
  'none',
  'null',
  'ninguno',
  'ninguna',
  'nodisponible',
])
const NOBODY = new Set([
  'vacant',
  'vacantpost',
  'vacante',
  'eliminated',
  'eliminado',
  'amortizado',
  'tbc',
  'tbd',
  'tba',
  'tobeconfirmed',
  'tobeappointed',
  'pordefinir',
  'porconfirmar',
  'pendiente',
  'unknown',
  'desconocido',
  'desconocida',
])

/** Whether a cell says that there is nothing: blank, "N/D", "N/A", "XX", a dash. */
export function isNone(cell: string): boolean {
  const key = headerKey(cell)
  return key === '' ? !/[@€$£]/.test(cell) : NOTHING_KNOWN.has(key)
}

/** Whether a cell that should name somebody says that there is nobody: "Vacant", "Eliminated" … */
export function isNobody(cell: string): boolean {
  return isNone(cell) || NOBODY.has(headerKey(cell))
}
