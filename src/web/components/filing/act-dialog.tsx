/**
 * Asks for what an act needs (a reason, a person, the number of the document) and does it; says who was first
 * where somebody was.
 */
import { useId, useState } from 'react'
import { Checkbox, Radio, Select } from 'antd'
import type { FilingAct, FilingStanding } from '#api/filing/filings.ts'
import { COMMENT_MAX } from '#api/kernel/constants.ts'
import { isApprovalDate, openOfUnchanged } from '#core/filing/act.ts'
import { ACT_NAMES, FILING_STATE_NAMES } from '#text/filing.ts'
import { FILING } from '#text/interface/filing.ts'
import { reviewGradeName } from '#text/review.ts'
import { roleNames } from '#text/accounts/roles.ts'
import { ApiError } from '../../api/client.ts'
import { useActOnFiling, useFilingPeople, type WayOf } from '../../api/filings.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { momentText } from '../../ui/time.ts'
import fields from '../../ui/field.module.css'
import { levelBefore, nextStep } from './next-step.ts'
import { OpinionChips, withOpinion } from './opinion-chips.tsx'
import { offerName } from './act-words.ts'
import type { Offer } from './offers.ts'
import styles from './filing.module.css'

type Props = {
  readonly way: WayOf
  readonly view: FilingStanding
  readonly name: string
  readonly offer: Offer
  /** What was written about it already. */
  readonly comment?: string
  readonly onClose: () => void
  readonly onDone?: ((view: FilingStanding) => void) | undefined
}

