import { createContext, use } from 'react'
import { useStore } from 'zustand'

import { assert } from '#shared/core/assert.ts'

import type { ConnectionState } from './connection-store.ts'
import type { OpenDocuments } from './open-documents.ts'

/** Carries the open documents from the plan's route to everything inside. */
export const OpenDocumentsContext = createContext<OpenDocuments | null>(null)

/** The open documents. */
export function useOpenDocuments(): OpenDocuments {
  const documents = use(OpenDocumentsContext)
  assert(documents !== null, 'what shows a plan stands under OpenDocumentsContext')
  return documents
}

/** A part of the connection's state; `select` must answer the same object while nothing it reads changed. */
export function useConnection<Part>(select: (state: ConnectionState) => Part): Part {
  return useStore(useOpenDocuments().connection, select)
}
