/** The columns of 预算挂钩. */
import { Link } from 'react-router'
import type { TableColumnType } from 'antd'
import type { ResultRowView } from '#api/results.ts'
import { RESULTS } from '#text/interface/results.ts'
import { PROPOSAL_NAMES, proposalText, RESULT_SOURCE_NAMES } from '#text/results.ts'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { GradeMark } from '../../ui/grade-mark.tsx'
import { Money } from '../../ui/money.tsx'
import filings from '../../lists/list-page.module.css'
import styles from '../../lists/results.module.css'

/** A sum of money, or what is said with it. */
const FIGURE = { align: 'right', className: 'number' } as const

export function useBudgetColumns(): TableColumnType<ResultRowView>[] {
  const text = useText(RESULTS)
  return [
    { key: 'project', title: text.project, render: (_, row) => <ProjectCell row={row} /> },
    {
      ...FIGURE,
      key: 'base',
      title: text.base,
      width: 150,
      render: (_, row) => <Money amount={row.base} />,
    },
    {
      ...FIGURE,
      key: 'rate',
      title: text.rate,
      width: 82,
      render: (_, row) => (row.rate === null ? '—' : `${row.rate}%`),
    },
    { key: 'result', title: text.result, width: 150, render: (_, row) => <ResultCell row={row} /> },
    {
      ...FIGURE,
      key: 'proposal',
      title: text.proposal,
      width: 140,
      render: (_, row) => <ProposalCell row={row} />,
    },
    {
      ...FIGURE,
      key: 'decision',
      title: text.decision,
      width: 170,
      render: (_, row) => <DecisionCell row={row} />,
    },
  ]
}

type Cell = { readonly row: ResultRowView }

function ProjectCell({ row }: Cell) {
  return (
    <>
      <Link className={filings.name} to={paths.project(row.project)}>
        {row.name}
      </Link>
      <span className={styles.sub} title={row.unitName ?? ''}>
        {[row.unitCode, row.unitName].filter(Boolean).join(' ') || '—'}
      </span>
    </>
  )
}

function ResultCell({ row }: Cell) {
  const text = useText(RESULTS)
  const language = useLanguage()
  if (row.grade === null || row.source === null) return <span className={styles.quiet}>{text.noGrade}</span>
  return (
    <>
      <GradeMark grade={row.grade} /> <span>{row.score}</span>
      <span className={styles.sub}>{RESULT_SOURCE_NAMES[row.source][language]}</span>
    </>
  )
}

function ProposalCell({ row: { proposal } }: Cell) {
  const language = useLanguage()
  if (proposal === null) return '—'
  return (
    <>
      <Money amount={proposal.amount} />
      <span className={styles.sub}>{proposalText(proposal.kind, proposal.share, language)}</span>
    </>
  )
}

function DecisionCell({ row: { decision } }: Cell) {
  const text = useText(RESULTS)
  const language = useLanguage()
  if (decision === null) return <span className={styles.quiet}>{text.decidedNo}</span>
  const said = [PROPOSAL_NAMES[decision.kind][language], decision.reason]
  return (
    <>
      <Money amount={decision.amount} />
      <span className={styles.sub} title={decision.reason}>
        {said.filter((part) => part !== '').join(' · ')}
      </span>
    </>
  )
}
