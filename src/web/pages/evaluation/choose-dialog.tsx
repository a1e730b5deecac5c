/**
 * Choosing what is evaluated, who judges and which agency: by money, risk, hand, or a draw that is committed to
 * first (draw-dialog.tsx has its second step).
 */
import { useState } from 'react'
import { Checkbox, Select, Radio } from 'antd'
import type { CandidatePerson, EvaluationView } from '#api/evaluation/evaluations.ts'
import type { Choice } from '#core/evaluation/choose.ts'
import type { EvaluatedAs } from '#core/evaluation/rows.ts'
import { drawHistory, openCommitment } from '#core/evaluation/task.ts'
import { closedName } from '#text/closing.ts'
import { EVALUATION_KIND_NAMES, leftOutText } from '#text/evaluation.ts'
import { EVALUATIONS } from '#text/interface/evaluations.ts'
import type { Language } from '#text/language.ts'
import { useActOnTask, useCandidates, type TaskAct } from '../../api/evaluations.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { FieldFrame } from '../../ui/field-frame.tsx'
import { Field } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { wanText } from '../../ui/money.tsx'
import { notify } from '../../ui/notices.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { needed, useForm, type FieldProps, type Form } from '../../ui/use-form.ts'
import { DrawDialog } from './draw-dialog.tsx'
import styles from './evaluations.module.css'

export type ChooseWhat = 'subjects' | 'experts' | 'agency'
const NAMES = { money: 'byMoney', risk: 'byRisk', draw: 'byDraw', hand: 'byHand' } as const
const TITLES = { subjects: 'chooseSubjects', experts: 'chooseExperts', agency: 'chooseAgency' } as const

export function ChooseDialog({
  view,
  what,
  onClose,
}: {
  readonly view: EvaluationView
  readonly what: ChooseWhat
  readonly onClose: () => void
}) {
  // As it was when the dialog opened: what is done in it ends the commitment before the dialog is gone.
  const [open] = useState(() => openCommitment(view.choices, what))
  if (open !== null) return <DrawDialog view={view} open={open} onClose={onClose} />
  return what === 'subjects' ? (
    <ChooseSubjects view={view} onClose={onClose} />
  ) : (
    <ChoosePeople view={view} what={what} onClose={onClose} />
  )
}

function ChooseSubjects({ view, onClose }: { readonly view: EvaluationView; readonly onClose: () => void }) {
  const text = useText(EVALUATIONS)
  const language = useLanguage()
  const rows = useCandidates(view.id).data?.rows ?? []
  const marked = ({ kind, grade }: EvaluatedAs) => {
    const name = EVALUATION_KIND_NAMES[kind][language]
    return grade === null ? text.isUnderWay(view.year, name) : text.isEvaluated(view.year, name, grade)
  }
  return (
    <Choosing
      view={view}
      what="subjects"
      options={rows.map(({ id, name, unitName, budget, risk, evaluated, closed }) => ({
        value: id,
        label: [
          name,
          unitName,
          wanText(budget) ?? '—',
          view.subjectKind === 'policy' ? null : text.risk(risk),
          closed === null ? null : closedName({ day: closed }, language),
          evaluated === null ? null : marked(evaluated),
        ]
          .filter((part) => part !== null)
          .join(' · '),
        isEvaluated: evaluated !== null,
      }))}
      chosen={view.subjects.flatMap(({ project, policy }) => project ?? policy ?? [])}
      onClose={onClose}
    />
  )
}

function ChoosePeople({
  view,
  what,
  onClose,
}: {
  readonly view: EvaluationView
  readonly what: 'experts' | 'agency'
  readonly onClose: () => void
}) {
  const language = useLanguage()
  const people = (useCandidates(view.id).data?.people ?? []).filter(
    ({ kind }) => kind === (what === 'agency' ? 'agency' : 'expert'),
  )
  const agency = view.agency === null ? [] : [view.agency.id]
  const experts = view.judges.filter(({ ended }) => ended === null).map(({ entry }) => entry)
  const chosen = what === 'agency' ? agency : experts
  return (
    <Choosing
      view={view}
      what={what}
      options={people.map(({ id, name, specialty, agency, refusal, judges }) => ({
        value: id,
        label: [refusal === null ? name : leftOutOf(name, refusal, language), specialty, agency?.name]
          .filter(Boolean)
          .join(' · '),
        // One who is chosen already can still be taken away.
        disabled: refusal !== null && !chosen.includes(id),
        isDrawn: refusal === null && !judges,
      }))}
      left={people.flatMap(({ name, refusal }) =>
        refusal === null ? [] : leftOutOf(name, refusal, language),
      )}
      chosen={chosen}
      onClose={onClose}
    />
  )
}

