/** The columns of targets on their way: risk, money, where each is and since when, what was done last. */
import { isInReview } from '#core/filing/states.ts'
import type { FilingRow } from '#core/filing/rows.ts'
import { COMMON } from '#text/interface/common.ts'
import { FILINGS } from '#text/interface/filings.ts'
import { useMay } from '../../api/session.ts'
import { FIGURE, moneyColumn, type ListColumn } from '../../lists/columns.tsx'
import { NamedRow, unitText, withYear } from '../../lists/named-row.tsx'
import { paths } from '../../paths.ts'
import { useText } from '../../preferences/language.ts'
import { GradeMark } from '../../ui/grade-mark.tsx'
import { useStandingColumns } from './standing-columns.tsx'

export function useFilingColumns(): ListColumn<FilingRow>[] {
  const text = useText(FILINGS)
  const common = useText(COMMON)
  const may = useMay()
  const standing = useStandingColumns<FilingRow>([
    {
      key: 'grade',
      title: text.grade,
      width: 74,
      cell: ({ grade }) => grade,
      show: ({ grade }) => (grade === null ? '—' : <GradeMark grade={grade} />),
    },
  ])
  // Reviewers open what is under review beside its sheet.
  const opened = ({ id, state, fiscalYear }: FilingRow) =>
    isInReview(state) && may('review.write')
      ? paths.reviews({ project: id, mine: 'yes', year: fiscalYear ?? 'all' })
      : paths.project(id)
  return [
    {
      key: 'name',
      title: text.project,
      cell: ({ name }) => name,
      show: (row) => (
        <NamedRow to={opened(row)} name={row.name} below={withYear(unitText(row), row.fiscalYear)} />
      ),
      also: [
        { title: text.unit, cell: unitText },
        { title: common.year, cell: ({ fiscalYear }) => fiscalYear },
      ],
    },
    moneyColumn({ key: 'budget', title: text.budget, width: 118, amount: ({ budget }) => budget }),
    {
      ...FIGURE,
      key: 'risk',
      title: text.risk,
      width: 62,
      cell: ({ risk }) => (risk === null ? null : `${risk}%`),
    },
    ...standing,
  ]
}
