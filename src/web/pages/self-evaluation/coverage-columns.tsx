/** The columns of how far every department is with 单位自评. */
import { Fragment } from 'react'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { GRADES } from '#core/kernel/grade.ts'
import type { CoverageRow } from '#core/self-evaluation/rows.ts'
import { sheetsIn } from '#core/self-evaluation/step.ts'
import { SELF_EVALUATION } from '#text/interface/self-evaluation.ts'
import { WHOLE_KIND_NAMES } from '#text/self-evaluation.ts'
import type { Spoken } from '#text/interface/words.ts'
import { SHEET_STATE_NAMES } from '#text/monitoring.ts'
import { asking } from '../../api/calls.ts'
import { yearProofPath } from '../../api/self-evaluations.ts'
import { useMay } from '../../api/session.ts'
import { countColumn, FIGURE, type ListColumn } from '../../lists/columns.tsx'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Count } from '../../ui/count.tsx'
import { GradeMark } from '../../ui/grade-mark.tsx'
import { ProgressBar } from '../../ui/progress.tsx'
import styles from './self-evaluation.module.css'

type Words = Spoken<typeof SELF_EVALUATION>

/** @param year that is shown; undefined: it is not known yet */
export function useCoverageColumns(year: number | undefined): ListColumn<CoverageRow>[] {
  const text = useText(SELF_EVALUATION)
  const counts = useCountColumns()
  return [
    {
      key: 'department',
      title: text.department,
      cell: (row) => nameOf(row, text),
      show: (row) =>
        row.unit === null ? (
          text.noUnit
        ) : (
          <Link to={paths.selfEvaluations({ year, department: row.unit.id })}>{nameOf(row, text)}</Link>
        ),
    },
    ...counts,
    {
      key: 'grades',
      title: text.grades,
      hint: text.gradesWords,
      width: 120,
      cell: null,
      show: (row) => <Grades row={row} />,
      also: [
        ...GRADES.map((grade) => ({ title: grade, cell: ({ grades }: CoverageRow) => grades[grade] })),
        { title: text.unconfirmedCount, cell: ({ unconfirmed }) => unconfirmed },
      ],
    },
    {
      ...FIGURE,
      key: 'mean',
      title: text.mean,
      hint: text.meanWords,
      width: 136,
      sort: 'mean',
      cell: ({ mean }) => (mean === null ? null : Number(mean)),
      show: ({ mean }) => mean ?? '—',
    },
    ...useWhole(),
    ...useWholeColumn(year),
    {
      key: 'proof',
      title: text.yearProof,
      term: 'proof',
      hint: text.proofWords,
      width: 100,
      cell: null,
      show: ({ unit, states }) =>
        unit === null || year === undefined || states.confirmed === 0 ? (
          '—'
        ) : (
          <a href={yearProofPath(year, unit.id)} download aria-label={text.yearProofOf(unit.name)}>
            {text.yearProofTake}
          </a>
        ),
    },
  ]
}

/** What the department came to as a whole, with its report and its archive. */
function useWhole(): ListColumn<CoverageRow>[] {
  const text = useText(SELF_EVALUATION)
  const language = useLanguage()
  if (!useMay()('evaluation.read')) return []
  return [
    {
      ...FIGURE,
      key: 'whole',
      title: text.whole,
      hint: text.wholeWords,
      width: 126,
      sort: 'whole',
      fileTitle: text.wholeScore,
      cell: ({ whole }) => (whole === null ? null : Number(whole.total)),
      show: (row) => <Whole row={row} />,
      also: [
        { title: text.wholeGrade, cell: ({ whole }) => whole?.grade ?? null },
        {
          title: text.wholeKind,
          cell: ({ whole }) => (whole === null ? null : WHOLE_KIND_NAMES[whole.kind][language]),
        },
      ],
    },
  ]
}

