/**
 * Asks for what an act needs (a reason, a person, the number of the document) and does it; says who was first
 * where somebody was.
 */
import { useId, useState, type ReactNode } from 'react'
import { Checkbox, Radio, Select } from 'antd'
import type { FilingAct, FilingStanding } from '#api/filing/filings.ts'
import { COMMENT_MAX } from '#api/kernel/constants.ts'
import { isApprovalDate, openOfUnchanged } from '#core/filing/act.ts'
import { canBeUndone } from '#core/filing/undo.ts'
import { ACT_NAMES, actName, FILING_STATE_NAMES, recordName } from '#text/filing.ts'
import { FILING } from '#text/interface/filing.ts'
import { reviewGradeName } from '#text/review.ts'
import { roleNames } from '#text/accounts/roles.ts'
import { ApiError } from '../../api/api-error.ts'
import { useActOnFiling, useFilingPeople, useUndoFilings, type FilingRef } from '../../api/filings.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { Term, type TermId } from '../../ui/term.tsx'
import { dayOfToday } from '../../ui/day.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { momentText } from '../../ui/time.ts'
import { needed, useForm, type FieldProps, type Form } from '../../ui/use-form.ts'
import fields from '../../ui/field.module.css'
import { ApprovalFields } from './approval-fields.tsx'
import { otherPersonText } from './other-person.ts'
import { BelowPaidNote } from './below-paid-note.tsx'
import { BudgetAsked } from './budget-asked.tsx'
import { GivenUp } from './given-up.tsx'
import { HeldNote } from './held-note.tsx'
import { lastNumber, rememberNumber } from './last-number.ts'
import { levelBefore, nextStep } from './next-step.ts'
import { eachOf, usePassedNotice } from './passed-notice.ts'
import { OpinionChips, withOpinion } from './opinion-chips.tsx'
import { offerName } from './act-words.ts'
import type { Offer } from './offers.ts'
import styles from './filing.module.css'

type Props = {
  readonly way: FilingRef
  readonly view: FilingStanding
  readonly name: string
  readonly offer: Offer
  /** What was written about it already. */
  readonly comment?: string
  /** What was said of another version, shown beside the field. */
  readonly earlier?: ReactNode
  /** What speaks against it, said before it is done. */
  readonly doubts?: readonly string[]
  readonly onClose: () => void
  /** How many saves the form had that is sent in; left out: whatever is there. */
  readonly written?: number
  /** Somebody saved since. */
  readonly onChanged?: () => void
  readonly onDone?: ((view: FilingStanding) => void) | undefined
}

/** What is said with it: why it goes in unchanged, the reason that is asked for, a comment that is or is not. */
type Comment = 'unchanged' | 'reason' | 'comment' | 'optional'

function commentOf({ kind, asksGrade }: Offer, { grade, back }: FilingStanding): Comment {
  if (kind === 'submit' && openOfUnchanged(back) > 0) return 'unchanged'
  if (kind === 'return' || kind === 'adjust') return 'reason'
  return kind === 'pass' && asksGrade && grade === '良' ? 'comment' : 'optional'
}

const LABELS = {
  unchanged: 'whyUnchanged',
  reason: 'reason',
  comment: 'comment',
  optional: 'commentOptional',
} as const

const MISSING = {
  unchanged: 'unchangedMissing',
  reason: 'reasonMissing',
  comment: 'commentMissing',
} as const

/** @param seen how many steps there were as it opened */
function useActing(
  { way, view, name, offer, comment = '', written, onChanged, onClose, onDone }: Props,
  seen: number,
) {
  const text = useText(FILING)
  const language = useLanguage()
  const act = useActOnFiling(way)
  const { say } = usePassedNotice()
  const undo = useUndoFilings()
  // What is asked for is done once, however often the button is pressed.
  const [request] = useState(() => crypto.randomUUID())
  const { kind } = offer
  const asked = commentOf(offer, view)
  const asksPerson = kind === 'transfer' || kind === 'countersign'
  return useForm({
    first: {
      ...NOTHING,
      comment: SAYS.has(kind) ? comment : '',
      number: kind === 'approve' ? lastNumber() : '',
      date: kind === 'approve' ? dayOfToday() : '',
    },
    checks: {
      number: kind === 'approve' ? needed(text.numberMissing) : undefined,
      date: (date) => (kind === 'approve' && !isApprovalDate(date) ? text.dateMissing : null),
      target: (target) => (asksPerson && target === null ? text.personMissing : null),
      comment: asked === 'optional' ? undefined : needed(text[MISSING[asked]]),
      confirmed: (confirmed) => (asked === 'unchanged' && !confirmed ? text.confirmMissing : null),
    },
    send: (typed) =>
      act
        .mutateAsync({
          act: actOf(offer, typed),
          request,
          steps: seen,
          ...(written !== undefined && { written }),
        })
        .catch((cause: unknown) => {
          if (cause instanceof ApiError && cause.problem.code === 'target-changed') onChanged?.()
          throw cause
        }),
    onDone: (after, { values }) => {
      if (kind === 'approve') rememberNumber(values.number)
      const takesBack = canBeUndone(kind) && kind !== 'submit'
      if (kind === 'adjust') notify(text.didAdjust(name))
      else
        say(actName(kind, offer.isConfirmation, language), {
          name,
          undo: takesBack ? async () => eachOf(await undo.mutateAsync(request)) : null,
        })
      onClose()
      onDone?.(after)
    },
  })
}

