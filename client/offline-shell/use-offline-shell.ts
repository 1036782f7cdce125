import { createContext, use, useEffect } from 'react'
import { useStore } from 'zustand'

import { assert } from '#shared/core/assert.ts'

import type { OfflineShell, OfflineShellState } from './offline-shell.ts'

/** Carries the shell from the composition root. */
export const OfflineShellContext = createContext<OfflineShell | null>(null)

/** By then the first board is there, on a slow device too (SHELL-4). */
const KEEP_AFTER_MS = 4000

/** What keeps this page on the device. */
export function useOfflineShell(): OfflineShell {
  const shell = use(OfflineShellContext)
  assert(shell !== null, 'what asks about the kept page stands under OfflineShellContext')
  return shell
}

/** A part of its state. */
export function useOfflineShellState<Part>(select: (state: OfflineShellState) => Part): Part {
  return useStore(useOfflineShell().state, select)
}

/** Keeps the page on this device, a while after this is shown. */
export function useKeepPage(): void {
  const shell = useOfflineShell()
  useEffect(() => {
    const timer = setTimeout(() => void shell.keep(), KEEP_AFTER_MS)
    return () => clearTimeout(timer)
  }, [shell])
}
