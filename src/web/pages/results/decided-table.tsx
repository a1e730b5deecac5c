/** What is decided on each of the projects, in words and money, and for which year, before it is. */
import type { DecideResults, ResultRowView } from '#api/results.ts'
import { fen, fenOrNull } from '#core/kernel/money.ts'
import { kindOfAmount } from '#core/results/propose.ts'
import { RESULTS } from '#text/interface/results.ts'
import { PROPOSAL_NAMES, proposalText } from '#text/results.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Money, wanText } from '../../ui/money.tsx'
import { amountDecided, askedFor, standsTo } from './amount-decided.ts'
import table from '../../ui/table.module.css'
import styles from '../../lists/results.module.css'

type Props = {
  /** Whose results are applied. */
  readonly year: number
  readonly rows: readonly ResultRowView[]
  /** null: nothing that could be decided was typed yet. */
  readonly how: DecideResults['how'] | null
}

export function DecidedTable({ year, rows, how }: Props) {
  const text = useText(RESULTS)
  const sum = rows.reduce((all, row) => all + (amountDecided(row, how) ?? 0n), 0n)
  return (
    <div className={styles.decided}>
      <table className={table.table} aria-label={text.willDecide}>
        <thead>
          <tr>
            <th scope="col">{text.project}</th>
            <th scope="col" className="number">
              {text.budgetWan(rows[0]?.budgetYear ?? year)}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <DecidedRow key={row.project} year={year} row={row} how={how} />
          ))}
        </tbody>
        {rows.length === 1 ? null : (
          <tfoot>
            <tr>
              <th scope="row">{text.sum}</th>
              <td className="number">{how === null ? '—' : <Money amount={sum.toString()} />}</td>
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  )
}

type RowProps = Omit<Props, 'rows'> & { readonly row: ResultRowView }

function DecidedRow({ year, row, how }: RowProps) {
  const text = useText(RESULTS)
  const { name, base, proposal, decision } = row
  return (
    <tr>
      <th scope="row">
        <span lang="zh-CN">{name}</span>
        <span className={styles.sub}>
          {text.budgetOf(year)} <Money amount={base} />
        </span>
        {isProposed(row, how) || proposal === null ? null : (
          <span className={styles.sub}>
            {text.proposed} <ProposedText proposal={proposal} />
          </span>
        )}
        {row.request === null || row.request.amount === null ? null : (
          <span className={styles.sub}>
            {text.requestedOf(row.budgetYear)} <Money amount={row.request.amount} />
          </span>
        )}
        {decision === null ? null : (
          <span className={styles.sub}>
            {text.decidedBefore} <Money amount={decision.amount} />
          </span>
        )}
      </th>
      <td className="number">
        <Money amount={amountDecided(row, how)?.toString() ?? null} />
        <DecisionText row={row} how={how} />
        <LimitText row={row} how={how} />
        <AgainstText row={row} how={how} />
      </td>
    </tr>
  )
}

/** What is decided is what is proposed; nothing is said twice. */
function isProposed(row: ResultRowView, how: RowProps['how']): boolean {
  const decided = amountDecided(row, how)?.toString()
  return how?.kind === 'proposal' && (decided === undefined || decided === row.proposal?.amount)
}

function ProposedText({ proposal }: { readonly proposal: NonNullable<ResultRowView['proposal']> }) {
  const language = useLanguage()
  return (
    <>
      {proposalText(proposal.kind, proposal.share, language)} <Money amount={proposal.amount} />
    </>
  )
}

/** The decision in a word: 取消, 压减 20%. */
function DecisionText({ row, how }: Pick<RowProps, 'row' | 'how'>) {
  const text = useText(RESULTS)
  const language = useLanguage()
  const { base, grade, proposal } = row
  const amount = amountDecided(row, how)
  if (amount === null) {
    if (how?.kind !== 'proposal') return null
    return <span className={styles.sub}>{proposal === null ? text.noGradeLeft : text.notAskedLeft}</span>
  }
  const kind = kindOfAmount(fen(BigInt(base)), grade, fen(amount), {
    request: fenOrNull(row.request?.amount ?? null),
    proposed: fenOrNull(proposal?.amount ?? null),
  })
  const isProposed = how?.kind === 'proposal' && amount.toString() === proposal?.amount
  const proposed = isProposed ? proposal.share : undefined
  const share = how?.kind === 'share' ? how.share : proposed
  return (
    <span className={`${styles.sub} ${kind === 'cancel' ? styles.over : styles.strong}`}>
      {share === undefined ? PROPOSAL_NAMES[kind][language] : proposalText(kind, share, language)}
    </span>
  )
}

/** Why it is less than is proposed: no more is asked for. */
function LimitText({ row, how }: Pick<RowProps, 'row' | 'how'>) {
  const text = useText(RESULTS)
  const isLimited = how?.kind === 'proposal' && amountDecided(row, how) !== null && !isProposed(row, how)
  return isLimited ? <span className={styles.sub}>{text.asAsked}</span> : null
}

/** Where more is given than the project asks for, or it did not ask. */
function AgainstText({ row, how }: Pick<RowProps, 'row' | 'how'>) {
  const text = useText(RESULTS)
  const stands = standsTo(row, how)
  if (stands === null || stands === 'within') return null
  const unasked = row.request === null ? text.notAsked : text.requestNoSum
  const more = (amountDecided(row, how) ?? 0n) - (askedFor(row.request) ?? 0n)
  return (
    <span className={`${styles.sub} ${styles.soon}`}>
      {stands === 'none' ? unasked : text.moreThanAsked(wanText(more.toString()) ?? '')}
    </span>
  )
}