/** What the department gave itself as a whole; nothing for those who see no such sheets. */
function useWholeColumn(year: number | undefined): ListColumn<CoverageRow>[] {
  const text = useText(SELF_EVALUATION)
  const language = useLanguage()
  const may = useMay()
  const sees = may('whole.read') || may('whole.read-final')
  const wholes = useQuery({
    ...asking('/api/wholes', { query: { kind: 'evaluation', year, page: 1, size: 200 } }),
    enabled: sees && year !== undefined,
  })
  if (!sees) return []
  const of = ({ unit }: CoverageRow) =>
    unit === null ? undefined : wholes.data?.rows.find((one) => one.unit.id === unit.id)
  const words = (row: CoverageRow) => {
    const whole = of(row)
    if (whole === undefined) return '—'
    return whole.score === null || whole.state === 'draft'
      ? SHEET_STATE_NAMES[whole.state][language]
      : `${whole.score} ${whole.grade ?? ''}`
  }
  return [
    {
      key: 'whole-self',
      title: text.wholeDepartment,
      width: 100,
      cell: words,
      show: (row) => {
        const whole = of(row)
        return whole === undefined ? '—' : <Link to={paths.whole(whole.id)}>{words(row)}</Link>
      },
    },
  ]
}

function Whole({ row: { unit, whole } }: { readonly row: CoverageRow }) {
  const text = useText(SELF_EVALUATION)
  const language = useLanguage()
  if (whole === null || unit === null) return '—'
  return (
    <>
      <Link className={styles.inWords} to={paths.evaluationSubject(whole.task, whole.subject)}>
        {whole.total}
      </Link>{' '}
      <GradeMark grade={whole.grade} />
      <span className={styles.under}>
        {WHOLE_KIND_NAMES[whole.kind][language]}{' '}
        <Link to={paths.departmentArchives({ unit: unit.id })} aria-label={text.wholeArchiveOf(unit.name)}>
          {text.wholeArchive}
        </Link>
      </span>
    </>
  )
}

/** Targets, and how far their sheets are. */
function useCountColumns(): ListColumn<CoverageRow>[] {
  const text = useText(SELF_EVALUATION)
  return [
    countColumn({ key: 'targets', title: text.targets, width: 56, count: (row) => row.targets }),
    countColumn({ key: 'approved', title: text.approved, width: 66, count: (row) => row.approved }),
    {
      key: 'covered',
      title: text.covered,
      term: 'coverage',
      width: 150,
      cell: ({ states }) => sheetsIn(states),
      show: (row) => <Covered row={row} label={`${nameOf(row, text)} ${text.covered}`} />,
      also: [{ title: text.coveredShare, cell: percentCovered }],
    },
    countColumn({
      key: 'submitted',
      title: text.submitted,
      width: 66,
      count: ({ states }) => sheetsIn(states) - states.filling,
    }),
    {
      ...FIGURE,
      key: 'confirmed',
      title: text.confirmed,
      hint: text.confirmedWords,
      width: 96,
      cell: ({ states }) => states.confirmed,
      show: (row) => <Confirmed row={row} />,
      also: [{ title: text.confirmedShare, cell: percentConfirmed }],
    },
  ]
}

function nameOf({ unit }: CoverageRow, text: Words): string {
  return unit === null ? text.noUnit : [unit.code, unit.name].filter(Boolean).join(' ')
}

/** Whole percents; the count beside them is exact. Of nothing approved there is no share. */
function percentOfApproved(count: number, { approved }: CoverageRow): number | null {
  return approved === 0 ? null : Math.floor((count * 100) / approved)
}

const percentCovered = (row: CoverageRow) => percentOfApproved(sheetsIn(row.states), row)
/** 自评完成率. */
const percentConfirmed = (row: CoverageRow) => percentOfApproved(row.states.confirmed, row)

function Confirmed({ row }: { readonly row: CoverageRow }) {
  const percent = percentConfirmed(row)
  return (
    <>
      <Count of={row.states.confirmed} />
      {percent === null ? null : `　${percent}%`}
    </>
  )
}

function Covered({ row, label }: { readonly row: CoverageRow; readonly label: string }) {
  const percent = percentCovered(row)
  if (percent === null) return '—'
  return (
    <span className={styles.covered}>
      <ProgressBar percent={percent} label={label} /> {sheetsIn(row.states)}/{row.approved}
      {'　'}
      {percent}%
    </span>
  )
}

function Grades({ row: { grades, unconfirmed } }: { readonly row: CoverageRow }) {
  const text = useText(SELF_EVALUATION)
  return (
    <>
      {GRADES.map((grade, i) => (
        <Fragment key={grade}>
          {i === 0 ? '' : ' / '}
          <Count of={grades[grade]} />
        </Fragment>
      ))}
      {unconfirmed === 0 ? null : (
        <span className={styles.quiet}>
          {'　'}
          {text.unconfirmed(unconfirmed)}
        </span>
      )}
    </>
  )
}
