import { useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'

import { useFormat } from '../../i18n/use-format.ts'
import { usePlan } from '../../plan/plan-context.tsx'
import type { DrawnBoard } from './pictures.ts'
import styles from './print-sheets.module.css'

interface PrintSheetsProps {
  readonly boards: readonly DrawnBoard[]
  /** Called when every picture is there to be printed. */
  readonly onReady: () => void
}

/** What goes on paper: a sheet for each board. While it is there, printing prints nothing else. */
export function PrintSheets({ boards, onReady }: PrintSheetsProps) {
  const format = useFormat()
  const title = usePlan((state) => state.view.facts.title)
  const customer = usePlan((state) => state.view.facts.customer)
  const [nowMs] = useState(() => Date.now())
  const sheets = useRef<HTMLDivElement | null>(null)
  const latest = useRef(onReady)
  useEffect(() => {
    latest.current = onReady
  })

  useEffect(() => {
    let isGone = false
    const images = [...(sheets.current?.querySelectorAll('img') ?? [])]
    void Promise.allSettled(images.map((image) => image.decode())).then(() => {
      if (!isGone) latest.current()
    })
    return () => {
      isGone = true
    }
  }, [])

  return createPortal(
    <div ref={sheets} className={styles['sheets']} aria-hidden="true">
      {boards.map(({ board, name, svg }) => (
        <section key={board.id} className={styles['sheet']} data-print-sheet="">
          <header className={styles['head']}>
            <h2 className={styles['name']}>{name}</h2>
            <span>
              {title}
              {customer !== '' && customer !== title ? ` · ${customer}` : ''}
            </span>
            <span className={styles['date']}>{format.date(nowMs)}</span>
          </header>
          <img className={styles['picture']} src={pictureUrl(svg)} alt={name} />
        </section>
      ))}
    </div>,
    document.body,
  )
}

/** The page's own addresses for pictures would have to be given back; these last as long as the text. */
function pictureUrl(svg: string): string {
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
}
