/**
 * Decides on some projects: as proposed, at another share of this year's budget, or on one with an amount of
 * its own; otherwise than proposed with the reason.
 */
import type { DecideResults, ResultRowView } from '#api/results.ts'
import { RESULTS } from '#text/interface/results.ts'
import { useDecideResults } from '../../api/results.ts'
import { rememberBatch } from '../../lists/last-batch.tsx'
import { useText } from '../../preferences/language.ts'
import { Field } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { needed, useForm } from '../../ui/use-form.ts'
import { amountTyped } from './amount-typed.ts'
import { DecidedTable } from './decided-table.tsx'
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
      const decidedOn = new Set(results.flatMap(({ ok, project }) => (ok ? [project] : [])))
      const undoable = rows.flatMap(({ project: id, name }) => (decidedOn.has(id) ? [{ id, name }] : []))
      if (done > 0)
        rememberBatch(`results ${year}`, {
          request: null,
          title: text.didDecide(done),
          rows: undoable,
          at: Date.now(),
        })
      onDone()
    },
  })
}

export function DecideDialog(props: Props) {
  const { year, rows, how, onClose } = props
  const text = useText(RESULTS)
  const form = useDeciding(props)
  const isOwn = how !== 'proposal'
  const budget = rows[0]?.budgetYear ?? year
  const title = { proposal: text.asProposed, share: text.otherwise, amount: text.byAmount }[how]
  return (
    <FormDialog title={title} confirm={title} form={form} onClose={onClose}>
      {isOwn ? null : <p>{text.proposedWords(budget)}</p>}
      {isOwn ? (
        <Field
          {...form.field('typed')}
          label={how === 'share' ? text.share(budget, year) : text.budgetWan(budget)}
          required
          inputMode="decimal"
          {...(how === 'share' && { unit: '%' })}
        />
      ) : null}
      <DecidedTable year={year} rows={rows} how={decisionOf(how, form.values.typed)} />
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
