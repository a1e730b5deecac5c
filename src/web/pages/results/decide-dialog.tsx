/**
 * Decides on some projects: as proposed, at another share of this year's budget, or on one with an amount of
 * its own; otherwise than proposed with the reason.
 */
import { useState } from 'react'
import type { DecideResults, ResultRowView } from '#api/results.ts'
import type { AboveRequest } from '#core/results/scheme.ts'
import { RESULTS } from '#text/interface/results.ts'
import { useDecideResults } from '../../api/results.ts'
import { rememberBatch, useUndoNotice } from '../../lists/last-batch.tsx'
import { useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { Field } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import { wanText } from '../../ui/money.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { needed, useForm, type Form } from '../../ui/use-form.ts'
import { firstLimit, moreThanAsked } from './amount-decided.ts'
import { amountTyped } from './amount-typed.ts'
import { DecidedTable } from './decided-table.tsx'
import { useUndoDecided } from './last-decided.tsx'
import { shareTyped } from './share-typed.ts'

export type Deciding = 'proposal' | 'share' | 'amount'

type Typed = { readonly typed: string; readonly limit: AboveRequest; readonly reason: string }

type Props = {
  readonly year: number
  /** What is offered first where less is asked for than is proposed. */
  readonly offer: AboveRequest
  readonly rows: readonly ResultRowView[]
  readonly how: Deciding
  readonly onClose: () => void
  readonly onDone: () => void
}

function useDeciding({ year, offer, rows, how, onDone }: Props) {
  const [limit] = useState(() => firstLimit(rows, offer))
  const text = useText(RESULTS)
  const decide = useDecideResults()
  const notifyUndoable = useUndoNotice(`results ${year}`, useUndoDecided(year))
  const wrong = { proposal: '', share: text.shareWrong, amount: text.amountWrong }[how]
  return useForm({
    first: (): Typed => ({
      typed: '',
      limit,
      reason: how === 'proposal' && isLimited(rows, limit) ? text.limitReason : '',
    }),
    checks: {
      typed: (_, values) => (decisionOf(how, values) === null ? wrong : null),
      reason: (reason, { limit }) =>
        how !== 'proposal' || isLimited(rows, limit) ? needed(text.reasonMissing)(reason) : null,
    },
    send: async (values) => {
      const decision = decisionOf(how, values)
      if (decision === null) return null
      const projects = rows.map(({ project }) => project)
      const answer = await decide.mutateAsync({
        year,
        projects,
        how: decision,
        reason: values.reason.trim(),
      })
      return { ...answer, decision }
    },
    onDone: (decided) => {
      if (decided === null) return
      const { done, results, decision } = decided
      const left = results.length - done
      const decidedOn = new Set(results.flatMap(({ ok, project }) => (ok ? [project] : [])))
      const { above, none } = moreThanAsked(
        rows.filter(({ project }) => decidedOn.has(project)),
        decision,
      )
      const words = [
        text.didDecide(done),
        ...(above + none === 0 ? [] : [text.didGiveMore(above, none)]),
        ...(left === 0 ? [] : [text.leftOut(left)]),
      ].join('，')
      if (done > 0) {
        rememberBatch(`results ${year}`, {
          request: null,
          title: text.didDecide(done),
          rows: rows.flatMap(({ project: id, name }) => (decidedOn.has(id) ? [{ id, name }] : [])),
          at: Date.now(),
        })
        notifyUndoable(words)
      } else notify(words)
      onDone()
    },
  })
}

export function DecideDialog(props: Props) {
  const { year, rows, how, onClose } = props
  const text = useText(RESULTS)
  const form = useDeciding(props)
  const isOwn = how !== 'proposal'
  const asksReason = isOwn || isLimited(rows, form.values.limit)
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
      <AgainstRequests rows={rows} how={how} form={form} />
      <DecidedTable year={year} rows={rows} how={decisionOf(how, form.values)} />
      <TextArea
        {...form.field('reason')}
        label={asksReason ? text.reason : text.reasonOptional}
        required={asksReason}
        rows={3}
        maxLength={1000}
      />
      <p>{text.finalWords}</p>
    </FormDialog>
  )
}

/** null: what was typed is no share, or no amount. */
function decisionOf(how: Deciding, { typed, limit }: Typed): DecideResults['how'] | null {
  if (how === 'proposal') return asProposed(limit)
  if (how === 'share') {
    const share = shareTyped(typed)
    return share === null ? null : { kind: 'share', share }
  }
  const amount = amountTyped(typed)
  return amount === null ? null : { kind: 'amount', amount }
}

function asProposed(limit: AboveRequest): DecideResults['how'] {
  return limit === 'cap' ? { kind: 'proposal', limit: 'request' } : { kind: 'proposal' }
}

/** Some get less than is proposed for them, which needs its reason. */
function isLimited(rows: readonly ResultRowView[], limit: AboveRequest): boolean {
  return limit === 'cap' && moreThanAsked(rows, { kind: 'proposal' }).above > 0
}

type AskedProps = Pick<Props, 'rows' | 'how'> & { readonly form: Form<Typed> }

/** How many would get more than they ask for, or did not ask; what is proposed may be limited by the request. */
function AgainstRequests({ rows, how, form }: AskedProps) {
  const text = useText(RESULTS)
  const { above, more, none } = moreThanAsked(
    rows,
    how === 'proposal' ? { kind: 'proposal' } : decisionOf(how, form.values),
  )
  if (above + none === 0) return null
  return (
    <>
      <Callout kind="warning">
        {text.givesMore(above, wanText(more.toString()) ?? '', none, how === 'proposal')}
      </Callout>
      {how === 'proposal' ? (
        <SelectField
          label={text.limitTitle}
          value={form.values.limit}
          options={[
            { value: 'keep', label: text.limitKeep },
            { value: 'cap', label: text.limitCap },
          ]}
          onChange={(value) => {
            const limit = value === 'cap' ? 'cap' : 'keep'
            const { reason } = form.values
            const own = reason === text.limitReason ? '' : reason
            form.change({ limit, reason: own === '' && isLimited(rows, limit) ? text.limitReason : own })
          }}
        />
      ) : null}
    </>
  )
}
