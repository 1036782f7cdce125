import { Button, FileButton, Loader, Text } from '@mantine/core'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { type DragEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { Refusal } from '#shared/core/result.ts'

import { ErrorNotice } from '../../ui/error-notice.tsx'
import styles from './import-export.module.css'

interface ChooseFileProps {
  /** What a file dialog offers first; any other file can be chosen too. */
  readonly accept: string
  /** Which files these are, and what happens with one. */
  readonly text: string
  readonly isReading: boolean
  readonly error: Refusal | null
  readonly onFile: (file: File) => void
}

/** The first step: a file is chosen, or dropped anywhere on the field. */
export function ChooseFile({ accept, text, isReading, error, onFile }: ChooseFileProps) {
  const { t } = useTranslation()
  const [isOver, setIsOver] = useState(false)

  function handleDrag(event: DragEvent): void {
    event.preventDefault()
    setIsOver(event.type !== 'dragleave')
  }

  function handleDrop(event: DragEvent): void {
    event.preventDefault()
    setIsOver(false)
    const [file] = event.dataTransfer.files
    if (file !== undefined) onFile(file)
  }

  return (
    <>
      {/* Dropping is the mouse's way only; the button is everybody's. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div
        className={isOver ? `${styles['drop']} ${styles['dropOver']}` : styles['drop']}
        onDragEnter={handleDrag}
        onDragOver={handleDrag}
        onDragLeave={handleDrag}
        onDrop={handleDrop}
      >
        <IconFileSpreadsheet size={36} stroke={1.4} aria-hidden="true" />
        <Text fw={600}>{isOver ? t('importExport.dropNow') : t('importExport.chooseTitle')}</Text>
        <Text size="sm" c="dimmed" maw={460}>
          {text}
        </Text>
        {isReading ? (
          <Text size="sm" component="output">
            <Loader size="xs" mr="xs" />
            {t('importExport.reading')}
          </Text>
        ) : (
          <FileButton accept={accept} onChange={(file) => file !== null && onFile(file)}>
            {(props) => (
              <Button {...props} mt="xs" data-autofocus>
                {t('importExport.chooseButton')}
              </Button>
            )}
          </FileButton>
        )}
        <Text size="sm" c="dimmed">
          {t('importExport.dropHere')}
        </Text>
      </div>
      {error !== null && <ErrorNotice error={error} />}
    </>
  )
}
