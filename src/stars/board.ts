interface Rated {
  /** What was rated by what: the same for a repeated evaluation of the same thing. */
  subject: string
  evaluatedOn: string
  stars: number
  totalScore: number
}

/** The latest evaluation of each subject; most stars first, then the higher score, then the newer. */
export function latestPerSubject<E extends Rated>(evaluations: E[]): E[] {
  const latest = new Map<string, E>()
  for (const evaluation of evaluations) {
    const known = latest.get(evaluation.subject)
    if (!known || evaluation.evaluatedOn > known.evaluatedOn) latest.set(evaluation.subject, evaluation)
  }
  return [...latest.values()].sort(
    (a, b) => b.stars - a.stars || b.totalScore - a.totalScore || b.evaluatedOn.localeCompare(a.evaluatedOn),
  )
}
