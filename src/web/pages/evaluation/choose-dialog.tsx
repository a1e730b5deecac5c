/**
 * Choosing what is evaluated, who judges and which agency: by money, risk, hand, or a draw with a published
 * seed.
 */
import { useState } from 'react'
import { Select, Radio } from 'antd'
import type { EvaluationView } from '#api/evaluation/evaluations.ts'
import type { Choice } from '#core/evaluation/choose.ts'
import { drawsOf } from '#core/evaluation/task.ts'
import { EVALUATIONS } from '#text/interface/evaluations.ts'
import { useActOnTask, useCandidates, usePool, type TaskAct } from '../../api/evaluations.ts'
import { useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { FieldFrame } from '../../ui/field-frame.tsx'
import { Field } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { wanText } from '../../ui/money.tsx'
import { notify } from '../../ui/notices.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { useFields } from '../../ui/use-fields.ts'
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
  return what === 'subjects' ? (
    <ChooseSubjects view={view} onClose={onClose} />
  ) : (
    <ChoosePeople view={view} what={what} onClose={onClose} />
  )
}

function ChooseSubjects({ view, onClose }: { readonly view: EvaluationView; readonly onClose: () => void }) {
  const text = useText(EVALUATIONS)
  const rows = useCandidates(view.id).data?.rows ?? []
  return (
    <Choosing
      view={view}
      what="subjects"
      options={rows.map(({ project, name, unitName, budget, risk }) => ({
        value: project,
        label: `${name} · ${unitName} · ${wanText(budget) ?? '—'} · ${text.risk(risk)}`,
      }))}
      chosen={view.subjects.flatMap(({ project }) => project ?? [])}
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
  const rows = (usePool().data?.rows ?? []).filter(
    ({ kind, active }) => active && kind === (what === 'agency' ? 'agency' : 'expert'),
  )
  const agency = view.agency === null ? [] : [view.agency.id]
  const experts = view.judges.filter(({ ended }) => ended === null).map(({ entry }) => entry)
  const chosen = what === 'agency' ? agency : experts
  return (
    <Choosing
      view={view}
      what={what}
      options={rows.map(({ id, name, specialty, agency }) => ({
        value: id,
        label: [name, specialty, agency?.name].filter(Boolean).join(' · '),
      }))}
      chosen={chosen}
      onClose={onClose}
    />
  )
}

type Props = {
  readonly view: EvaluationView
  readonly what: ChooseWhat
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly chosen: readonly string[]
  readonly onClose: () => void
}

type Fields = {
  readonly by: Choice
  readonly count: string
  readonly seed: string
  readonly hand: readonly string[]
  readonly reason: string
}

/** How it is chosen, what is missing for that, and the choice itself. */
function useChoosing({ view, what, options, chosen, onClose }: Props) {
  const text = useText(EVALUATIONS)
  const act = useActOnTask(view.id)
  const draws = drawsOf(view.choices, what).length
  const [fields, change] = useFields<Fields>({
    by: what === 'subjects' ? 'money' : 'hand',
    count: '3',
    seed: '',
    hand: chosen,
    reason: '',
  })
  const { by, count, seed, hand, reason } = fields
  const [tried, setTried] = useState(false)
  const lacksReason = draws > 0 && reason.trim() === ''
  const number = what === 'agency' ? 1 : Number(count)
  const isCount = Number.isInteger(number) && number >= 1 && number <= Math.max(1, options.length)
  const confirm = () => {
    setTried(true)
    const wanted = actOf(what, by, { number, seed: seed.trim(), hand, reason: reason.trim() })
    if (wanted === null || lacksReason || (by !== 'hand' && !isCount)) return
    act.mutate(wanted, {
      onSuccess: () => {
        notify(text.chosen)
        onClose()
      },
    })
  }
  return { fields, change, act, draws, tried, lacksReason, isCount, confirm }
}

function Choosing(props: Props) {
  const { what, options, onClose } = props
  const text = useText(EVALUATIONS)
  const { fields, change, act, draws, tried, lacksReason, isCount, confirm } = useChoosing(props)
  const { by, count, seed, hand, reason } = fields
  return (
    <FormDialog
      title={text[TITLES[what]]}
      confirm={text[TITLES[what]]}
      busy={act.isPending}
      error={act.error}
      onConfirm={confirm}
      onClose={onClose}
    >
      {draws === 0 ? null : <Callout kind="warning">{text.againWords(draws)}</Callout>}
      <WayField what={what} value={by} onChange={(way) => change({ by: way })} />
      {by === 'hand' ? (
        <HandField
          what={what}
          options={options}
          value={hand}
          fault={tried && hand.length === 0 ? text.handMissing : null}
          onChange={(now) => change({ hand: now })}
        />
      ) : null}
      {by !== 'hand' && what !== 'agency' ? (
        <Field
          label={text.count}
          type="number"
          required
          min={1}
          max={options.length}
          value={count}
          onChange={(typed) => change({ count: typed })}
          hint={text.countOf(options.length)}
          fault={tried && !isCount ? text.countMissing : null}
        />
      ) : null}
      {by === 'draw' ? (
        <Field
          label={text.seed}
          required
          maxLength={100}
          value={seed}
          onChange={(typed) => change({ seed: typed })}
          hint={text.seedHint}
          fault={tried && seed.trim() === '' ? text.seedMissing : null}
        />
      ) : null}
      {draws === 0 ? null : (
        <AgainField
          value={reason}
          fault={tried && lacksReason ? text.againMissing : null}
          onChange={(typed) => change({ reason: typed })}
        />
      )}
    </FormDialog>
  )
}

type WayFieldProps = {
  readonly what: ChooseWhat
  readonly value: Choice
  readonly onChange: (way: Choice) => void
}

function WayField({ what, value, onChange }: WayFieldProps) {
  const text = useText(EVALUATIONS)
  const ways: readonly Choice[] = what === 'subjects' ? ['money', 'risk', 'draw', 'hand'] : ['hand', 'draw']
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

type HandFieldProps = Pick<Props, 'what' | 'options'> & {
  readonly value: readonly string[]
  readonly fault: string | null
  readonly onChange: (chosen: readonly string[]) => void
}

function HandField({ what, options, value, fault, onChange }: HandFieldProps) {
  const text = useText(EVALUATIONS)
  return (
    <FieldFrame
      label={text[what === 'agency' ? 'agency' : what]}
      required
      fault={fault}
      hint={text.countOf(options.length)}
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
          options={[...options]}
        />
      )}
    </FieldFrame>
  )
}

