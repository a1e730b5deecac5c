/** Beginning the text of a department: for which unit and year, and from what. */
import { useState } from 'react'
import { Checkbox, Radio } from 'antd'
import { useNavigate } from 'react-router'
import type { StatementStart } from '#api/statements/statements.ts'
import { START_STATEMENT } from '#text/interface/statement.ts'
import { useBeginStatement, useStatementStart } from '../../api/statements.ts'
import { chosenUnit, UnitField, YearField } from '../../components/writing/start-fields.tsx'
import { paths } from '../../paths.ts'
import { useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { yearToCome } from '../../ui/day.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { StatementSource } from './statement-source.tsx'
import writing from '../../components/writing/writing.module.css'

type Props = { readonly year: number | undefined; readonly onClose: () => void }

/** What it is begun from: an empty form, with the table of 整体绩效目标 or without, or another text. */
type From = {
  readonly kind: 'empty' | 'document'
  readonly table: boolean
  readonly document: string | null
}

export function StartStatement({ year: looked, onClose }: Props) {
  const text = useText(START_STATEMENT)
  const navigate = useNavigate()
  const begin = useBeginStatement()
  const [next] = useState(yearToCome)
  const [year, setYear] = useState(looked ?? next)
  const { data } = useStatementStart(year)
  const [chosen, setUnit] = useState<string | null>(null)
  const [from, setFrom] = useState<From>({ kind: 'empty', table: true, document: null })
  const [tried, setTried] = useState(false)
  const units = data?.units ?? []
  const unit = chosenUnit(units, chosen)
  const there = unit?.there ?? null
  const sources = sourcesFor(unit, data?.sources ?? [])
  const source = sources.some(({ document }) => document === from.document) ? from.document : null
  const change = (part: Partial<From>) => setFrom((before) => ({ ...before, ...part }))
  const open = (document: string) => void navigate(paths.writeText(document))
  const confirm = () => {
    setTried(true)
    if (there !== null) open(there)
    else if (unit !== undefined && (from.kind === 'empty' || source !== null)) {
      const start =
        from.kind === 'empty'
          ? ({ from: 'empty', table: from.table } as const)
          : ({ from: 'document', document: source ?? '' } as const)
      begin.mutate({ unit: unit.id, year, start }, { onSuccess: ({ document }) => open(document) })
    }
  }
  return (
    <FormDialog
      title={text.title}
      confirm={there === null ? text.confirm : text.goOn}
      busy={begin.isPending}
      error={begin.error}
      onConfirm={confirm}
      onClose={onClose}
    >
      {data !== undefined && units.length === 0 ? <Callout kind="warning">{text.noUnits}</Callout> : null}
      <div className={writing.pair}>
        <UnitField
          label={text.unit}
          placeholder={text.choose}
          units={units}
          value={unit?.id ?? null}
          fault={tried && unit === undefined ? text.choose : null}
          onChange={setUnit}
        />
        <YearField label={text.year} years={yearsFor(looked ?? next, next)} value={year} onChange={setYear} />
      </div>
      {there !== null ? (
        <Callout kind="note">{text.there}</Callout>
      ) : (
        <FromFields from={{ ...from, document: source }} sources={sources} tried={tried} onChange={change} />
      )}
    </FormDialog>
  )
}

type FromProps = {
  readonly from: From
  readonly sources: StatementStart['sources']
  readonly tried: boolean
  readonly onChange: (part: Partial<From>) => void
}

function FromFields({ from, sources, tried, onChange }: FromProps) {
  const text = useText(START_STATEMENT)
  return (
    <>
      <Radio.Group
        aria-label={text.from}
        value={from.kind}
        options={[
          { value: 'empty', label: text.empty },
          { value: 'document', label: text.lastYear },
        ]}
        onChange={({ target }) => onChange({ kind: target.value === 'document' ? 'document' : 'empty' })}
      />
      {from.kind === 'empty' ? (
        <Checkbox checked={from.table} onChange={({ target }) => onChange({ table: target.checked })}>
          {text.table}
        </Checkbox>
      ) : (
        <StatementSource
          sources={sources}
          value={from.document}
          fault={tried && from.document === null ? text.choose : null}
          onChange={(document) => onChange({ document })}
        />
      )}
    </>
  )
}

/** Those of the unit first, the year before at the head. */
function sourcesFor(
  unit: { readonly id: string } | undefined,
  sources: StatementStart['sources'],
): StatementStart['sources'] {
  return sources.toSorted((a, b) => Number(b.unit === unit?.id) - Number(a.unit === unit?.id))
}

function yearsFor(looked: number, next: number): readonly number[] {
  return [...new Set([looked, next, next - 1, next - 2])].toSorted((a, b) => b - a)
}
