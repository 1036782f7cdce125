import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'

interface SearchModalProps {
  readonly label: string
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A dialog that is a search field with its list, near the top of the window and without a head. */
export function SearchModal({ label, onClose, children }: SearchModalProps) {
  return (
    <Modal
      opened
      onClose={onClose}
      withCloseButton={false}
      size={560}
      centered={false}
      yOffset="12vh"
      padding={0}
      attributes={{ content: { 'aria-label': label } }}
    >
      {children}
    </Modal>
  )
}
