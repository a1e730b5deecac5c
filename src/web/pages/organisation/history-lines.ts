/** What each change of a unit made other than it was. */
import type { UnitVersionView } from '#api/organisation.ts'

const SHOWN_FIELDS = ['name', 'code', 'kind', 'parent', 'office', 'closed', 'successor'] as const
export type ShownField = (typeof SHOWN_FIELDS)[number]

export type HistoryLine = {
  readonly field: ShownField
  readonly before: string | null
  readonly after: string | null
}

/**
 * @param versions the newest first.
 * @returns for each the fields that differ from the one before; of the first what it had.
 */
export function historyLines(versions: readonly UnitVersionView[]): readonly (readonly HistoryLine[])[] {
  return versions.map((version, i) => {
    const before = versions[i + 1]
    return SHOWN_FIELDS.flatMap((field) => {
      const [was, is] = [before?.[field] ?? null, version[field]]
      return was === is ? [] : [{ field, before: was, after: is }]
    })
  })
}
