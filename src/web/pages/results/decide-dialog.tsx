/**
 * Decides on some projects: as proposed, at another share of this year's budget, or on one with an amount of
 * its own; otherwise than proposed with the reason.
 */
import type { DecideResults, ResultRowView } from '#api/results.ts'
import { RESULTS } from '#text/interface/results.ts'
import { proposalText } from '#text/results.ts'
import { useDecideResults } from '../../api/results.ts'
import { useText, useLanguage } from '../../preferences/language.ts'
import { Field } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { Money } from '../../ui/money.tsx'
import { notify } from '../../ui/notices.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { needed, useForm } from '../../ui/use-form.ts'
import { amountTyped } from './amount-typed.ts'
import styles from '../../lists/results.module.css'
import { shareTyped } from './share-typed.ts'

export type Deciding = 'proposal' | 'share' | 'amount'

type Props = {
  readonly year: number
  readonly rows: readonly ResultRowView[]
  readonly how: Deciding
  readonly onClose: () => void
  readonly onDone: () => void
}

function useDeciding({ year, rows, how, onDone }: Props) {
  const text = useText(RESULTS)
  const decide = useDecideResults()
  const wrong = { proposal: '', share: text.shareWrong, amount: text.amountWrong }[how]
  return useForm({
    first: { typed: '', reason: '' },
    checks: {
      typed: (typed) => (decisionOf(how, typed) === null ? wrong : null),
      reason: how === 'proposal' ? undefined : needed(text.reasonMissing),
    },
    send: async ({ typed, reason }) => {
      const decision = decisionOf(how, typed)
      if (decision === null) return null
      const projects = rows.map(({ project }) => project)
      return decide.mutateAsync({ year, projects, how: decision, reason: reason.trim() })
    },
    onDone: (decided) => {
      if (decided === null) return
      const { done, results } = decided
      const left = results.length - done
      notify([text.didDecide(done), ...(left === 0 ? [] : [text.leftOut(left)])].join('，'))
      onDone()
    },
  })
}

export function DecideDialog(props: Props) {
  const { rows, how, onClose } = props
  const text = useText(RESULTS)
  const form = useDeciding(props)
  const isOwn = how !== 'proposal'
  const title = { proposal: text.asProposed, share: text.otherwise, amount: text.byAmount }[how]
  return (
    <FormDialog title={title} confirm={title} form={form} onClose={onClose}>
      {how === 'amount' ? rows.map((row) => <Known key={row.project} row={row} />) : null}
      {how === 'share' ? (
        <Field {...form.field('typed')} label={text.share} required inputMode="decimal" />
      ) : null}
      {how === 'amount' ? (
        <Field {...form.field('typed')} label={text.amountWan} required inputMode="decimal" />
      ) : null}
      {how === 'proposal' ? <p>{text.proposedWords(rows.length)}</p> : null}
      <TextArea
        {...form.field('reason')}
        label={isOwn ? text.reason : text.reasonOptional}
        required={isOwn}
        rows={3}
        maxLength={1000}
      />
      <p>{text.finalWords}</p>
    </FormDialog>
  )
}

/** null: what was typed is no share, or no amount. */
function decisionOf(how: Deciding, typed: string): DecideResults['how'] | null {
  if (how === 'proposal') return { kind: 'proposal' }
  if (how === 'share') {
    const share = shareTyped(typed)
    return share === null ? null : { kind: 'share', share }
  }
  const amount = amountTyped(typed)
  return amount === null ? null : { kind: 'amount', amount }
}

/** What the amount is compared with. */
function Known({ row }: { readonly row: ResultRowView }) {
  const text = useText(RESULTS)
  const language = useLanguage()
  return (
    <dl className={styles.facts}>
      <dt>{text.project}</dt>
      <dd>{row.name}</dd>
      <dt>{text.thisBudget}</dt>
      <dd>
        <Money amount={row.base} unit />
      </dd>
      <dt>{text.proposal}</dt>
      <dd>
        {row.proposal === null ? (
          text.noGrade
        ) : (
          <>
            {proposalText(row.proposal.kind, row.proposal.share, language)} ·{' '}
            <Money amount={row.proposal.amount} unit />
          </>
        )}
      </dd>
    </dl>
  )
}