export function FilingActDialog({ way, view, name, offer, comment = '', onClose, onDone }: Props) {
  const text = useText(FILING)
  const language = useLanguage()
  const act = useActOnFiling(way)
  const [typed, setTyped] = useState<Typed>({ ...NOTHING, comment: SAYS.has(offer.kind) ? comment : '' })
  const [tried, setTried] = useState(false)
  // What is asked for is done once, however often the button is pressed.
  const [request] = useState(() => crypto.randomUUID())
  const [seen] = useState(view.steps)
  const title = offerName(offer, language)
  const faults = faultsOf(offer, typed, view)
  const confirm = () => {
    setTried(true)
    if (Object.keys(faults).length > 0) return
    act.mutate(
      { act: actOf(offer, typed), request, steps: seen },
      {
        onSuccess: (after) => {
          notify(
            offer.kind === 'adjust'
              ? text.didAdjust(name)
              : text.didAct(ACT_NAMES[offer.kind][language], name),
          )
          onClose()
          onDone?.(after)
        },
      },
    )
  }
  if (act.error instanceof ApiError && act.error.problem.code === 'filing-changed')
    return <WasFirst view={view} seen={seen} title={title} onClose={onClose} />
  return (
    <FormDialog
      title={`${title}：${name}`}
      confirm={title}
      danger={offer.kind === 'return' && !offer.isConsult}
      busy={act.isPending}
      error={act.error}
      onConfirm={confirm}
      onClose={onClose}
    >
      <Explained view={view} offer={offer} />
      <Fields
        way={way}
        view={view}
        offer={offer}
        typed={typed}
        onType={setTyped}
        fault={(of) => (tried ? (faults[of] ?? null) : null)}
      />
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
const NOTHING: Typed = { comment: '', to: 'previous', target: null, number: '', date: '', confirmed: false }

/** What is missing, as keys of the words that say so. */
function faultsOf(
  { kind, isConsult }: Offer,
  { comment, target, number, date, confirmed }: Typed,
  { grade, back }: FilingStanding,
): {
  readonly [field in keyof Typed]?:
    | 'reasonMissing'
    | 'commentMissing'
    | 'unchangedMissing'
    | 'confirmMissing'
    | 'personMissing'
    | 'numberMissing'
    | 'dateMissing'
} {
  const missing = comment.trim() === ''
  const asItCame = kind === 'submit' && openOfUnchanged(back) > 0
  return {
    ...(asItCame && missing && { comment: 'unchangedMissing' as const }),
    ...(asItCame && !confirmed && { confirmed: 'confirmMissing' as const }),
    ...(missing && (kind === 'return' || kind === 'adjust') && { comment: 'reasonMissing' as const }),
    ...(missing && kind === 'pass' && !isConsult && grade === '良' && { comment: 'commentMissing' as const }),
    ...((kind === 'transfer' || kind === 'countersign') &&
      target === null && { target: 'personMissing' as const }),
    ...(kind === 'approve' && number.trim() === '' && { number: 'numberMissing' as const }),
    ...(kind === 'approve' && !isApprovalDate(date) && { date: 'dateMissing' as const }),
  }
}

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

function Explained({
  view,
  offer: { kind, isConsult },
}: {
  readonly view: FilingStanding
  readonly offer: Offer
}) {
  const text = useText(FILING)
  const language = useLanguage()
  const words: Record<Offer['kind'], string> = {
    submit: text.submitWords(nextStep(view, language)),
    withdraw: text.withdrawWords,
    return: levelBefore(view, language) === null ? text.returnUnitWords : text.returnWords,
    transfer: text.transferWords,
    countersign: text.countersignWords,
    pass:
      view.grade === null
        ? ''
        : `${text.passWords(reviewGradeName(view.grade, language))}${view.grade === '良' ? text.passGoodWords : ''}`,
    approve: text.approveWords,
    adjust: text.adjustWords,
    archive: text.archiveWords,
  }
  return isConsult || words[kind] === '' ? null : <p className={styles.explained}>{words[kind]}</p>
}

type FieldsProps = {
  readonly way: WayOf
  readonly view: FilingStanding
  readonly offer: Offer
  readonly typed: Typed
  readonly onType: (typed: Typed) => void
  readonly fault: (of: keyof Typed) => keyof typeof FILING | null
}

function Fields({ way, view, offer, typed, onType, fault }: FieldsProps) {
  const text = useText(FILING)
  const language = useLanguage()
  const { kind, isConsult } = offer
  const before = levelBefore(view, language)
  const asItCame = kind === 'submit' && openOfUnchanged(view.back) > 0
  const needsReason = kind === 'return' || kind === 'adjust'
  const needed = needsReason || asItCame || (kind === 'pass' && !isConsult && view.grade === '良')
  const words = (of: keyof Typed) => {
    const key = fault(of)
    const said = key === null ? null : text[key]
    return typeof said === 'string' ? said : null
  }
  return (
    <>
      {kind === 'approve' ? <ApprovalFields typed={typed} onType={onType} words={words} /> : null}
      {kind === 'return' && !isConsult && before !== null ? (
        <ReturnTo before={before} to={typed.to} onChange={(to) => onType({ ...typed, to })} />
      ) : null}
      {kind === 'transfer' || kind === 'countersign' ? (
        <PersonField
          way={way}
          kind={kind}
          task={offer.task}
          value={typed.target}
          onChange={(target) => onType({ ...typed, target })}
          fault={words('target')}
        />
      ) : null}
      {kind === 'return' ? (
        <OpinionChips
          onAdd={(opinion) => onType({ ...typed, comment: withOpinion(typed.comment, opinion) })}
        />
      ) : null}
      {kind === 'submit' && view.back !== null ? <CameBackNote back={view.back} /> : null}
      <TextArea
        label={labelOf({ asItCame, needsReason, needed }, text)}
        required={needed}
        maxLength={COMMENT_MAX}
        value={typed.comment}
        onChange={(comment) => onType({ ...typed, comment })}
        fault={words('comment')}
      />
      {asItCame ? <ConfirmUnchanged typed={typed} onType={onType} words={words} /> : null}
    </>
  )
}

type PartProps = Pick<FieldsProps, 'typed' | 'onType'> & {
  readonly words: (of: keyof Typed) => string | null
}

function ApprovalFields({ typed, onType, words }: PartProps) {
  const text = useText(FILING)
  return (
    <>
      <Field
        label={text.number}
        required
        maxLength={60}
        hint={text.numberHint}
        value={typed.number}
        onChange={(number) => onType({ ...typed, number })}
        fault={words('number')}
      />
      <Field
        label={text.date}
        required
        type="date"
        value={typed.date}
        onChange={(date) => onType({ ...typed, date })}
        fault={words('date')}
      />
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
function ConfirmUnchanged({ typed, onType, words }: PartProps) {
  const text = useText(FILING)
  return (
    <div className={fields.field}>
      <Checkbox
        checked={typed.confirmed}
        onChange={({ target }) => onType({ ...typed, confirmed: target.checked })}
      >
        {text.confirmUnchanged}
      </Checkbox>
      <div className={fields.fault} aria-live="polite">
        {words('confirmed')}
      </div>
    </div>
  )
}

function labelOf(
  {
    asItCame,
    needsReason,
    needed,
  }: { readonly asItCame: boolean; readonly needsReason: boolean; readonly needed: boolean },
  text: { readonly [words in 'whyUnchanged' | 'reason' | 'comment' | 'commentOptional']: string },
): string {
  if (asItCame) return text.whyUnchanged
  if (needsReason) return text.reason
  return needed ? text.comment : text.commentOptional
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

type PersonProps = {
  readonly way: WayOf
  readonly kind: 'transfer' | 'countersign'
  readonly task: string | null
  readonly value: string | null
  readonly onChange: (id: string | null) => void
  readonly fault: string | null
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
      width={460}
    >
      <Callout kind="warning">
        {since.map(({ number, kind, at, actorName, comment }) => (
          <div key={number}>
            <p>{text.first(actorName ?? text.someone, momentText(at), ACT_NAMES[kind][language])}</p>
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
