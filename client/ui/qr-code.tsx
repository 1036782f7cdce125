import { generate } from 'lean-qr'
import { toSvgPath } from 'lean-qr/extras/svg'
import { useMemo } from 'react'

/** Blank modules around a QR code; scanners need four. */
const QUIET_MODULES = 4

interface QrCodeProps {
  readonly text: string
  /** What scanning it does, for those who cannot see it. */
  readonly label: string
  /** Edge length; without it the code fills its container. */
  readonly sizePx?: number
}

/** A QR code, dark on white in both colour schemes: scanners expect that. */
export function QrCode({ text, label, sizePx }: QrCodeProps) {
  const { path, modules } = useMemo(() => {
    const code = generate(text)
    return { path: toSvgPath(code), modules: code.size }
  }, [text])
  const edge = modules + 2 * QUIET_MODULES
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`${-QUIET_MODULES} ${-QUIET_MODULES} ${edge} ${edge}`}
      width={sizePx ?? '100%'}
      height={sizePx ?? '100%'}
      shapeRendering="crispEdges"
      style={{ background: '#fff', borderRadius: 8, display: 'block' }}
    >
      <path d={path} fill="#1b1a19" />
    </svg>
  )
}
