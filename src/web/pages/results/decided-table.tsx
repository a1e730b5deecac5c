/** What is decided on each of the projects, in words and money, and for which year, before it is. */
import type { DecideResults, ResultRowView } from '#api/results.ts'
import { fen } from '#core/kernel/money.ts'
import { amountShare, kindOfAmount } from '#core/results/propose.ts'
import { RESULTS } from '#text/interface/results.ts'
import { PROPOSAL_NAMES, proposalText } from '#text/results.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Money } from '../../ui/money.tsx'
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
  const sum = rows.reduce((all, row) => all + BigInt(amountOf(row, how) ?? 0), 0n)
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
        {how?.kind === 'proposal' || proposal === null ? null : (
          <span className={styles.sub}>
            {text.proposed} <ProposedText proposal={proposal} />
          </span>
        )}
        {decision === null ? null : (
          <span className={styles.sub}>
            {text.decidedBefore} <Money amount={decision.amount} />
          </span>
        )}
      </th>
      <td className="number">
        <Money amount={amountOf(row, how)} />
        <DecisionText row={row} how={how} />
      </td>
    </tr>
  )
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
  const amount = amountOf(row, how)
  if (amount === null)
    return how?.kind === 'proposal' ? <span className={styles.sub}>{text.noGradeLeft}</span> : null
  const kind = kindOfAmount(fen(BigInt(base)), grade, fen(BigInt(amount)))
  const share = how?.kind === 'share' ? how.share : proposal?.share
  return (
    <span className={`${styles.sub} ${kind === 'cancel' ? styles.over : styles.strong}`}>
      {how?.kind === 'amount' || share === undefined
        ? PROPOSAL_NAMES[kind][language]
        : proposalText(kind, share, language)}
    </span>
  )
}

/** 分; null: nothing is decided on it. */
function amountOf({ base, proposal }: ResultRowView, how: DecideResults['how'] | null): string | null {
  if (how === null) return null
  if (how.kind === 'amount') return how.amount
  if (how.kind === 'share') return amountShare(fen(BigInt(base)), how.share).toString()
  return proposal?.amount ?? null
}
