import { expect as expectPage } from '@playwright/test'

/** How long something on screen may take on a busy machine. */
export const ANSWER_TIMEOUT_MS = 10_000

/** Playwright's `expect`, which waits until what is expected is so. */
export const expect = expectPage.configure({ timeout: ANSWER_TIMEOUT_MS })
