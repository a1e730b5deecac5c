/** 系统管理 → 审核流程: which steps targets of a fiscal year take, who takes them, and from which sum on. */
import { useState } from 'react'
import { Button, Drawer, Select } from 'antd'
import { preparedYear } from '#core/kernel/period.ts'
import type { FlowYearView } from '#api/filing/flows.ts'
import { FLOWS } from '#text/interface/flows.ts'
import type { Spoken } from '#text/interface/words.ts'
import { useFlow } from '../../api/flows.ts'
import { useMay } from '../../api/session.ts'
import { changedAddress, STAYING, addressText } from '../../lists/address.ts'
import { useAddress } from '../../lists/use-address.ts'
import { useText } from '../../preferences/language.ts'
import { useYear } from '../../preferences/year.ts'
import { dayOfToday } from '../../ui/day.ts'
import { Loaded } from '../../ui/states.tsx'
import { momentText } from '../../ui/time.ts'
import { FlowForm } from './flow-form.tsx'
import { FlowHistory } from './flow-history.tsx'
import { FlowPicture } from './flow-picture.tsx'
import { FlowTable } from './flow-table.tsx'
import { SaveFlowDialog } from './save-dialog.tsx'
import styles from './flows.module.css'

const YEARS_AROUND = 2

export function Flows() {
  const text = useText(FLOWS)
  const [preferred] = useYear()
  const [parameters, setParameters] = useAddress()
  const today = dayOfToday()
  const thisYear = Number(today.slice(0, 4))
  const asked = Number(addressText(parameters, 'fiscal'))
  const year =
    Number.isInteger(asked) && asked >= 2000 && asked <= 2100 ? asked : (preferred ?? preparedYear(today))
  const around = Array.from({ length: 2 * YEARS_AROUND + 1 }, (_, i) => thisYear - YEARS_AROUND + i)
  return (
    <section aria-label={text.title}>
      <Loaded query={useFlow(year)}>
        {(view) => (
          <OfYear
            key={`${year} ${view.version}`}
            view={view}
            years={[...new Set([year, ...around, ...view.years])].toSorted((a, b) => b - a)}
            onYear={(fiscal) =>
              setParameters((before) => changedAddress(before, { fiscal: String(fiscal) }), STAYING)
            }
          />
        )}
      </Loaded>
    </section>
  )
}

type Props = {
  readonly view: FlowYearView
  readonly years: readonly number[]
  readonly onYear: (year: number) => void
}

function OfYear({ view, years, onYear }: Props) {
  const text = useText(FLOWS)
  const may = useMay()
  const [mode, setMode] = useState<'read' | 'edit' | 'give-up' | 'history'>('read')
  const { year, from, flow } = view
  if (mode === 'edit') return <FlowForm view={view} onEnd={() => setMode('read')} />
  const options = years.map((value) => ({
    value,
    label: view.years.includes(value) ? text.yearOwn(value) : text.yearOf(value),
  }))
  return (
    <>
      <div className={styles.bar}>
        <Select
          className={styles.year}
          aria-label={text.year}
          value={year}
          options={options}
          onChange={onYear}
        />
        <Origin view={view} />
        <span className={`${styles.actions} no-print`}>
          {view.history.length === 0 ? null : (
            <Button onClick={() => setMode('history')}>{text.history(view.history.length)}</Button>
          )}
          {may('flow.manage') && from === year ? (
            <Button onClick={() => setMode('give-up')}>{text.giveUp}</Button>
          ) : null}
          {may('flow.manage') ? (
            <Button type="primary" onClick={() => setMode('edit')}>
              {text.change}
            </Button>
          ) : null}
        </span>
      </div>
      <FlowPicture flow={flow} />
      <FlowTable flow={flow} year={year} />
      {mode === 'give-up' ? (
        <SaveFlowDialog
          title={text.giveUpTitle(year, view.inherited.from)}
          view={view}
          flow={null}
          onClose={() => setMode('read')}
          onSaved={() => setMode('read')}
        />
      ) : null}
      <Drawer
        open={mode === 'history'}
        onClose={() => setMode('read')}
        title={text.historyTitle(year)}
        size={560}
      >
        {mode === 'history' ? <FlowHistory view={view} /> : null}
      </Drawer>
    </>
  )
}

function Origin({ view: { year, from, until, savedBy, savedAt, note } }: { readonly view: FlowYearView }) {
  const text = useText(FLOWS)
  return (
    <span className={styles.origin}>
      {originText({ year, from, savedBy, savedAt }, text)}
      {from === year ? ` ${text.until(year, until)}` : ''}
      {note === '' ? null : (
        <span className={styles.note} title={note}>
          {note}
        </span>
      )}
    </span>
  )
}

function originText(
  { year, from, savedBy, savedAt }: Pick<FlowYearView, 'year' | 'from' | 'savedBy' | 'savedAt'>,
  text: Spoken<typeof FLOWS>,
): string {
  if (from === null) return text.national
  return from === year ? text.own(savedBy ?? '—', momentText(savedAt)) : text.inherited(from)
}
