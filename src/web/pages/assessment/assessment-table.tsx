/** Targets with what is known of their 事前绩效评估; a name opens the assessment. */
import { Link } from 'react-router'
import { Table, type TableColumnType } from 'antd'
import type { AssessmentList, AssessmentRow } from '#api/assessment.ts'
import { hundredthsText } from '#core/evaluation/points.ts'
import { assessmentBarText, assessmentReasonName, assessmentStateName } from '#text/assessment.ts'
import { ASSESSMENTS } from '#text/interface/assessments.ts'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Money } from '../../ui/money.tsx'
import { usePrinting } from '../../ui/printing.ts'
import { EmptyState } from '../../ui/states.tsx'
import type { AssessmentFilter } from './assessment-filter.ts'
import { ConclusionMark } from './conclusion-mark.tsx'
import styles from './assessments.module.css'

export const ASSESSMENT_PAGE_SIZE = 100

type Props = {
  readonly list: AssessmentList
  readonly filter: AssessmentFilter
  readonly waiting: boolean
  readonly onPage: (page: number) => void
}

export function AssessmentTable({ list, filter, waiting, onPage }: Props) {
  const text = useText(ASSESSMENTS)
  const printing = usePrinting()
  const isNarrowed = filter.search !== undefined || filter.state !== undefined || filter.box !== 'all'
  return (
    <section aria-label={text.caption}>
      <Table<AssessmentRow>
        className="panel"
        size="small"
        rowKey="id"
        dataSource={[...list.rows]}
        columns={useColumns()}
        loading={waiting}
        tableLayout="fixed"
        {...(printing ? {} : { scroll: { x: 900 } })}
        locale={{
          emptyText: isNarrowed ? (
            <EmptyState title={text.noMatch} />
          ) : (
            <EmptyState title={text.nothing}>{text.nothingWords}</EmptyState>
          ),
        }}
        pagination={{
          current: filter.page,
          pageSize: ASSESSMENT_PAGE_SIZE,
          total: list.total,
          showSizeChanger: false,
          hideOnSinglePage: true,
          size: 'small',
          onChange: onPage,
        }}
      />
    </section>
  )
}

type Columns = TableColumnType<AssessmentRow>[]

function useColumns(): Columns {
  const text = useText(ASSESSMENTS)
  const language = useLanguage()
  const standing = useStanding()
  return [
    {
      key: 'name',
      title: text.project,
      render: (_, row) => (
        <>
          <Link className={styles.name} to={paths.assessment(row.id)}>
            {row.name}
          </Link>
          <span className={styles.unit}>{[row.unitCode, row.unitName].filter(Boolean).join(' ') || '—'}</span>
        </>
      ),
    },
    {
      key: 'budget',
      title: text.budget,
      width: 120,
      align: 'right',
      className: 'number',
      render: (_, row) => <Money amount={row.budget} />,
    },
    {
      key: 'why',
      title: text.why,
      width: 150,
      render: (_, row) =>
        row.reasons.length === 0 ? (
          <span className={styles.quiet}>{text.notNeeded}</span>
        ) : (
          row.reasons.map((reason) => assessmentReasonName(reason, language)).join('、')
        ),
    },
    ...standing,
  ]
}

/** How far it is, and what came of it. */
function useStanding(): Columns {
  const text = useText(ASSESSMENTS)
  const language = useLanguage()
  return [
    {
      key: 'state',
      title: text.state,
      width: 100,
      render: (_, row) => assessmentStateName(row.state, language),
    },
    {
      key: 'score',
      title: text.score,
      width: 72,
      align: 'right',
      className: 'number',
      render: (_, row) => (row.total === null ? '—' : hundredthsText(row.total)),
    },
    {
      key: 'conclusion',
      title: text.conclusion,
      width: 116,
      render: (_, row) => (row.conclusion === null ? '—' : <ConclusionMark conclusion={row.conclusion} />),
    },
    {
      key: 'missing',
      title: text.missing,
      width: 240,
      render: (_, row) =>
        row.bar === null ? (
          <span className={styles.quiet}>—</span>
        ) : (
          <span className={styles.missing}>{assessmentBarText(row.bar, row.bars, language)}</span>
        ),
    },
  ]
}