type AgainFieldProps = {
  readonly value: string
  readonly fault: string | null
  readonly onChange: (reason: string) => void
}

/** Why it is chosen again after a draw. */
function AgainField({ value, fault, onChange }: AgainFieldProps) {
  const text = useText(EVALUATIONS)
  return (
    <TextArea
      label={text.againReason}
      required
      rows={2}
      maxLength={500}
      value={value}
      onChange={onChange}
      fault={fault}
    />
  )
}

/** null: something is missing. */
function actOf(
  what: ChooseWhat,
  by: Choice,
  {
    number,
    seed,
    hand,
    reason,
  }: {
    readonly number: number
    readonly seed: string
    readonly hand: readonly string[]
    readonly reason: string
  },
): TaskAct | null {
  if (by === 'hand' && hand.length === 0) return null
  if (by === 'draw' && seed === '') return null
  const again = reason === '' ? {} : { reason }
  if (what !== 'subjects')
    return {
      to: what,
      body:
        by === 'draw' ? { by, count: number, seed, ...again } : { by: 'hand', entries: [...hand], ...again },
    }
  if (by === 'hand') return { to: 'subjects', body: { by, projects: [...hand], ...again } }
  return {
    to: 'subjects',
    body: by === 'draw' ? { by, count: number, seed, ...again } : { by, count: number, ...again },
  }
}
