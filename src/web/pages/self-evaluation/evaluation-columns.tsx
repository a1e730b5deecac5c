/** The columns of the list of 自评表. */
import { Link } from 'react-router'
import type { EvaluationListRow } from '#api/self-evaluation.ts'
import { closedName } from '#text/closing.ts'
import type { Language } from '#text/language.ts'
import { COMMON } from '#text/interface/common.ts'
import { SELF_EVALUATION } from '#text/interface/self-evaluation.ts'
import type { Spoken } from '#text/interface/words.ts'
import { EVALUATION_STATE_WORDS } from '#text/self-evaluation.ts'
import { FIGURE, moneyColumn, type ListColumn } from '../../lists/columns.tsx'
import { unitText } from '../../lists/named-row.tsx'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { GradeMark } from '../../ui/grade-mark.tsx'
import tabs from '../../lists/results.module.css'
import styles from './self-evaluation.module.css'

export function useEvaluationColumns(): ListColumn<EvaluationListRow>[] {
  const text = useText(SELF_EVALUATION)
  const common = useText(COMMON)
  const language = useLanguage()
  const standing = useStanding()
  return [
    {
      key: 'project',
      title: text.project,
      cell: ({ name }) => name,
      show: ({ id, name, code, closed }) => (
        <>
          <Link to={paths.selfEvaluation(id)}>{name}</Link>
          {code === null ? null : <span className={tabs.sub}>{code}</span>}
          {closed === null ? null : (
            <span className={tabs.sub}>■ {closedName({ day: closed }, language)}</span>
          )}
        </>
      ),
      also: [{ title: common.code, cell: ({ code }) => code }],
    },
    {
      key: 'unit',
      title: text.unit,
      width: 220,
      sort: 'unit',
      cell: unitText,
      show: (row) => (
        <span className={tabs.sub} title={row.unitName ?? ''}>
          {unitText(row) ?? '—'}
        </span>
      ),
    },
    moneyColumn({ key: 'budget', title: text.budget, width: 140, amount: ({ budget }) => budget }),
    ...standing,
  ]
}

/** How far it is, and what came of it. */
function useStanding(): ListColumn<EvaluationListRow>[] {
  const text = useText(SELF_EVALUATION)
  const language = useLanguage()
  return [
    {
      key: 'state',
      title: text.state,
      width: 130,
      cell: ({ state, begun }) =>
        state === 'filling' && !begun ? text.notBegun : EVALUATION_STATE_WORDS[state][language],
    },
    { ...FIGURE, key: 'score', title: text.score, width: 92, sort: 'score', cell: ({ score }) => score },
    {
      key: 'grade',
      title: text.grade,
      term: 'grade',
      width: 84,
      cell: ({ grade, state }) => grade ?? (state === 'confirmed' ? text.notGraded : null),
      show: (row) => <RowGrade row={row} />,
    },
    {
      key: 'remarks',
      title: text.remarks,
      width: 170,
      cell: (row) => [...remarksOf(row, text, language)].join('；'),
      show: (row) => <Remarks row={row} />,
    },
  ]
}

type Words = Spoken<typeof SELF_EVALUATION>

/** In words; nothing of a sheet that nobody began. */
function* remarksOf(
  { begun, lacking, doubts, closed }: EvaluationListRow,
  text: Words,
  language: Language,
): Generator<string> {
  if (closed !== null) yield closedName({ day: closed }, language)
  if (begun && lacking > 0) yield text.lackingCount(lacking)
  if (begun && doubts > 0) yield text.doubtCount(doubts)
}

function Remarks({ row: { begun, lacking, doubts } }: { readonly row: EvaluationListRow }) {
  const text = useText(SELF_EVALUATION)
  if (!begun) return '—'
  return (
    <span className={styles.marks}>
      {lacking > 0 ? <span className={styles.lacking}>● {text.lackingCount(lacking)}</span> : null}
      {doubts > 0 ? <span className={styles.doubts}>▲ {text.doubtCount(doubts)}</span> : null}
    </span>
  )
}

function RowGrade({ row: { grade, state } }: { readonly row: EvaluationListRow }) {
  const text = useText(SELF_EVALUATION)
  if (grade !== null) return <GradeMark grade={grade} />
  return state === 'confirmed' ? text.notGraded : '—'
}
