import type { PlanId } from '#shared/core/ids.ts'

const colors = ['#1c6b65', '#5eafa8', '#d66c40', '#e1af2f', '#b2d9d5', '#f0c1ab']
const CELLS = 9
const SIDE = 3

/** A small mosaic drawn from the plan's id, so that plans are told apart at a glance; decoration. */
export function PlanEmblem({ planId }: { readonly planId: PlanId }) {
  return (
    <svg width="52" height="52" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      {Array.from({ length: CELLS }, (_unused, cell) => {
        const letter = planId.codePointAt(cell % planId.length) ?? 0
        const color = colors[(letter + cell) % colors.length] ?? '#1c6b65'
        const x = (cell % SIDE) * 11
        const y = Math.floor(cell / SIDE) * 11
        const degrees = (letter % 7) - 3
        return (
          <rect
            key={cell}
            x={x}
            y={y}
            width="9.6"
            height="9.6"
            rx="1.6"
            fill={color}
            transform={`rotate(${degrees} ${x + 4.8} ${y + 4.8})`}
          />
        )
      })}
    </svg>
  )
}
