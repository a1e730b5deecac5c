/** The columns of 预算挂钩. */
import { Link } from 'react-router'
import type { ResultRowView } from '#api/results.ts'
import { RESULTS } from '#text/interface/results.ts'
import type { Language } from '#text/language.ts'
import type { Spoken } from '#text/interface/words.ts'
import { changedResultText, PROPOSAL_NAMES, proposalText, RESULT_SOURCE_NAMES } from '#text/results.ts'
import { FIGURE, moneyColumn, type ListColumn } from '../../lists/columns.tsx'
import { NamedRow, unitText } from '../../lists/named-row.tsx'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { GradeMark } from '../../ui/grade-mark.tsx'
import { fen, formatMoney } from '#core/kernel/money.ts'
import type { AboveRequest } from '#core/results/scheme.ts'
import { aboveDecision } from '#core/results/rows.ts'
import { Money, wanText } from '../../ui/money.tsx'
import { standsTo } from './amount-decided.ts'
import { RowDecide } from './row-decide.tsx'
import styles from '../../lists/results.module.css'

/** @param year of the results. @param offer how each row is decided on from there where less is asked for; null: none is */
export function useBudgetColumns(year: number, offer: AboveRequest | null): ListColumn<ResultRowView>[] {
  const text = useText(RESULTS)
  const language = useLanguage()
  return [
    projectColumn(text),
    moneyColumn({ key: 'base', title: text.base, sort: 'base', width: 150, amount: ({ base }) => base }),
    {
      ...FIGURE,
      key: 'rate',
      title: text.rate,
      sort: 'rate',
      term: 'execution-rate',
      width: 104,
      cell: ({ rate }) => (rate === null ? null : `${rate}%`),
    },
    {
      key: 'result',
      title: text.result,
      sort: 'result',
      term: 'grade',
      width: 150,
      cell: ({ grade, score }) => (grade === null ? text.noGrade : `${grade} ${score ?? ''}`),
      show: (row) => <ResultCell row={row} />,
    },
    {
      ...moneyColumn({
        key: 'proposal',
        title: text.proposal,
        sort: 'proposal',
        term: 'result-kind',
        amount: ({ proposal }) => proposal?.amount ?? null,
      }),
      width: 140,
      show: (row) => <ProposalCell row={row} offer={offer} />,
      also: [
        {
          title: text.proposalKind,
          cell: ({ proposal, ends }) =>
            ends === null ? proposal && proposalText(proposal.kind, proposal.share, language) : text[ends],
        },
      ],
    },
    decisionColumn(text, language),
    requestColumn(text),
    ...(offer === null ? [] : [actColumn(text, year, offer)]),
  ]
}

function decisionColumn(text: Spoken<typeof RESULTS>, language: Language): ListColumn<ResultRowView> {
  return {
    ...moneyColumn({
      key: 'decision',
      title: text.decision,
      sort: 'decision',
      amount: ({ decision }) => decision?.amount ?? null,
    }),
    width: 180,
    show: (row) => <DecisionCell row={row} />,
    also: [
      {
        title: text.decisionReason,
        cell: ({ decision }) =>
          decision && [PROPOSAL_NAMES[decision.kind][language], decision.reason].filter(Boolean).join(' · '),
      },
      {
        title: text.changedResult,
        cell: (row) =>
          row.decision === null || !row.changed ? null : changedResultText(row.decision, row, language),
      },
    ],
  }
}

function requestColumn(text: Spoken<typeof RESULTS>): ListColumn<ResultRowView> {
  return {
    ...moneyColumn({
      key: 'request',
      title: text.request,
      sort: 'request',
      amount: ({ request }) => request?.amount ?? null,
    }),
    hint: text.requestWords,
    width: 130,
    show: (row) => <RequestCell row={row} />,
    also: [{ title: text.requestAbove, cell: (row) => wanOver(row) }],
  }
}

function wanOver(row: ResultRowView): number | null {
  const over = aboveDecision(row)
  return over === null ? null : Number(formatMoney(fen(BigInt(over)), '万元'))
}

function actColumn(
  text: Spoken<typeof RESULTS>,
  year: number,
  offer: AboveRequest,
): ListColumn<ResultRowView> {
  return {
    key: 'act',
    title: text.decide,
    isTitleHidden: true,
    width: 112,
    cell: null,
    show: (row) => <RowDecide year={year} offer={offer} row={row} />,
  }
}

type Cell = { readonly row: ResultRowView }

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

function ProposalCell({ row, offer }: Cell & { readonly offer: AboveRequest | null }) {
  const { proposal, ends, grade } = row
  const text = useText(RESULTS)
  const language = useLanguage()
  if (ends !== null)
    return (
      <>
        —<span className={`${styles.sub} ${styles.whole}`}>{text[ends]}</span>
        {ends === 'one-off' && grade === '差' ? (
          <span className={`${styles.sub} ${styles.whole} ${styles.soon}`}>{text.noSimilar}</span>
        ) : null}
      </>
    )
  if (proposal === null) return '—'
  return (
    <>
      <Money amount={proposal.amount} />
      <span className={styles.sub}>{proposalText(proposal.kind, proposal.share, language)}</span>
      {offer === 'cap' && standsTo(row, { kind: 'proposal' }) === 'above' ? (
        <span className={`${styles.sub} ${styles.whole} ${styles.soon}`}>
          {text.askedLess(wanText(row.request?.amount ?? '') ?? '')}
        </span>
      ) : null}
    </>
  )
}

function DecisionCell({ row }: Cell) {
  const { decision, changed } = row
  const text = useText(RESULTS)
  const language = useLanguage()
  if (decision === null) return <span className={styles.quiet}>{text.decidedNo}</span>
  const said = [PROPOSAL_NAMES[decision.kind][language], decision.reason]
  return (
    <>
      <Money amount={decision.amount} />
      <span className={`${styles.sub} ${styles.whole}`}>
        {said.filter((part) => part !== '').join(' · ')}
      </span>
      {changed ? (
        <span className={`${styles.sub} ${styles.whole} ${styles.soon}`}>
          {changedResultText(decision, row, language)}
        </span>
      ) : null}
      <Link
        className={`${styles.record} no-print`}
        to={paths.archivedDecisions(row.project)}
        aria-label={text.recordOf(row.name)}
      >
        {text.record}
      </Link>
    </>
  )
}

function RequestCell({ row }: Cell) {
  const text = useText(RESULTS)
  const { request } = row
  if (request === null) return <span className={styles.quiet}>{text.requestNone}</span>
  const over = aboveDecision(row)
  return (
    <>
      <Link to={paths.project(request.project)}>
        {request.amount === null ? text.requestNoSum : <Money amount={request.amount} />}
        <span className="visually-hidden"> {text.requestOf(row.name, row.budgetYear)}</span>
      </Link>
      {over === null ? null : (
        <span className={`${styles.sub} ${styles.whole} ${styles.soon}`}>
          {text.requestIsOver(wanText(over) ?? '')}
        </span>
      )}
    </>
  )
}

function projectColumn(text: Spoken<typeof RESULTS>): ListColumn<ResultRowView> {
  return {
    key: 'project',
    title: text.project,
    sort: 'name',
    cell: ({ name }) => name,
    show: (row) => <NamedRow to={paths.project(row.project)} name={row.name} below={unitText(row)} />,
    also: [{ title: text.unit, cell: unitText }],
  }
}
