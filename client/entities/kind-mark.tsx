import {
  type Icon,
  IconBarrierBlock,
  IconBuildingCommunity,
  IconChartLine,
  IconCheck,
  IconDiamond,
  IconFlag3,
  IconHelpCircle,
  IconIdBadge2,
  IconMountain,
  IconNote,
  IconRocket,
  IconSquareCheck,
  IconTargetArrow,
  IconUser,
} from '@tabler/icons-react'
import type { CSSProperties } from 'react'

import type { EntityKind } from '#shared/domain/entities/entity-registry.ts'

import './kind-colors.css'
import styles from './kind-mark.module.css'

interface KindLook {
  readonly icon: Icon
  readonly side: 'theirs' | 'ours'
}

/** MARK-1: every kind has a picture of its own, so that kinds are told apart without colour. */
const looks: Readonly<Record<EntityKind, KindLook>> = {
  person: { icon: IconUser, side: 'theirs' },
  member: { icon: IconIdBadge2, side: 'ours' },
  goal: { icon: IconFlag3, side: 'theirs' },
  challenge: { icon: IconMountain, side: 'theirs' },
  initiative: { icon: IconRocket, side: 'theirs' },
  'culture-trait': { icon: IconBuildingCommunity, side: 'theirs' },
  'value-proposition': { icon: IconDiamond, side: 'ours' },
  objective: { icon: IconTargetArrow, side: 'ours' },
  action: { icon: IconSquareCheck, side: 'ours' },
  step: { icon: IconCheck, side: 'ours' },
  obstacle: { icon: IconBarrierBlock, side: 'ours' },
  kpi: { icon: IconChartLine, side: 'ours' },
  question: { icon: IconHelpCircle, side: 'ours' },
  note: { icon: IconNote, side: 'ours' },
}

/** The colour of a kind, for CSS: it follows the colour scheme. */
export function kindColor(kind: EntityKind): string {
  return `var(--ts-kind-${kind})`
}

interface KindMarkProps {
  readonly kind: EntityKind
  /** Width and height of the whole mark. */
  readonly sizePx?: number
}

/** The picture of a kind in its colour. The word for the kind, or a name, stands beside it. */
export function KindMark({ kind, sizePx = 24 }: KindMarkProps) {
  const { icon: Picture, side } = looks[kind]
  return (
    <span
      className={styles['mark']}
      data-side={side}
      style={{ '--kind-color': kindColor(kind), width: sizePx, height: sizePx } as CSSProperties}
      aria-hidden="true"
    >
      <Picture size={Math.round(sizePx * 0.64)} stroke={1.9} />
    </span>
  )
}
