/**
 * What opening a year would come to, and opening it: settings that go on, projects that do and do not, last
 * year closed.
 */
import { useState } from 'react'
import { Link } from 'react-router'
import { Button, Checkbox, Table, type TableColumnsType } from 'antd'
import { YEAR_NOTE_MAX, type LeftTarget, type YearPlan } from '#api/years.ts'
import { CARRIED_REASONS, LEFT_REASONS } from '#core/years/carry-reasons.ts'
import { DEADLINE_NAMES } from '#text/calendar.ts'
import { COMMON } from '#text/interface/common.ts'
import { YEARS } from '#text/interface/years.ts'
import { ruleSetName } from '#text/rule-sets/rule-sets.ts'
import { CARRIED_NAMES, DAY_REMARK_NAMES, LEFT_NAMES } from '#text/years.ts'
import { useOpenYear, useYearPlan } from '../../api/years.ts'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { Field } from '../../ui/field.tsx'
import { FormElement } from '../../ui/form-element.tsx'
import { Money } from '../../ui/money.tsx'
import { notify } from '../../ui/notices.tsx'
import { useErrorText } from '../../ui/error-text.ts'
import { Loaded } from '../../ui/states.tsx'
import { needed, useForm } from '../../ui/use-form.ts'
import styles from './years.module.css'

export function OpenYearDialog({ year, onEnd }: { readonly year: number; readonly onEnd: () => void }) {
  const [unsaid, setUnsaid] = useState(false)
  return (
    <Loaded query={useYearPlan(year, unsaid)}>
      {(plan) => <Plan plan={plan} unsaid={unsaid} onUnsaid={setUnsaid} onEnd={onEnd} />}
    </Loaded>
  )
}

type Props = {
  readonly plan: YearPlan
  readonly unsaid: boolean
  readonly onUnsaid: (unsaid: boolean) => void
  readonly onEnd: () => void
}

function Plan({ plan, unsaid, onUnsaid, onEnd }: Props) {
  const text = useText(YEARS)
  const { year, carried } = plan
  const open = useOpenYear(year)
  const form = useForm({
    first: { closes: true, note: '' },
    checks: { note: needed(text.noteMissing) },
    send: ({ closes, note }) => open.mutateAsync({ unsaid, closes, note: note.trim() }),
    onDone: () => {
      notify(text.didOpen(year))
      onEnd()
    },
  })
  const refused = useErrorText(form.error)
  const all = CARRIED_REASONS.reduce((sum, reason) => sum + carried[reason], 0)
  return (
    <FormElement form={form} className={styles.plan} aria-label={text.openTitle(year)}>
      <Bar year={year} carried={all} busy={form.isBusy} onEnd={onEnd} />
      {form.error ? <Callout kind="error">{refused}</Callout> : null}
      <div className={styles.columns}>
        <section className={`panel ${styles.part}`} aria-label={text.settings}>
          <h3>{text.settings}</h3>
          <Settings plan={plan} />
        </section>
        <section className={`panel ${styles.part}`} aria-label={text.carried(all)}>
          <h3>{text.carried(all)}</h3>
          <CarriedCounts carried={carried} />
          <Checkbox checked={unsaid} onChange={({ target }) => onUnsaid(target.checked)}>
            {text.unsaid}
          </Checkbox>
          <Closing plan={plan} closes={form.values.closes} onCloses={(closes) => form.change({ closes })} />
          <Field
            {...form.field('note')}
            label={text.note}
            required
            maxLength={YEAR_NOTE_MAX}
            hint={text.noteHint(year)}
          />
        </section>
      </div>
      <LeftTargets plan={plan} />
    </FormElement>
  )
}

type BarProps = Pick<Props, 'onEnd'> & {
  readonly year: number
  readonly carried: number
  readonly busy: boolean
}

function Bar({ year, carried, busy, onEnd }: BarProps) {
  const text = useText(YEARS)
  const common = useText(COMMON)
  return (
    <div className={styles.bar}>
      <h2>{text.openTitle(year)}</h2>
      <span className={styles.actions}>
        <Button onClick={onEnd}>{common.cancel}</Button>
        <Button type="primary" htmlType="submit" loading={busy}>
          {text.confirm(carried)}
        </Button>
      </span>
    </div>
  )
}

