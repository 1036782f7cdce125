import * as z from 'zod/mini'

/** The answer 204. */
export const nothingSchema = z.void()

/** An answer that is bytes or text of its own, sent as it is. */
export const rawSchema = z.custom<string | Uint8Array>()
