/** Paths below these are answered by the server itself, never by the client's page. */
const OTHER_PATHS = /^\/(?:api|sync|sync-poll|assets|livez|readyz|metrics)(?:\/|$)/

/** Whether `path`, which begins with `/` and has no query, is a page of the client: its router decides which. */
export function isPagePath(path: string): boolean {
  return !OTHER_PATHS.test(path)
}