function CarriedCounts({ carried }: Pick<YearPlan, 'carried'>) {
  const language = useLanguage()
  return (
    <ul className={styles.list}>
      {CARRIED_REASONS.filter((reason) => carried[reason] > 0).map((reason) => (
        <li key={reason}>
          {CARRIED_NAMES[reason][language]} {carried[reason]}
        </li>
      ))}
    </ul>
  )
}

type ClosingProps = Pick<Props, 'plan'> & {
  readonly closes: boolean
  readonly onCloses: (closes: boolean) => void
}

/** Whether last year is closed with it, and what is not at its end there. */
function Closing({ plan: { year, unfinished }, closes, onCloses }: ClosingProps) {
  const text = useText(YEARS)
  return (
    <>
      <Checkbox checked={closes} onChange={({ target }) => onCloses(target.checked)}>
        {text.closes(year - 1)}
      </Checkbox>
      <p className={styles.quiet}>{text.closesHint}</p>
      {closes && unfinished.drafts + unfinished.underReview > 0 ? (
        <Callout kind="warning">
          {text.unfinished(year - 1, unfinished.drafts, unfinished.underReview)}
        </Callout>
      ) : null}
    </>
  )
}

function LeftTargets({ plan: { left, leftTargets } }: Pick<Props, 'plan'>) {
  const text = useText(YEARS)
  const language = useLanguage()
  const leftColumns = useLeftColumns()
  const leftAll = LEFT_REASONS.reduce((sum, reason) => sum + left[reason], 0)
  return (
    <section aria-label={text.left(leftAll)}>
      <h3>{text.left(leftAll)}</h3>
      <p className={styles.quiet}>
        {LEFT_REASONS.filter((reason) => left[reason] > 0)
          .map((reason) => `${LEFT_NAMES[reason][language]} ${left[reason]}`)
          .join(' · ')}
        {leftTargets.length < leftAll ? ` ${text.leftMore(leftTargets.length, leftAll)}` : ''}
      </p>
      {leftAll === 0 ? null : (
        <Table<LeftTarget>
          className="panel"
          size="small"
          rowKey="id"
          aria-label={text.left(leftAll)}
          dataSource={[...leftTargets]}
          columns={leftColumns}
          pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        />
      )}
    </section>
  )
}

function Settings({ plan: { flow, ruleSet, calendar } }: Pick<Props, 'plan'>) {
  const text = useText(YEARS)
  const language = useLanguage()
  const remarked = calendar.days.flatMap(({ kind, day, remark }) =>
    day === null || remark === null ? [] : [{ kind, day, remark }],
  )
  return (
    <>
      <dl className={styles.facts}>
        <div>
          <dt>{text.flow}</dt>
          <dd>{text.flowFrom(flow)}</dd>
        </div>
        <div>
          <dt>{text.ruleSet}</dt>
          <dd>{ruleSetName(ruleSet, language)}</dd>
        </div>
        <div>
          <dt>{text.calendar}</dt>
          <dd>{calendar.made ? text.calendarMade : text.calendarFrom(calendar.from)}</dd>
        </div>
      </dl>
      <p className={styles.quiet}>{text.daysToLook(remarked.length)}</p>
      <ul className={styles.list}>
        {remarked.map(({ kind, day, remark }) => (
          <li key={kind}>
            <span className={styles.day}>{day}</span>{' '}
            <span className={styles.remark}>{DAY_REMARK_NAMES[remark][language]}</span>{' '}
            {DEADLINE_NAMES[kind][language]}
          </li>
        ))}
      </ul>
    </>
  )
}

function useLeftColumns(): TableColumnsType<LeftTarget> {
  const text = useText(YEARS)
  const language = useLanguage()
  return [
    {
      key: 'name',
      title: text.project,
      render: (_, { id, name }) => <Link to={paths.project(id)}>{name}</Link>,
    },
    { key: 'unit', title: text.unit, width: 260, render: (_, { unit }) => unit ?? '—' },
    {
      key: 'budget',
      title: text.budget,
      width: 140,
      align: 'right',
      render: (_, { budget }) => <Money amount={budget} dashed />,
    },
    {
      key: 'reason',
      title: text.reason,
      width: 200,
      render: (_, { reason }) => LEFT_NAMES[reason][language],
    },
  ]
}