export function FilingActDialog(props: Props) {
  const { way, view, name, offer, doubts = [], earlier = null, onClose } = props
  const language = useLanguage()
  const [seen] = useState(view.steps)
  const form = useActing(props, seen)
  const title = offerName(offer, language)
  if (form.error instanceof ApiError && form.error.problem.code === 'filing-changed')
    return <WasFirst view={view} seen={seen} title={title} onClose={onClose} />
  return (
    <FormDialog
      title={`${title}：${name}`}
      confirm={title}
      danger={(offer.kind === 'return' && !offer.isConsult) || offer.kind === 'abandon'}
      form={form}
      onClose={onClose}
    >
      {doubts.length === 0 ? null : (
        <Callout kind="warning">
          {doubts.map((words) => (
            <div key={words}>{words}</div>
          ))}
        </Callout>
      )}
      <Explained view={view} offer={offer} />
      {earlier}
      <Fields way={way} view={view} offer={offer} form={form} />
    </FormDialog>
  )
}

type Typed = {
  readonly comment: string
  readonly to: 'previous' | 'unit'
  readonly target: string | null
  readonly number: string
  readonly date: string
  /** It goes in again as it came back. */ readonly confirmed: boolean
}
/** What a reviewer wrote about the target belongs to these. */
const SAYS: ReadonlySet<Offer['kind']> = new Set<Offer['kind']>(['pass', 'return'])
/** What brings an adjustment nearer to its approval. */
const ON_WITH_MONEY: ReadonlySet<Offer['kind']> = new Set<Offer['kind']>(['submit', 'pass', 'approve'])
const NOTHING: Typed = { comment: '', to: 'previous', target: null, number: '', date: '', confirmed: false }

function actOf(
  { kind, task }: Offer,
  { comment: typed, to, target, number, date, confirmed }: Typed,
): FilingAct {
  const comment = typed.trim()
  switch (kind) {
    case 'submit':
      return confirmed ? { kind, comment, confirmed } : { kind, comment }
    case 'return':
      return { kind, task, comment, to }
    case 'transfer':
    case 'countersign':
      return { kind, task, comment, target: target ?? '' }
    case 'pass':
    case 'withdraw':
      return { kind, task, comment }
    case 'approve':
      return { kind, task, comment, approval: { number: number.trim(), date } }
    default:
      return { kind, comment }
  }
}

/** Acts that are official terms. */
const TERMS: readonly (readonly [Offer['kind'], TermId])[] = [
  ['countersign', 'countersign'],
  ['approve', 'approval'],
  ['adjust', 'adjustment'],
]

function Explained({ view, offer }: { readonly view: FilingStanding; readonly offer: Offer }) {
  const text = useText(FILING)
  const language = useLanguage()
  const { kind, isConsult, asksGrade } = offer
  const words: Record<Offer['kind'], string> = {
    submit: text.submitWords(nextStep(view, language)),
    withdraw: text.withdrawWords,
    return: levelBefore(view, language) === null ? text.returnUnitWords : text.returnWords,
    transfer: text.transferWords,
    countersign: text.countersignWords,
    pass:
      view.grade === null || !asksGrade
        ? ''
        : `${text.passWords(reviewGradeName(view.grade, language))}${view.grade === '良' ? text.passGoodWords : ''}`,
    approve: text.approveWords,
    adjust: text.adjustWords,
    abandon: text.abandonWords(view.version),
    archive: text.archiveWords,
  }
  const givenUp = otherPersonText(view, offer, language)
  const term = TERMS.find(([act]) => act === kind)?.[1]
  return (
    <>
      {isConsult || words[kind] === '' ? null : (
        <p className={styles.explained}>
          {words[kind]}
          {term === undefined ? null : <Term id={term} of={ACT_NAMES[kind][language]} />}
        </p>
      )}
      {givenUp === '' ? null : <Callout kind="warning">{givenUp}</Callout>}
    </>
  )
}

type FieldsProps = {
  readonly way: FilingRef
  readonly view: FilingStanding
  readonly offer: Offer
  readonly form: Form<Typed>
}

