import * as z from 'zod'

/** What is known of the builds in the output folder. */
const stampSchema = z.object({
  /** When the newest of them began. */
  builtAtMs: z.number(),
  /** The files of each build, newest first. */
  builds: z.array(z.array(z.string())),
})
export type BuildStamp = z.infer<typeof stampSchema>

/** This one and the two before. */
const KEPT_BUILDS = 3

/** Null where the text is no stamp. */
export function decodeBuildStamp(text: string): BuildStamp | null {
  try {
    return stampSchema.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

/** The stamp after one more build. A build that changed no file takes no place of an older one. */
export function nextBuildStamp(
  before: BuildStamp | null,
  built: { readonly builtAtMs: number; readonly files: readonly string[] },
): BuildStamp {
  const files = [...built.files].sort()
  const older = (before?.builds ?? []).filter((build) => build.join('\n') !== files.join('\n'))
  return { builtAtMs: built.builtAtMs, builds: [files, ...older].slice(0, KEPT_BUILDS) }
}

/** Every file that one of the builds has. */
export function keptFiles({ builds }: BuildStamp): ReadonlySet<string> {
  return new Set(builds.flat())
}
