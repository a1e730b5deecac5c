/**
 * What is kept of the rows of one version, in the order of the rows of another: each stays with its row, by
 * the name that the row has in the form.
 * @param kept in the order of `were`
 * @param none of a row that was not there
 */
export function keptByRow<Kept>(kept: readonly Kept[], { were, are }: RowNames, none: Kept): readonly Kept[] {
  const of = new Map(were.map((row, i) => [row, kept[i]]))
  return are.map((row) => of.get(row) ?? none)
}

/** Of the earlier version and of the later one, each in its order. */
export type RowNames = { readonly were: readonly string[]; readonly are: readonly string[] }