function Fields({ way, view, offer, form }: FieldsProps) {
  const text = useText(FILING)
  const language = useLanguage()
  const { kind, isConsult } = offer
  const before = levelBefore(view, language)
  const asked = commentOf(offer, view)
  const { comment, to } = form.values
  return (
    <>
      {kind === 'approve' ? <ApprovalFields form={form} /> : null}
      {kind === 'return' && !isConsult && before !== null ? (
        <ReturnTo before={before} to={to} onChange={(chosen) => form.change({ to: chosen })} />
      ) : null}
      {kind === 'transfer' || kind === 'countersign' ? (
        <PersonField {...form.field('target')} way={way} kind={kind} task={offer.task} />
      ) : null}
      {kind === 'return' ? (
        <OpinionChips onAdd={(opinion) => form.change({ comment: withOpinion(comment, opinion) })} />
      ) : null}
      {kind === 'abandon' ? <GivenUp way={way} view={view} /> : null}
      {kind === 'submit' && way.of === 'projects' ? (
        <>
          <HeldNote project={way.id} />
          <BudgetAsked project={way.id} />
        </>
      ) : null}
      {ON_WITH_MONEY.has(kind) && way.of === 'projects' ? <BelowPaidNote project={way.id} /> : null}
      {kind === 'submit' && view.back !== null ? <CameBackNote back={view.back} /> : null}
      <TextArea
        {...form.field('comment')}
        label={text[LABELS[asked]]}
        required={asked !== 'optional'}
        data-typed-first={kind === 'return' ? true : undefined}
        maxLength={COMMENT_MAX}
      />
      {asked === 'unchanged' ? <ConfirmUnchanged {...form.field('confirmed')} /> : null}
    </>
  )
}

type ReturnToProps = {
  readonly before: string
  readonly to: Typed['to']
  readonly onChange: (to: Typed['to']) => void
}

function ReturnTo({ before, to, onChange }: ReturnToProps) {
  const text = useText(FILING)
  return (
    <fieldset className={styles.choice}>
      <legend>{text.returnTo}</legend>
      <Radio.Group
        value={to}
        onChange={({ target }) => onChange(target.value === 'unit' ? 'unit' : 'previous')}
      >
        <Radio value="previous">{text.toPrevious(before)}</Radio>
        <Radio value="unit">{text.toUnit}</Radio>
      </Radio.Group>
    </fieldset>
  )
}

/** It goes in again as it came back: that is confirmed. */
function ConfirmUnchanged({ value, onChange, fault }: FieldProps<boolean>) {
  const text = useText(FILING)
  return (
    <div className={fields.field}>
      <Checkbox checked={value} onChange={({ target }) => onChange(target.checked)}>
        {text.confirmUnchanged}
      </Checkbox>
      <div className={fields.fault} aria-live="polite">
        {fault}
      </div>
    </div>
  )
}

/** What was made of it since it was sent back: nothing, or not all that was said. */
function CameBackNote({
  back: { unchanged, comments },
}: {
  readonly back: NonNullable<FilingStanding['back']>
}) {
  const text = useText(FILING)
  if (!unchanged && comments === 0) return null
  return (
    <Callout kind="warning">{unchanged ? text.unchangedSince(comments) : text.openSince(comments)}</Callout>
  )
}

type PersonProps = FieldProps<string | null> & {
  readonly way: FilingRef
  readonly kind: 'transfer' | 'countersign'
  readonly task: string | null
}

/** Only whom the act itself would take. */
function PersonField({ way, kind, task, value, onChange, fault }: PersonProps) {
  const text = useText(FILING)
  const language = useLanguage()
  const id = useId()
  const people = useFilingPeople(way, kind, task)
  if (people.data?.rows.length === 0) return <Callout kind="warning">{text.nobodyFits}</Callout>
  return (
    <div className={fields.field}>
      <label className={fields.label} htmlFor={id}>
        {text.person}
        <span className={fields.star} aria-hidden="true">
          {' '}
          *
        </span>
      </label>
      <Select
        id={id}
        loading={people.isPending}
        showSearch={{ optionFilterProp: 'label' }}
        value={value}
        status={fault === null ? '' : 'error'}
        options={
          people.data?.rows.map((person) => ({
            value: person.id,
            label: `${person.name}（${roleNames(person.roles, language)}）`,
          })) ?? []
        }
        onChange={(chosen: string | null) => onChange(chosen ?? null)}
      />
      <div className={fields.fault} aria-live="polite">
        {fault}
      </div>
    </div>
  )
}

/** Somebody else did something since this page was shown: who, what, and that nothing was done here. */
function WasFirst({
  view,
  seen,
  title,
  onClose,
}: {
  readonly view: FilingStanding
  readonly seen: number
  readonly title: string
  readonly onClose: () => void
}) {
  const text = useText(FILING)
  const language = useLanguage()
  const since = view.history.filter(({ number }) => number > seen)
  return (
    <Dialog
      title={title}
      okText={text.lookAgain}
      cancelButtonProps={{ style: { display: 'none' } }}
      onOk={onClose}
      onCancel={onClose}
      width={560}
    >
      <Callout kind="warning">
        {since.map(({ at, actorName, comment, ...record }) => (
          <div key={record.number}>
            <p>{text.first(actorName ?? text.someone, momentText(at), recordName(record, language))}</p>
            {comment === '' ? null : <p>{text.firstSaid(comment)}</p>}
          </div>
        ))}
        <p>
          {text.state}：{FILING_STATE_NAMES[view.state][language]}
        </p>
      </Callout>
    </Dialog>
  )
}