type Props = {
  readonly view: EvaluationView
  readonly what: ChooseWhat
  readonly options: readonly {
    readonly value: string
    readonly label: string
    /** Not even by hand. */
    readonly disabled?: boolean
    /** Takes part in a draw; otherwise everything does. */
    readonly isDrawn?: boolean
    /** By another task of the year: takes part only where that is wanted. */
    readonly isEvaluated?: boolean
  }[]
  /** Who does not take part in a draw, and why. */
  readonly left?: readonly string[]
  readonly chosen: readonly string[]
  readonly onClose: () => void
}

/** @param evaluated those that are evaluated already, too */
function drawnFrom(options: Props['options'], evaluated: boolean): number {
  return options.filter(
    ({ isDrawn, isEvaluated }) => isDrawn !== false && (evaluated || isEvaluated !== true),
  ).length
}

function leftOutOf(
  name: string,
  { reason, said }: NonNullable<CandidatePerson['refusal']>,
  language: Language,
): string {
  return leftOutText(name, said === '' ? reason : said, language)
}

type Fields = {
  readonly by: Choice
  readonly count: string
  readonly source: string
  /** As the field has it, local time: 2026-11-27T09:00. */
  readonly drawAt: string
  readonly hand: readonly string[]
  /** Those that are evaluated already take part, too. */
  readonly evaluated: boolean
  readonly reason: string
}

/** How it is chosen, what is missing for that, and the choice itself. */
function useChoosing({ view, what, options, chosen, onClose }: Props, draws: number) {
  const text = useText(EVALUATIONS)
  const act = useActOnTask(view.id)
  const isCount = (typed: string, evaluated: boolean) =>
    Number.isInteger(Number(typed)) &&
    Number(typed) >= 1 &&
    Number(typed) <= Math.max(1, drawnFrom(options, evaluated))
  return useForm({
    first: (): Fields => ({
      by: what === 'subjects' ? 'money' : 'hand',
      count: '3',
      source: '',
      drawAt: '',
      hand: chosen,
      evaluated: false,
      reason: '',
    }),
    checks: {
      hand: (hand, { by }) => (by === 'hand' && hand.length === 0 ? text.handMissing : null),
      count: (count, { by, evaluated }) =>
        by !== 'hand' && what !== 'agency' && !isCount(count, evaluated) ? text.countMissing : null,
      source: (source, { by }) => (by === 'draw' ? needed(text.sourceMissing)(source) : null),
      drawAt: (drawAt, { by }) => (by === 'draw' && !isAhead(drawAt) ? text.drawAtMissing : null),
      reason: draws === 0 ? undefined : needed(text.againMissing),
    },
    send: (fields) => act.mutateAsync(actOf(what, fields)),
    onDone: (_answer, { values: { by } }) => {
      notify(by === 'draw' ? text.committedNow : text.chosen)
      onClose()
    },
  })
}

function Choosing(props: Props) {
  const { view, what, options, left = [], onClose } = props
  const text = useText(EVALUATIONS)
  const draws = drawHistory(view.choices, what).length
  const isPolicies = what === 'subjects' && view.subjectKind === 'policy'
  const title = isPolicies ? text.choosePolicies : text[TITLES[what]]
  const form = useChoosing(props, draws)
  const { by, evaluated } = form.values
  const most = drawnFrom(options, evaluated)
  const there = options.filter(({ isEvaluated }) => isEvaluated === true).length
  return (
    <FormDialog title={title} confirm={by === 'draw' ? text.commitDraw : title} form={form} onClose={onClose}>
      {/* Why it is chosen again after a draw: first, so that the ways below it cannot push it out of sight. */}
      {draws === 0 ? null : (
        <>
          <Callout kind="warning">{text.againWords(draws)}</Callout>
          <TextArea {...form.field('reason')} label={text.againReason} required rows={2} maxLength={500} />
        </>
      )}
      <ChoiceField
        ways={isPolicies ? WITHOUT_RISK : WAYS[what]}
        value={by}
        onChange={(way) => form.change({ by: way })}
      />
      {by === 'hand' ? <HandField {...form.field('hand')} what={what} options={options} /> : null}
      {by !== 'hand' && what !== 'agency' ? (
        <Field
          {...form.field('count')}
          label={text.count}
          type="number"
          required
          min={1}
          max={most}
          hint={text.countOf(most)}
        />
      ) : null}
      {by === 'hand' || there === 0 ? null : (
        <p>
          <Checkbox checked={evaluated} onChange={({ target }) => form.change({ evaluated: target.checked })}>
            {text.withEvaluated(there)}
          </Checkbox>
        </p>
      )}
      {by !== 'draw' || left.length === 0 ? null : (
        <p className={styles.quiet}>{text.notDrawn(left.join('；'))}</p>
      )}
      {by === 'draw' ? <CommitFields form={form} /> : null}
    </FormDialog>
  )
}

