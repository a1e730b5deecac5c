/** What people said, put together in one sentence. */

/** Without the stops at its end, for what follows has its own. */
export function unstopped(words: string): string {
  return words.replace(/[。；;\s]+$/u, '')
}

/** 用地未批；收回 4.11 万元。: clauses joined by ；, of which the last alone keeps its full stop; blank ones are none. */
export function joinClauses(clauses: readonly (string | null)[], separator = '；'): string {
  const said = clauses.filter((clause): clause is string => clause !== null && clause.trim() !== '')
  return said.map((clause, i) => (i < said.length - 1 ? unstopped(clause) : clause)).join(separator)
}
