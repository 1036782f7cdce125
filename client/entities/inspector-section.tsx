import { IconChevronRight } from '@tabler/icons-react'
import { type ReactNode, useId, useState } from 'react'

import styles from './inspector-section.module.css'

interface InspectorSectionProps {
  readonly title: string
  /** A word on what is inside, such as how many. */
  readonly note?: string | undefined
  readonly isInitiallyOpen?: boolean
  /** Open whatever the person chose before, as while something in it is asked for. */
  readonly isKeptOpen?: boolean
  /** Not looked at while it is folded, so a folded section costs nothing. */
  readonly children: ReactNode
}

/** A part of the inspector that opens and closes; it stays so while other entities are selected. */
export function InspectorSection(props: InspectorSectionProps) {
  const { isInitiallyOpen = true, isKeptOpen = false } = props
  const [isUnfolded, setUnfolded] = useState(isInitiallyOpen)
  const isOpen = isUnfolded || isKeptOpen
  const id = useId()
  return (
    <section className={styles['section']} aria-labelledby={`${id}-title`}>
      <h3 className={styles['heading']}>
        <button
          id={`${id}-title`}
          type="button"
          className={styles['toggle']}
          data-title={props.title}
          aria-expanded={isOpen}
          aria-controls={`${id}-body`}
          onClick={() => setUnfolded(!isOpen)}
        >
          <IconChevronRight size={16} aria-hidden="true" />
          {props.title}
          {props.note !== undefined && <span className={styles['count']}>{props.note}</span>}
        </button>
      </h3>
      <div id={`${id}-body`} hidden={!isOpen}>
        {isOpen && props.children}
      </div>
    </section>
  )
}

/** The heads of the sections within an element, in their order; `data-title` is what each is called. */
export function sectionTogglesOf(panel: Element): readonly HTMLElement[] {
  return [...panel.querySelectorAll<HTMLElement>('h3 > [data-title]')]
}
