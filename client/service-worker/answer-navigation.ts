export interface NavigationAnswers {
  /** Asks the server for the page. */
  readonly ask: () => Promise<Response>
  /** The page kept on this device; undefined where there is none. */
  readonly findKept: () => Promise<Response | undefined>
  /** How long the server may take. */
  readonly timeoutMs: number
}

/**
 * The server's page where it answers in time and is not in trouble itself, else the one kept here.
 * Rejects where there is neither.
 */
export async function answerNavigation(answers: NavigationAnswers): Promise<Response> {
  const kept = await answers.findKept()
  const asked = answers.ask()
  if (kept === undefined) return asked
  try {
    const answer = await Promise.race([asked, late(answers.timeoutMs)])
    // A proxy whose server is down answers 502 or 503.
    return answer === null || answer.status >= 500 ? kept : answer
  } catch {
    return kept
  }
}

function late(timeoutMs: number): Promise<null> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(null), timeoutMs)
  })
}
