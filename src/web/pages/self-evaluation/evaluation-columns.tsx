/** The columns of the list of 自评表. */
import { Link } from 'react-router'
import type { TableColumnType } from 'antd'
import type { EvaluationListRow } from '#api/self-evaluation.ts'
import { SELF_EVALUATION } from '#text/interface/self-evaluation.ts'
import { EVALUATION_STATE_WORDS } from '#text/self-evaluation.ts'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { GradeMark } from '../../ui/grade-mark.tsx'
import { Money } from '../../ui/money.tsx'
import tabs from '../../lists/results.module.css'
import styles from './self-evaluation.module.css'

type Columns = TableColumnType<EvaluationListRow>[]

export function useEvaluationColumns(): Columns {
  const about = useAbout()
  const standing = useStanding()
  return [...about, ...standing]
}

/** Which project it is, and whose. */
function useAbout(): Columns {
  const text = useText(SELF_EVALUATION)
  return [
    {
      key: 'project',
      title: text.project,
      render: (_, row) => (
        <>
          <Link to={paths.selfEvaluation(row.id)}>{row.name}</Link>
          {row.code === null ? null : <span className={tabs.sub}>{row.code}</span>}
        </>
      ),
    },
    {
      key: 'unit',
      title: text.unit,
      width: 220,
      render: (_, row) => (
        <span className={tabs.sub} title={row.unitName ?? ''}>
          {[row.unitCode, row.unitName].filter(Boolean).join(' ') || '—'}
        </span>
      ),
    },
    {
      key: 'budget',
      title: text.budget,
      width: 140,
      align: 'right',
      className: 'number',
      render: (_, row) => <Money amount={row.budget} />,
    },
  ]
}

/** How far it is, and what came of it. */
function useStanding(): Columns {
  const text = useText(SELF_EVALUATION)
  const language = useLanguage()
  return [
    {
      key: 'state',
      title: text.state,
      width: 130,
      render: (_, row) =>
        row.state === 'filling' && !row.begun ? text.notBegun : EVALUATION_STATE_WORDS[row.state][language],
    },
    {
      key: 'score',
      title: text.score,
      width: 80,
      align: 'right',
      className: 'number',
      render: (_, row) => row.score ?? '—',
    },
    {
      key: 'grade',
      title: text.grade,
      width: 70,
      render: (_, row) => <RowGrade row={row} />,
    },
    {
      key: 'remarks',
      title: text.remarks,
      width: 170,
      render: (_, row) =>
        row.begun ? (
          <span className={styles.marks}>
            {row.lacking > 0 ? (
              <span className={styles.lacking}>● {text.lackingCount(row.lacking)}</span>
            ) : null}
            {row.doubts > 0 ? <span className={styles.doubts}>▲ {text.doubtCount(row.doubts)}</span> : null}
          </span>
        ) : (
          '—'
        ),
    },
  ]
}

function RowGrade({ row: { grade, state } }: { readonly row: EvaluationListRow }) {
  const text = useText(SELF_EVALUATION)
  if (grade !== null) return <GradeMark grade={grade} />
  return state === 'confirmed' ? text.notGraded : '—'
}
