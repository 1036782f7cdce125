import { ok, refuse, type Result } from '#shared/core/result.ts'

/** The part of a `File` that is read. */
export interface TextSource {
  readonly text: () => Promise<string>
}

/**
 * The content of an exported plan, as the server takes it; whether it is a plan is for the server to
 * say. Refuses what is no JSON, or cannot be read, with `plan/file-malformed`.
 */
export async function readPlanFile(file: TextSource): Promise<Result<unknown>> {
  try {
    const content: unknown = JSON.parse(await file.text())
    return ok(content)
  } catch {
    return refuse('plan/file-malformed')
  }
}
