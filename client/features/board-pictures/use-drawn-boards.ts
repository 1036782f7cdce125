import { useState } from 'react'

import type { Refusal, Result } from '#shared/core/result.ts'
import type { Board } from '#shared/domain/boards.ts'

import type { DrawnBoard, PictureFormat } from './pictures.ts'

/** Boards that are being drawn, one after the other. */
export interface PictureJob {
  readonly format: PictureFormat
  readonly boards: readonly Board[]
  readonly names: readonly string[]
  readonly drawn: readonly DrawnBoard[]
}

interface DrawnBoards {
  readonly job: PictureJob | null
  /** The board that is drawn now; undefined while nothing is. */
  readonly current: Board | undefined
  readonly error: Refusal | null
  readonly start: (job: Omit<PictureJob, 'drawn'>) => void
  readonly handleDrawn: (picture: Result<Omit<DrawnBoard, 'board' | 'name'>>) => void
  readonly fail: (error: Refusal) => void
  readonly stop: () => void
}

/** Keeps what is drawn of a job; `onReady` gets it once every board is there. */
export function useDrawnBoards(onReady: (job: PictureJob) => void): DrawnBoards {
  const [job, setJob] = useState<PictureJob | null>(null)
  const [error, setError] = useState<Refusal | null>(null)
  const current = job?.boards[job.drawn.length]

  function fail(refusal: Refusal): void {
    setError(refusal)
    setJob(null)
  }

  return {
    job,
    current,
    error,
    fail,
    start: (next) => {
      setError(null)
      setJob({ ...next, drawn: [] })
    },
    stop: () => setJob(null),
    handleDrawn: (picture) => {
      if (job === null || current === undefined) return
      if (!picture.ok) return fail(picture.error)
      const name = job.names[job.drawn.length] ?? ''
      const next = { ...job, drawn: [...job.drawn, { board: current, name, ...picture.value }] }
      setJob(next)
      if (next.drawn.length === next.boards.length) onReady(next)
    },
  }
}