/** Of what the seed will come, and when. */
function CommitFields({ form }: { readonly form: Form<Fields> }) {
  const text = useText(EVALUATIONS)
  return (
    <>
      <Field
        {...form.field('source')}
        label={text.source}
        required
        maxLength={100}
        hint={text.sourceHint}
        lang="zh-CN"
      />
      <Field {...form.field('drawAt')} label={text.drawAt} required type="datetime-local" />
      <Callout kind="note">{text.commitWords}</Callout>
    </>
  )
}

function isAhead(typed: string): boolean {
  return typed !== '' && new Date(typed).getTime() > Date.now()
}

/** Policies have no review, and so no risk. */
const WITHOUT_RISK: readonly Choice[] = ['money', 'draw', 'hand']
const WAYS: Record<ChooseWhat, readonly Choice[]> = {
  subjects: ['money', 'risk', 'draw', 'hand'],
  experts: ['hand', 'draw'],
  agency: ['hand', 'draw'],
}

type ChoiceFieldProps = {
  readonly ways: readonly Choice[]
  readonly value: Choice
  readonly onChange: (way: Choice) => void
}

function ChoiceField({ ways, value, onChange }: ChoiceFieldProps) {
  const text = useText(EVALUATIONS)
  return (
    <Radio.Group
      aria-label={text.how}
      value={value}
      onChange={({ target }: { readonly target: { readonly value?: Choice } }) =>
        onChange(target.value ?? 'hand')
      }
      options={ways.map((one) => ({ value: one, label: text[NAMES[one]] }))}
    />
  )
}

type HandFieldProps = Pick<Props, 'what' | 'options'> & FieldProps<readonly string[]>

function HandField({ what, options, value, fault, onChange }: HandFieldProps) {
  const text = useText(EVALUATIONS)
  return (
    <FieldFrame
      label={text[what === 'agency' ? 'agency' : what]}
      required
      fault={fault}
      hint={text.countOf(options.filter(({ disabled }) => disabled !== true).length)}
    >
      {(tie) => (
        <Select
          {...tie}
          className={styles.pick ?? ''}
          aria-label={text[what === 'agency' ? 'agency' : what]}
          mode="multiple"
          {...(what === 'agency' ? { maxCount: 1 } : {})}
          showSearch={{ optionFilterProp: 'label' }}
          value={[...value]}
          onChange={(now: readonly string[]) => onChange(now)}
          options={options.map(({ value: id, label, disabled }) => ({
            value: id,
            label,
            disabled: disabled === true,
          }))}
        />
      )}
    </FieldFrame>
  )
}

function actOf(what: ChooseWhat, fields: Fields): TaskAct {
  const { by, hand, evaluated } = fields
  const count = what === 'agency' ? 1 : Number(fields.count)
  const reason = fields.reason.trim()
  const again = reason === '' ? {} : { reason }
  if (by === 'draw') {
    const drawAt = new Date(fields.drawAt).toISOString()
    return { to: 'draws', body: { what, count, evaluated, source: fields.source.trim(), drawAt, ...again } }
  }
  if (what !== 'subjects') return { to: what, body: { by: 'hand', entries: [...hand], ...again } }
  if (by === 'hand') return { to: 'subjects', body: { by, chosen: [...hand], ...again } }
  return { to: 'subjects', body: { by, count, evaluated, ...again } }
}
