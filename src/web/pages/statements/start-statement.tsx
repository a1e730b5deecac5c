/** Beginning the text of a department: for which unit and year, and from what. */
import { useState } from 'react'
import { Checkbox, Radio, Select } from 'antd'
import { useNavigate } from 'react-router'
import { START_STATEMENT } from '#text/interface/statement.ts'
import { useBeginStatement, useStatementStart } from '../../api/statements.ts'
import { paths } from '../../paths.ts'
import { useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { yearToCome } from '../../ui/day.ts'
import fields from '../../ui/field.module.css'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { ChoiceField } from '../../components/writing/choice-field.tsx'
import writing from '../../components/writing/writing.module.css'

export function StartStatement({
  year: looked,
  onClose,
}: {
  readonly year: number | undefined
  readonly onClose: () => void
}) {
  const text = useText(START_STATEMENT)
  const navigate = useNavigate()
  const begin = useBeginStatement()
  const [next] = useState(yearToCome)
  const [year, setYear] = useState(looked ?? next)
  const { data } = useStatementStart(year)
  const [chosen, setUnit] = useState<string | null>(null)
  const [from, setFrom] = useState<'empty' | 'document'>('empty')
  const [table, setTable] = useState(true)
  const [picked, setSource] = useState<string | null>(null)
  const [tried, setTried] = useState(false)
  const units = data?.units ?? []
  const unit = units.find(({ id }) => id === chosen) ?? (units.length === 1 ? units[0] : undefined)
  const there = unit?.there ?? null
  // Those of the unit first, the year before at the head.
  const sources = (data?.sources ?? []).toSorted(
    (a, b) => Number(b.unit === unit?.id) - Number(a.unit === unit?.id),
  )
  const source = sources.some(({ document }) => document === picked) ? picked : null
  const open = (document: string) => void navigate(paths.writeText(document))
  const confirm = () => {
    setTried(true)
    if (there !== null) open(there)
    else if (unit !== undefined && (from === 'empty' || source !== null)) {
      begin.mutate(
        { unit: unit.id, year, start: from === 'empty' ? { from, table } : { from, document: source ?? '' } },
        { onSuccess: ({ document }) => open(document) },
      )
    }
  }
  const years = [...new Set([looked ?? next, next, next - 1, next - 2])].toSorted((a, b) => b - a)
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
          units={units}
          value={unit?.id ?? null}
          fault={tried && unit === undefined ? text.choose : null}
          onChange={setUnit}
        />
        <YearField years={years} value={year} onChange={setYear} />
      </div>
      {there !== null ? (
        <Callout kind="note">{text.there}</Callout>
      ) : (
        <>
          <Radio.Group
            aria-label={text.from}
            value={from}
            options={[
              { value: 'empty', label: text.empty },
              { value: 'document', label: text.lastYear },
            ]}
            onChange={({ target }) => setFrom(target.value === 'document' ? 'document' : 'empty')}
          />
          {from === 'empty' ? (
            <Checkbox checked={table} onChange={({ target }) => setTable(target.checked)}>
              {text.table}
            </Checkbox>
          ) : (
            <SourceField
              sources={sources}
              value={source}
              fault={tried && source === null ? text.choose : null}
              onChange={setSource}
            />
          )}
        </>
      )}
    </FormDialog>
  )
}

type Start = NonNullable<ReturnType<typeof useStatementStart>['data']>

type FieldProps = {
  readonly value: string | null
  readonly fault: string | null
  readonly onChange: (value: string | null) => void
}

function UnitField({ units, value, fault, onChange }: FieldProps & Pick<Start, 'units'>) {
  const text = useText(START_STATEMENT)
  return (
    <ChoiceField label={text.unit} fault={fault}>
      {(id) => (
        <Select
          id={id}
          showSearch={{ optionFilterProp: 'label' }}
          value={value}
          placeholder={text.choose}
          options={units.map((one) => ({
            value: one.id,
            label: [one.code, one.name].filter(Boolean).join(' '),
          }))}
          onChange={(chosen: string | null) => onChange(chosen)}
        />
      )}
    </ChoiceField>
  )
}

type YearProps = {
  readonly years: readonly number[]
  readonly value: number
  readonly onChange: (year: number) => void
}

function YearField({ years, value, onChange }: YearProps) {
  const text = useText(START_STATEMENT)
  return (
    <ChoiceField label={text.year} fault={null}>
      {(id) => (
        <Select
          id={id}
          value={value}
          options={years.map((year) => ({ value: year, label: String(year) }))}
          onChange={onChange}
        />
      )}
    </ChoiceField>
  )
}

/** The text of another year or unit that is begun from. */
function SourceField({ sources, value, fault, onChange }: FieldProps & Pick<Start, 'sources'>) {
  const text = useText(START_STATEMENT)
  return (
    <>
      <ChoiceField label={text.source} fault={fault}>
        {(id) => (
          <Select
            id={id}
            showSearch={{ optionFilterProp: 'label' }}
            value={value}
            placeholder={text.choose}
            notFoundContent={text.noSources}
            options={sources.map((one) => ({
              value: one.document,
              label: [one.title, one.year].filter(Boolean).join(' · '),
            }))}
            onChange={(chosen: string | null) => onChange(chosen)}
          />
        )}
      </ChoiceField>
      <p className={fields['hint']}>{text.sourceHint}</p>
    </>
  )
}
