import { ok, refuse, type Result } from '#shared/core/result.ts'

/** The part of a `File` that is read. */
export interface TextSource {
  readonly text: () => Promise<string>
}

/**
 * The text of an exported plan, as the server takes it; whether it is a plan, and in which line it is
 * none, is for the server to say. Refuses what cannot be read with `plan/file-unreadable`.
 */
export async function readPlanFile(file: TextSource): Promise<Result<string>> {
  try {
    return ok(await file.text())
  } catch {
    return refuse('plan/file-unreadable')
  }
}
