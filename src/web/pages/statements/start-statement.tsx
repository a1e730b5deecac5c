/** Beginning the text of a department: for which unit and year, and from what. */
import { useState } from 'react'
import { Checkbox, Radio } from 'antd'
import { useNavigate } from 'react-router'
import type { StatementStart } from '#api/statements/statements.ts'
import { START_STATEMENT } from '#text/interface/statement.ts'
import { useBeginStatement, useStatementStart } from '../../api/statements.ts'
import { chosenUnit, compiledYear, UnitField, YearField } from '../../components/writing/start-fields.tsx'
import { paths } from '../../paths.ts'
import { useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { yearToCome } from '../../ui/day.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { useForm, type Form } from '../../ui/use-form.ts'
import { StatementSource } from './statement-source.tsx'

type Props = { readonly onClose: () => void }

type Fields = {
  readonly unit: string | null
  /** What it is begun from: an empty form, with the table of 整体绩效目标 or without, or another text. */
  readonly kind: 'empty' | 'document'
  readonly table: boolean
  readonly document: string | null
}

const EMPTY: Fields = { unit: null, kind: 'empty', table: true, document: null }

/** What is chosen, what is missing of it, and its beginning for a year. */
function useStarting(year: number) {
  const text = useText(START_STATEMENT)
  const navigate = useNavigate()
  const begin = useBeginStatement()
  const { data } = useStatementStart(year)
  const sources = data?.sources ?? []
  /** One that is there is gone on with. */
  const thereOf = (unit: string | null) => chosenUnit(data, unit)?.there ?? null
  const isSource = (document: string | null) => sources.some((one) => one.document === document)
  const form = useForm({
    first: EMPTY,
    checks: {
      unit: (unit) => (chosenUnit(data, unit) === undefined ? text.choose : null),
      document: (document, { kind, unit }) =>
        thereOf(unit) === null && kind === 'document' && !isSource(document) ? text.choose : null,
    },
    send: async ({ unit, kind, table, document }) => {
      const there = thereOf(unit)
      if (there !== null) return there
      const begun = await begin.mutateAsync({
        unit: chosenUnit(data, unit)?.id ?? '',
        year,
        start: kind === 'empty' ? { from: kind, table } : { from: kind, document: document ?? '' },
      })
      return begun.document
    },
    onDone: (document) => void navigate(paths.writeText(document)),
  })
  const unit = chosenUnit(data, form.values.unit)
  return { form, data, unit, sources: sourcesFor(unit, sources) }
}

export function StartStatement({ onClose }: Props) {
  const text = useText(START_STATEMENT)
  const [next] = useState(yearToCome)
  const [year, setYear] = useState(compiledYear)
  const { form, data, unit, sources } = useStarting(year)
  const units = data?.units ?? []
  const there = unit?.there ?? null
  return (
    <FormDialog
      title={text.title}
      confirm={there === null ? text.confirm : text.goOn}
      form={form}
      onClose={onClose}
    >
      {data !== undefined && units.length === 0 ? <Callout kind="warning">{text.noUnits}</Callout> : null}
      <UnitField
        {...form.field('unit')}
        label={text.unit}
        placeholder={text.choose}
        units={units}
        value={unit?.id ?? null}
      />
      <YearField years={yearsFor(next)} value={year} onChange={setYear} />
      {there !== null ? (
        <Callout kind="note">{text.there}</Callout>
      ) : (
        <FromFields form={form} sources={sources} />
      )}
    </FormDialog>
  )
}

type FromProps = { readonly form: Form<Fields>; readonly sources: StatementStart['sources'] }

function FromFields({ form, sources }: FromProps) {
  const text = useText(START_STATEMENT)
  const { kind, table } = form.values
  const { value, ...document } = form.field('document')
  return (
    <>
      <Radio.Group
        aria-label={text.from}
        value={kind}
        options={[
          { value: 'empty', label: text.empty },
          { value: 'document', label: text.lastYear },
        ]}
        onChange={({ target }) => form.change({ kind: target.value === 'document' ? 'document' : 'empty' })}
      />
      {kind === 'empty' ? (
        <Checkbox checked={table} onChange={({ target }) => form.change({ table: target.checked })}>
          {text.table}
        </Checkbox>
      ) : (
        <StatementSource
          {...document}
          sources={sources}
          value={sources.some((one) => one.document === value) ? value : null}
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

function yearsFor(next: number): readonly number[] {
  return [next, next - 1, next - 2]
}
