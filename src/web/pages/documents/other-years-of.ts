/** The years of what was imported beside the one that is looked at, the newest first, with how many files. */
export function otherYears(
  years: readonly (number | null)[],
  shown: number | undefined,
): readonly { readonly year: number; readonly files: number }[] {
  if (shown === undefined) return []
  const named = years.filter((year) => year !== null).filter((year) => year !== shown)
  return [...new Set(named)]
    .toSorted((a, b) => b - a)
    .map((year) => ({ year, files: named.filter((one) => one === year).length }))
}
