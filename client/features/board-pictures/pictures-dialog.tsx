import { Button, Group, Modal, NativeSelect, Progress, Stack, Text } from '@mantine/core'
import { IconFileTypePng, IconFileTypeSvg, IconPrinter } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { boardName } from '#shared/boards/board-registry.ts'
import { decodeBoardId, type BoardId } from '#shared/core/ids.ts'
import { refuse, type Result } from '#shared/core/result.ts'
import type { Board } from '#shared/domain/boards.ts'

import { useLanguage } from '../../i18n/use-language.ts'
import { usePlan } from '../../plan/plan-context.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { createLatePart } from '../../ui/late-part.tsx'
import { chooseBoards, type DrawnBoard, type PictureFormat } from './pictures.ts'
import { PrintSheets } from './print-sheets.tsx'
import { savePictures } from './save-pictures.ts'
import { type PictureJob, useDrawnBoards } from './use-drawn-boards.ts'

interface StageProps {
  readonly board: Board
  readonly onDone: (picture: Result<Omit<DrawnBoard, 'board' | 'name'>>) => void
}

const { Part: PictureStage } = createLatePart<StageProps>(
  async () => (await import('../../canvas/picture-stage.tsx')).PictureStage,
  { Waiting: () => null, Failed: StageMissing },
)

function StageMissing({ onDone }: StageProps) {
  useEffect(() => onDone(refuse('local/part-missing')), [onDone])
  return null
}

interface PicturesDialogProps {
  /** The board that is chosen at first; null chooses all. */
  readonly boardId: BoardId | null
  readonly onClose: () => void
}

const formats = [
  { format: 'png', Icon: IconFileTypePng },
  { format: 'svg', Icon: IconFileTypeSvg },
  { format: 'print', Icon: IconPrinter },
] as const

/** Takes boards out as pictures or onto paper, one or all. For everybody, observers included. */
export function PicturesDialog({ boardId, onClose }: PicturesDialogProps) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const boards = usePlan((state) => state.view.boards)
  const title = usePlan((state) => state.view.facts.title)
  const [chosenId, setChosenId] = useState(boardId)
  const [sheets, setSheets] = useState<readonly DrawnBoard[] | null>(null)
  const [outcome, setOutcome] = useState<PictureFormat | null>(null)
  const work = useDrawnBoards(handleReady)
  const { job, current, error } = work
  const chosen = chooseBoards(boards, chosenId)

  function handleStart(format: PictureFormat): void {
    setOutcome(null)
    setSheets(null)
    work.start({ format, boards: chosen, names: chosen.map((board) => boardName(board, language)) })
  }

  function handleReady({ format, drawn }: PictureJob): void {
    if (format === 'print') setSheets(drawn)
    else void handleSave(format, drawn)
  }

  async function handleSave(format: 'png' | 'svg', drawn: readonly DrawnBoard[]): Promise<void> {
    const saved = await savePictures(drawn, {
      format,
      planTitle: title,
      archiveWord: t('boardPictures.fileNameBoards'),
    })
    if (!saved.ok) return work.fail(saved.error)
    work.stop()
    setOutcome(format)
  }

  function handlePrint(): void {
    work.stop()
    setOutcome('print')
    window.print()
  }

  return (
    <>
      <Modal
        opened
        onClose={onClose}
        title={t('boardPictures.title')}
        closeButtonProps={{ 'aria-label': t('app.close') }}
      >
        <Stack>
          <NativeSelect
            label={t('boardPictures.which')}
            value={chosenId ?? ''}
            disabled={job !== null}
            onChange={(event) => {
              setChosenId(decodeBoardId(event.currentTarget.value))
              setSheets(null)
              setOutcome(null)
            }}
            data={[
              { value: '', label: t('boardPictures.all', { count: boards.size }) },
              ...[...boards.values()].map((board) => ({
                value: board.id,
                label: boardName(board, language),
              })),
            ]}
          />
          <Group grow gap="sm" preventGrowOverflow={false}>
            {formats.map(({ format, Icon }) => (
              <Button
                key={format}
                variant="light"
                px="sm"
                disabled={job !== null || chosen.length === 0}
                leftSection={<Icon size={18} aria-hidden="true" />}
                onClick={() => handleStart(format)}
              >
                {t(`boardPictures.formats.${format}`)}
              </Button>
            ))}
          </Group>
          <Text size="sm" c="dimmed">
            {t('boardPictures.hint')}
          </Text>
          {job !== null && <Working job={job} />}
          <output aria-live="polite">
            {outcome !== null && <Text size="sm">{t(`boardPictures.done.${outcome}`)}</Text>}
          </output>
          {error !== null && <ErrorNotice error={error} />}
        </Stack>
      </Modal>
      {current !== undefined && (
        <PictureStage key={current.id} board={current} onDone={work.handleDrawn} />
      )}
      {sheets !== null && <PrintSheets boards={sheets} onReady={handlePrint} />}
    </>
  )
}

function Working({ job }: { readonly job: PictureJob }) {
  const { t } = useTranslation()
  const { drawn, boards, names } = job
  const place = Math.min(drawn.length, boards.length - 1)
  const text = t('boardPictures.drawing', {
    name: names[place] ?? '',
    place: place + 1,
    count: boards.length,
  })
  return (
    <div>
      <Text size="sm" mb={4} aria-live="polite">
        {text}
      </Text>
      <Progress
        value={(100 * (drawn.length + 0.5)) / (boards.length + 1)}
        animated
        aria-label={text}
      />
    </div>
  )
}
