/** The refusal of a file in which no table was found: which headings were recognised, and which are missing. */
import { nearestTable, type HeadsOfTable, type NearestTable } from '#core/kernel/headings.ts'
import { problem, type Problem, type ProblemCode } from '#core/kernel/problem.ts'

/** Names of a missing heading that are told: the usual ones come first. */
const NAMES_TOLD = 8

type Sheets = Parameters<typeof nearestTable>[0]

/**
 * Errors: table-heading-missing.
 * @param nothing where no heading of any kind was recognised
 * @param kinds of tables that the file may hold: the nearest is told of
 */
export function headingProblem(
  file: string,
  sheets: Sheets,
  nothing: ProblemCode,
  kinds: readonly HeadsOfTable[],
): Problem {
  const [nearest] = kinds
    .flatMap(({ known, needed }) => nearestTable(sheets, known, needed) ?? [])
    .toSorted((a, b) => a.missing.length - b.missing.length || b.found.length - a.found.length)
  if (nearest === undefined || nearest.missing.length === 0) return problem(nothing, { file })
  return problem('table-heading-missing', { file, ...told(nearest) })
}

function told({ sheet, row, found, missing }: NearestTable) {
  return {
    sheet,
    row,
    found: found
      .map(({ written, means }) => (written === means ? written : `${written}（${means}）`))
      .join('、'),
    missing: missing.map(({ means }) => means).join('、'),
    names: missing
      .map(({ means, names }) => `${means}：${[...new Set(names)].slice(0, NAMES_TOLD).join('、')}`)
      .join('；'),
  }
}
