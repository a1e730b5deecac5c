/** What the record proposes for items that have no mark yet. */
type Proposed = {
  readonly item: string
  readonly points: string | null
  readonly doubt: unknown
}

/** Marks by item: only of items without one, and none where the record is doubted or says nothing. */
export function marksOfRecord(
  figures: readonly Proposed[],
  marks: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    figures.flatMap(({ item, points, doubt }) =>
      points === null || doubt !== null || (marks[item] ?? '') !== '' ? [] : [[item, points]],
    ),
  )
}
