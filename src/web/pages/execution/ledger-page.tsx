/** A project's ledger: budget, changes and payments, by fund, with every line and who booked it. */
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { Button } from 'antd'
import type { ExecutionSums, Ledger } from '#api/execution/execution.ts'
import { FUNDS } from '#core/execution/execution.ts'
import { isPooled, isUnrefined, unrefinedAmount } from '#core/execution/pooled.ts'
import { fen, wanText } from '#core/kernel/money.ts'
import { FUND_WORDS } from '#text/execution/execution.ts'
import { EXECUTION } from '#text/interface/execution.ts'
import { useLedger } from '../../api/execution.ts'
import { paths } from '../../paths.ts'
import { useText, useLanguage } from '../../preferences/language.ts'
import { ClosedNote } from '../../components/filing/closed-note.tsx'
import { BudgetAsked } from '../../components/filing/budget-asked.tsx'
import { Callout } from '../../ui/callout.tsx'
import { Money } from '../../ui/money.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Loaded } from '../../ui/states.tsx'
import { Term, WithTerm } from '../../ui/term.tsx'
import table from '../../ui/table.module.css'
import { CorrectDialog } from './correct-dialog.tsx'
import styles from './execution.module.css'
import { FundingPlate } from './funding-plate.tsx'
import { Changes, ChangesExport, Payments, PaymentsExport } from './ledger-lines.tsx'
import { ChangeDialog, PaymentDialog } from './line-dialogs.tsx'
import { RateText } from './rate.tsx'
import { usePageYear } from '../../preferences/year.ts'
import { ResumeDialog } from './resume-dialog.tsx'

export function LedgerPage() {
  const { id = '' } = useParams()
  return (
    <Loaded isPage query={useLedger(id)}>
      {(ledger) => <Opened ledger={ledger} />}
    </Loaded>
  )
}

type Open =
  | 'payment'
  | 'change'
  | 'resume'
  | { readonly of: 'payments' | 'budget-changes'; readonly line: string; readonly label: string }
  | null

function Opened({ ledger }: { readonly ledger: Ledger }) {
  const text = useText(EXECUTION)
  const { project } = ledger
  usePageYear(ledger.year)
  const [open, setOpen] = useState<Open>(null)
  const close = () => setOpen(null)
  const usual = isPooled(project.name) ? 'transfer' : 'supplement'
  return (
    <>
      <Head ledger={ledger} onOpen={setOpen} />
      <Notes ledger={ledger} onResume={() => setOpen('resume')} />
      <Sums ledger={ledger} />
      <FundingPlate project={project.id} />
      <section className={styles.plate} aria-label={text.payments}>
        <div className={styles.plateHead}>
          <h2>{text.payments}</h2>
          <Marked payments={ledger.payments} />
          <PaymentsExport ledger={ledger} />
        </div>
        <Payments ledger={ledger} onCorrect={(line, label) => setOpen({ of: 'payments', line, label })} />
      </section>
      <section className={styles.plate} aria-label={text.budgetChanges}>
        <div className={styles.plateHead}>
          <WithTerm id="budget" of={text.budgetChanges}>
            <h2>{text.budgetChanges}</h2>
          </WithTerm>
          <ChangesExport ledger={ledger} />
        </div>
        <Changes
          ledger={ledger}
          onCorrect={(line, label) => setOpen({ of: 'budget-changes', line, label })}
        />
      </section>
      {open === 'payment' ? <PaymentDialog project={project.id} year={ledger.year} onClose={close} /> : null}
      {open === 'resume' ? <ResumeDialog project={project.id} onClose={close} /> : null}
      {open === 'change' ? (
        <ChangeDialog project={project.id} year={ledger.year} usual={usual} onClose={close} />
      ) : null}
      {open !== null && typeof open !== 'string' ? (
        <CorrectDialog project={project.id} {...open} onClose={close} />
      ) : null}
    </>
  )
}

type HeadProps = {
  readonly ledger: Ledger
  readonly onOpen: (dialog: 'payment' | 'change') => void
}

