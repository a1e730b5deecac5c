/** 部门整体监控表: tasks, money, indicators with progress, why the light is what it is, problems and measures. */
import { useMemo } from 'react'
import { Input, Select } from 'antd'
import { WHOLE_TEXT_MAX, type WholeView } from '#api/whole.ts'
import { EMPTY_ENTRY, MEASURES, type SheetContent } from '#core/monitoring/sheet-content.ts'
import { fen } from '#core/kernel/money.ts'
import { monitoredOutcome, type MonitoredWhole } from '#core/whole/sheet.ts'
import { MONITORING } from '#text/interface/monitoring.ts'
import { WHOLE } from '#text/interface/whole.ts'
import { lightReasonText, MEASURE_NAMES, sheetFaultText } from '#text/monitoring.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { LightMark } from '../../ui/light-mark.tsx'
import tables from '../../ui/table.module.css'
import { LightParts } from '../monitoring/light-parts.tsx'
import { SheetHistory } from '../monitoring/sheet-history.tsx'
import type { SheetKeeper } from '../monitoring/sheet-keeper.ts'
import { MonitoringTableRow } from '../monitoring/sheet-row.tsx'
import type { Kept } from '../monitoring/sheet-keeper.ts'
import monitoring from '../monitoring/monitoring.module.css'
import { Basis, Beside, Tasks, WholeMoneyPanel } from './parts.tsx'
import { WholeActs } from './whole-acts.tsx'
import styles from './whole.module.css'

export type SheetProps<Content> = {
  readonly view: WholeView
  readonly content: Content
  readonly saving: Kept['state']
  readonly flush: SheetKeeper['flush']
  /** null while it is only looked at. */ readonly onChange: ((content: Content) => void) | null
}

export function moneyOf({ ground: { projectMoney } }: WholeView) {
  const { initial, budget, paid } = projectMoney
  return { initial: fen(BigInt(initial)), budget: fen(BigInt(budget)), paid: fen(BigInt(paid)) }
}

function useOutcome(view: WholeView, content: MonitoredWhole) {
  return useMemo(() => {
    const { unit, basis, year, round } = view
    const known = view.monitoring
    return known === null || round === null
      ? null
      : monitoredOutcome(content, {
          department: unit,
          basis,
          year,
          day: round.day,
          scheme: known.scheme,
          previous: known.previous,
          projectMoney: moneyOf(view),
        })
  }, [view, content])
}

export function MonitoredSheet({ view, content, saving, flush, onChange }: SheetProps<MonitoredWhole>) {
  const text = useText(WHOLE)
  const counted = useOutcome(view, content)
  if (counted === null) return null
  const { outcome, money, faults } = counted
  const setSheet =
    onChange === null
      ? null
      : (change: Partial<SheetContent>) => onChange({ ...content, sheet: { ...content.sheet, ...change } })
  return (
    <>
      <Light outcome={outcome} />
      <WholeMoneyPanel
        money={money}
        basic={content.basic}
        faults={faults.filter(({ task, code }) => task === null && code !== 'basis-missing')}
        onChange={onChange === null ? null : (basic) => onChange({ ...content, basic })}
      />
      <Tasks
        view={view}
        tasks={content.tasks}
        faults={faults}
        onChange={onChange === null ? null : (tasks) => onChange({ ...content, tasks })}
      />
      <Indicators view={view} sheet={content.sheet} outcome={outcome} onChange={setSheet} />
      <Closing sheet={content.sheet} outcome={outcome} onChange={setSheet} />
      <Beside view={view} remarks={view.remarks} />
      {view.steps.length === 0 ? null : (
        <section className={`panel ${styles.panel}`} aria-label={text.state}>
          <SheetHistory steps={view.steps} />
        </section>
      )}
      <WholeActs view={view} saving={saving} flush={flush} faults={outcome.faults.length + faults.length} />
    </>
  )
}

type Outcome = NonNullable<ReturnType<typeof useOutcome>>['outcome']

