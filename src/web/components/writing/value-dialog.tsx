/**
 * The value of an indicator picked part by part: sign, number and unit; a grade on a scale; a date; or words.
 */
import { useId } from 'react'
import { AutoComplete, Segmented, Select } from 'antd'
import { COMPARATOR_SIGN, COMPARATORS, type Comparator } from '#core/indicator/value.ts'
import {
  COMMON_UNITS,
  GRADE_SCALES,
  scaleGrades,
  partsOfValue,
  textOfParts,
  type GradeScale,
  type ValueParts,
} from '#core/writing/value-parts.ts'
import { VALUE_PARTS } from '#text/interface/writing.ts'
import { useText } from '../../preferences/language.ts'
import { Field } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { useForm } from '../../ui/use-form.ts'
import fields from '../../ui/field.module.css'
import styles from './writing.module.css'

/** Sign and unit with which a blank value begins. */
export type ValuePreset = { readonly comparator: Comparator | null; readonly unit: string }

type Props = {
  readonly text: string
  readonly preset: ValuePreset
  readonly fiscalYear: number | null
  readonly onUse: (text: string) => void
  readonly onClose: () => void
}

const NATURES = ['quantitative', 'graded', 'deadline', 'words'] as const
const SIGNS: readonly Comparator[] = COMPARATORS

export function ValueDialog({ text: before, preset, fiscalYear, onUse, onClose }: Props) {
  const text = useText(VALUE_PARTS)
  const form = useForm({
    first: (): { readonly parts: ValueParts } => ({
      parts:
        before === '' ? { nature: 'quantitative', number: '', ...preset } : partsOfValue(before, fiscalYear),
    }),
    send: (typed) => {
      const chosen = textOfParts(typed.parts)
      if (chosen !== '') onUse(chosen)
    },
  })
  const { parts } = form.values
  const setParts = (next: ValueParts) => form.change({ parts: next })
  const result = textOfParts(parts)
  return (
    <FormDialog title={text.title} confirm={text.use} form={form} onClose={onClose}>
      <Segmented
        aria-label={text.nature}
        value={parts.nature}
        options={NATURES.map((nature) => ({ value: nature, label: text[nature] }))}
        onChange={(nature) =>
          nature !== parts.nature && setParts(blank(nature, { before, preset, fiscalYear }))
        }
      />
      {parts.nature === 'quantitative' ? <Quantity parts={parts} onChange={setParts} /> : null}
      {parts.nature === 'graded' ? <Graded parts={parts} onChange={setParts} /> : null}
      {parts.nature === 'deadline' ? (
        <Field
          label={text.date}
          type="date"
          value={parts.deadline}
          onChange={(deadline) => setParts({ nature: 'deadline', deadline })}
        />
      ) : null}
      {parts.nature === 'words' ? (
        <Field
          label={text.text}
          value={parts.text}
          onChange={(words) => setParts({ nature: 'words', text: words })}
        />
      ) : null}
      <output className={styles.result}>
        {text.result}
        {'　'}
        <strong lang="zh-CN">{result === '' ? '—' : result}</strong>
      </output>
    </FormDialog>
  )
}

function blank(
  nature: ValueParts['nature'],
  {
    before: text,
    preset,
    fiscalYear,
  }: { readonly before: string; readonly preset: ValuePreset; readonly fiscalYear: number | null },
): ValueParts {
  switch (nature) {
    case 'quantitative':
      return { nature, comparator: preset.comparator, number: '', unit: '' }
    case 'graded':
      return { nature, scale: GRADE_SCALES[0], grade: scaleGrades(GRADE_SCALES[0])[1] ?? '' }
    case 'deadline':
      return { nature, deadline: fiscalYear === null ? '' : `${fiscalYear}-12-31` }
    case 'words':
      return { nature, text }
  }
}

type PartProps<Nature extends ValueParts['nature']> = {
  readonly parts: Extract<ValueParts, { nature: Nature }>
  readonly onChange: (parts: ValueParts) => void
}

function Quantity({ parts, onChange }: PartProps<'quantitative'>) {
  const text = useText(VALUE_PARTS)
  const [sign, unit] = [useId(), useId()]
  return (
    <div className={styles.fields}>
      <div className={styles.field}>
        <label className={fields['label']} htmlFor={sign}>
          {text.sign}
        </label>
        <Select
          id={sign}
          value={parts.comparator ?? ''}
          options={[
            ...SIGNS.map((one) => ({ value: one, label: COMPARATOR_SIGN[one] })),
            { value: '', label: text.noSign },
          ]}
          onChange={(value) => onChange({ ...parts, comparator: SIGNS.find((one) => one === value) ?? null })}
        />
      </div>
      <Field
        label={text.number}
        inputMode="decimal"
        value={parts.number}
        onChange={(number) => onChange({ ...parts, number })}
      />
      <div className={styles.field}>
        <label className={fields['label']} htmlFor={unit}>
          {text.unit}
        </label>
        <AutoComplete
          id={unit}
          value={parts.unit}
          placeholder={text.unitHint}
          options={COMMON_UNITS.filter((one) => parts.unit === '' || one.includes(parts.unit)).map(
            (value) => ({ value }),
          )}
          onChange={(value: string) => onChange({ ...parts, unit: value })}
        />
      </div>
    </div>
  )
}

function Graded({ parts, onChange }: PartProps<'graded'>) {
  const text = useText(VALUE_PARTS)
  const [scale, grade] = [useId(), useId()]
  return (
    <div className={styles.pair}>
      <div className={styles.field}>
        <label className={fields['label']} htmlFor={scale}>
          {text.scale}
        </label>
        <Select<GradeScale>
          id={scale}
          value={parts.scale}
          options={GRADE_SCALES.map((value) => ({ value, label: value }))}
          onChange={(value) =>
            onChange({ nature: 'graded', scale: value, grade: scaleGrades(value)[1] ?? '' })
          }
        />
      </div>
      <div className={styles.field}>
        <label className={fields['label']} htmlFor={grade}>
          {text.grade}
        </label>
        <Select
          id={grade}
          value={parts.grade}
          options={scaleGrades(parts.scale).map((value) => ({ value, label: value }))}
          onChange={(value) => onChange({ ...parts, grade: value })}
        />
      </div>
    </div>
  )
}
