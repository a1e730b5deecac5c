/** The findings of a row by severity: a sign and a count each; in a file a column each. */
import { COMMON } from '#text/interface/common.ts'
import type { SeverityCounts } from '#core/kernel/finding.ts'
import { useText } from '../preferences/language.ts'
import { SeverityCountsMark } from '../ui/severity.tsx'
import type { ListColumn } from './columns.tsx'

type Column<R> = Pick<ListColumn<R>, 'key' | 'title' | 'width' | 'sort'> & {
  readonly counts: (row: R) => SeverityCounts
}

export function useFindingsColumn<R>({ counts, ...column }: Column<R>): ListColumn<R> {
  const text = useText(COMMON)
  return {
    ...column,
    fileTitle: text.error,
    cell: (row) => counts(row).error,
    show: (row) => <SeverityCountsMark counts={counts(row)} />,
    also: [
      { title: text.warning, cell: (row) => counts(row).warning },
      { title: text.advice, cell: (row) => counts(row).advice },
    ],
  }
}