/** Rates, light and the reasons for it. */
function Light({ outcome: { judgement } }: { readonly outcome: Outcome }) {
  const text = useText(WHOLE)
  const language = useLanguage()
  const share = (value: string | null) => (value === null ? '—' : `${value}%`)
  return (
    <section className={`panel ${styles.panel}`} aria-label={text.reasons}>
      <dl className={monitoring.facts}>
        {(
          [
            [text.light, <LightMark key="light" light={judgement.light} />],
            [text.rate, share(judgement.rate)],
            [text.achievement, share(judgement.achievement)],
          ] as const
        ).map(([name, value]) => (
          <div key={name} className={monitoring.fact}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <LightParts money={judgement.moneyLight} promise={judgement.promiseLight} />
      {judgement.reasons.length === 0 ? null : (
        <ul className={styles.list}>
          {judgement.reasons.map((reason) => (
            <li key={reason.code}>
              <LightMark light={reason.light} word={false} /> {lightReasonText(reason, language)}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

type RowsProps = {
  readonly view: WholeView
  readonly sheet: SheetContent
  readonly outcome: Outcome
  readonly onChange: ((change: Partial<SheetContent>) => void) | null
}

/** As of a project: the same rows, lights and faults. */
function Indicators({ view, sheet, outcome, onChange }: RowsProps) {
  const text = useText(WHOLE)
  const words = useText(MONITORING)
  const { basis } = view
  const heads = [
    words.indicator,
    words.target,
    words.previous,
    words.toDate,
    words.progress,
    words.expected,
    words.likelihood,
    words.causes,
    words.reason,
  ]
  return (
    <section className={`panel ${monitoring.form}`} aria-label={text.indicators}>
      <h2>{text.indicators}</h2>
      <Basis view={view} />
      <table className={`${monitoring.entries} ${tables.stacked}`}>
        <thead>
          <tr>
            {heads.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {basis.indicators.map((indicator, i) => (
            <MonitoringTableRow
              key={`${i} ${indicator.level3}`}
              line={i}
              indicator={indicator}
              entry={sheet.entries[i] ?? EMPTY_ENTRY}
              previous={view.monitoring?.previous?.entries[i] ?? null}
              progress={outcome.entries[i]?.progress ?? null}
              faults={outcome.faults.filter(({ entry }) => entry === i)}
              onChange={
                onChange === null
                  ? null
                  : (entry) => onChange({ entries: sheet.entries.map((one, at) => (at === i ? entry : one)) })
              }
            />
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Problems, measures, and what is expected to be paid; needed where the light is red. */
function Closing({ sheet, outcome, onChange }: Omit<RowsProps, 'view'>) {
  const text = useText(WHOLE)
  const language = useLanguage()
  const faults = outcome.faults.filter(({ entry }) => entry === null)
  return (
    <section className={`panel ${styles.panel}`} aria-label={text.closing}>
      <h2>{text.closing}</h2>
      <div className={styles.fields}>
        <label>
          <span>{text.expectedPaid}</span>
          <Input
            size="small"
            maxLength={30}
            disabled={onChange === null}
            value={sheet.expectedPaid}
            onChange={({ target }) => onChange?.({ expectedPaid: target.value })}
          />
        </label>
        <div>
          <span>{text.measure}</span>
          <Select
            size="small"
            style={{ width: '100%' }}
            allowClear
            aria-label={text.measure}
            disabled={onChange === null}
            value={sheet.measure}
            options={MEASURES.map((value) => ({ value, label: MEASURE_NAMES[value][language] }))}
            onChange={(measure) => onChange?.({ measure: measure ?? null })}
          />
        </div>
        {(['problems', 'measureText'] as const).map((field) => (
          <label key={field}>
            <span>{text[field]}</span>
            <Input.TextArea
              autoSize={{ minRows: 2, maxRows: 6 }}
              maxLength={WHOLE_TEXT_MAX}
              disabled={onChange === null}
              value={sheet[field]}
              onChange={({ target }) => onChange?.({ [field]: target.value })}
            />
          </label>
        ))}
      </div>
      {onChange === null
        ? null
        : faults.map((fault) => (
            <span key={fault.code} className={styles.fault}>
              {sheetFaultText(fault, language)}
            </span>
          ))}
    </section>
  )
}