function Head({ ledger, onOpen }: HeadProps) {
  const text = useText(EXECUTION)
  const { project } = ledger
  return (
    <PageHeader
      title={project.name}
      crumbs={[{ label: text.back, to: paths.execution() }]}
      beside={
        <span className={styles.quiet}>
          {[
            project.code,
            [project.unitCode, project.unitName].filter(Boolean).join(' '),
            text.until(ledger.day),
            text.inWan,
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      }
      actions={
        <>
          <Link to={paths.project(project.id)}>{text.toTarget}</Link>
          {ledger.mayChange ? <Button onClick={() => onOpen('change')}>{text.addChange}</Button> : null}
          {ledger.mayPay ? (
            <Button type="primary" onClick={() => onOpen('payment')}>
              {text.addPayment}
            </Button>
          ) : null}
        </>
      }
    />
  )
}

/** What needs care in it. */
function Notes({ ledger, onResume }: { readonly ledger: Ledger; readonly onResume: () => void }) {
  const text = useText(EXECUTION)
  const language = useLanguage()
  const { project, execution, blocked } = ledger
  const money = { budget: fen(BigInt(execution.budget)), paid: fen(BigInt(execution.paid)) }
  const overspent = FUNDS.filter((fund) => execution[fund].overspent).map(
    (fund) => FUND_WORDS[fund][language],
  )
  return (
    <div className={styles.notes}>
      {blocked === null ? null : (
        <Callout
          kind="warning"
          action={
            ledger.mayChange ? (
              <Button size="small" onClick={onResume}>
                {text.resume}
              </Button>
            ) : undefined
          }
        >
          {text.blockedNote(blocked.reason)} <Term id="stopped" of={text.blocked} />
        </Callout>
      )}
      <ClosedNote project={project.id} />
      <BudgetAsked
        project={project.id}
        action={<Link to={paths.project(project.id)}>{text.toTarget}</Link>}
      />
      {execution.overspent ? (
        <Callout kind="error">{text.overspentNote(overspent.join('、'))}</Callout>
      ) : null}
      {isPooled(project.name) && isUnrefined(money) ? (
        <Callout kind="note">{text.pooledLedger(wanText(unrefinedAmount(money)), ledger.mayChange)}</Callout>
      ) : null}
    </div>
  )
}

function Sums({ ledger: { execution } }: { readonly ledger: Ledger }) {
  const text = useText(EXECUTION)
  const language = useLanguage()
  const left = ({ budget, paid }: ExecutionSums) => String(BigInt(budget) - BigInt(paid))
  const row = (name: string, sums: ExecutionSums) => (
    <tr key={name}>
      <th scope="row">{name}</th>
      {[sums.initial, sums.changes, sums.budget, sums.paid, left(sums)].map((amount, i) => (
        <td key={['initial', 'changes', 'budget', 'paid', 'left'][i]} className="number">
          <Money amount={amount} exact dashed />
        </td>
      ))}
      <td className="number">
        <RateText rate={sums.rate} overspent={sums.overspent} />
      </td>
    </tr>
  )
  return (
    <div className={`panel ${styles.head}`}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{text.fund}</th>
            {[text.initial, text.changes, text.budget, text.paid, text.left, text.rate].map((head) => (
              <th key={head} scope="col" className="number">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {row(FUND_WORDS.fiscal[language], execution.fiscal)}
          {row(FUND_WORDS.other[language], execution.other)}
        </tbody>
        <tfoot>{row(text.all, execution)}</tfoot>
      </table>
    </div>
  )
}

/**
 * How much of what was paid was bought by 政府采购, and how much was money of the year before; corrections take
 * away.
 */
function Marked({ payments }: Pick<Ledger, 'payments'>) {
  const text = useText(EXECUTION)
  const sum = (mark: 'procurement' | 'carryover') =>
    wanText(fen(payments.reduce((all, line) => all + (line[mark] ? BigInt(line.amount) : 0n), 0n)))
  return payments.some(({ procurement, carryover }) => procurement || carryover) ? (
    <span className={styles.quiet}>{text.marked(sum('procurement'), sum('carryover'))}</span>
  ) : null
}
