import { expect as expectPage } from '@playwright/test'

/** How long something on screen may take on a busy machine; longer than a page waits between two attempts to reach its server. */
export const ANSWER_TIMEOUT_MS = 30_000

/** Playwright's `expect`, which waits until what is expected is so. */
export const expect = expectPage.configure({ timeout: ANSWER_TIMEOUT_MS })
