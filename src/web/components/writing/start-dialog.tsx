/** Beginning a target: for which unit and year, and from what. */
import { useState } from 'react'
import { START_DRAFT } from '#text/interface/writing.ts'
import { useDraftStart } from '../../api/drafts.ts'
import { useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { yearToCome } from '../../ui/day.ts'
import { Field } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { chosenUnit, UnitField, YearField } from './start-fields.tsx'
import { emptyStart, type StartForm } from './start-form.ts'
import { StartFrom, StartWayField } from './start-from.tsx'
import { useBeginTargets } from './use-begin-targets.ts'
import styles from './writing.module.css'

type Props = { readonly year: number | undefined; readonly onClose: () => void }

export function StartDialog({ year: looked, onClose }: Props) {
  const text = useText(START_DRAFT)
  const [form, setForm] = useState(() => emptyStart(looked ?? yearToCome()))
  const [tried, setTried] = useState(false)
  const { begin, busy, errorOfFile, errorOfOne } = useBeginTargets(onClose)
  const { data } = useDraftStart(form.year)
  const units = data?.units ?? []
  const shortBelow = data?.shortBelow ?? '0'
  const unit = chosenUnit(units, form.unit)
  const change = (part: Partial<StartForm>) => setForm((before) => ({ ...before, ...part }))
  const confirm = () => {
    setTried(true)
    if (unit !== undefined) begin(form, unit.id, shortBelow)
  }
  return (
    <FormDialog
      title={text.title}
      confirm={text.confirm}
      busy={busy}
      error={form.way === 'file' ? errorOfFile : errorOfOne}
      onConfirm={confirm}
      onClose={onClose}
    >
      {data !== undefined && units.length === 0 ? <Callout kind="warning">{text.noUnits}</Callout> : null}
      {form.way === 'file' ? null : (
        <Field
          label={text.name}
          value={form.name}
          onChange={(name) => change({ name })}
          required
          fault={tried && form.name.trim() === '' ? text.required : null}
          lang="zh-CN"
        />
      )}
      <div className={styles.pair}>
        <UnitField
          label={text.unit}
          placeholder={text.choose}
          required
          units={units}
          value={unit?.id ?? null}
          fault={tried && unit === undefined ? text.choose : null}
          onChange={(chosen) => change({ unit: chosen })}
        />
        <YearField
          label={text.year}
          years={years()}
          value={form.year}
          onChange={(year) => change({ year })}
        />
      </div>
      <StartWayField form={form} onChange={change} />
      <StartFrom form={form} unit={unit} shortBelow={shortBelow} tried={tried} onChange={change} />
    </FormDialog>
  )
}

function years(): readonly number[] {
  const next = yearToCome()
  return [next, next - 1, next - 2, next - 3]
}
