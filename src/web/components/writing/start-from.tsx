/** From what a target is begun: an empty form, another target, or targets of a file. */
import { useId } from 'react'
import { Checkbox, Radio } from 'antd'
import type { DraftStart } from '#api/writing/drafts.ts'
import { START_DRAFT } from '#text/interface/writing.ts'
import { useText } from '../../preferences/language.ts'
import { Field } from '../../ui/field.tsx'
import type { Form } from '../../ui/use-form.ts'
import { TargetsOfFile } from './file-targets.tsx'
import { shortForm, START_WAYS, type StartForm } from './start-form.ts'
import { EarlierTargets } from './earlier-targets.tsx'
import { StartSource } from './start-source.tsx'
import styles from './writing.module.css'

type Props = {
  readonly form: Form<StartForm>
  readonly unit: DraftStart['units'][number] | undefined
  readonly year: number
}

export function StartWayField({ form }: Pick<Props, 'form'>) {
  const text = useText(START_DRAFT)
  return (
    <Radio.Group
      className={styles['ways'] ?? ''}
      aria-label={text.from}
      value={form.values.way}
      options={START_WAYS.map((value) => ({ value, label: text[value] }))}
      onChange={({ target }) => {
        const way = START_WAYS.find((one) => one === target.value) ?? 'empty'
        form.change({ way, source: null, carried: [], targets: null })
      }}
    />
  )
}

/** What the way that was chosen asks for; the empty form asks for nothing more. */
export function StartFrom({ form, unit, year }: Props) {
  const { way, name } = form.values
  if (way === 'empty') return null
  if (way === 'file') return <TargetsOfFile {...form.field('targets')} year={year} unit={unit} />
  if (way === 'lastYear') return <EarlierTargets {...form.field('carried')} unit={unit} year={year} />
  const { value, fault } = form.field('source')
  return (
    <StartSource
      key={way}
      value={value}
      fault={fault}
      onChoose={(source, called) => form.change(name.trim() === '' ? { source, name: called } : { source })}
    />
  )
}

/** The budget of a new project: a small one may take the short form. */
export function StartBudget({ form, shortBelow }: Pick<Props, 'form'> & { readonly shortBelow: string }) {
  const text = useText(START_DRAFT)
  return (
    <>
      <Field {...form.field('budget')} label={text.budget} inputMode="decimal" />
      <ShortFormChoice form={form} shortBelow={shortBelow} />
    </>
  )
}

/** What the budget decides is said while its place is blank. */
function beforeTyped(budget: string, offer: string, shortBelow: string): string {
  return budget.trim() === '' && shortBelow !== '0' ? offer : ''
}

/** 简表: that it is proposed is said with the reason; what was chosen by hand is never turned over unsaid. */
function ShortFormChoice({ form, shortBelow }: Pick<Props, 'form'> & { readonly shortBelow: string }) {
  const text = useText(START_DRAFT)
  const hint = useId()
  const is = shortForm(form.values, shortBelow)
  const words = {
    proposed: text.shortProposed(shortBelow),
    chosen: text.shortMeans,
    declined: text.fullMeans,
    'too-large': text.shortTooLarge(shortBelow),
  }
  return (
    // Its room is kept, so that no button moves while the budget is typed.
    <div className={styles.short}>
      {is === null || is === 'too-large' ? null : (
        <Checkbox
          checked={is !== 'declined'}
          aria-describedby={hint}
          onChange={({ target }) => form.change({ short: target.checked })}
        >
          {text.short(shortBelow)}
        </Checkbox>
      )}
      <p id={hint} className={styles.shortHint} aria-live="polite">
        {is === null ? beforeTyped(form.values.budget, text.shortOffer(shortBelow), shortBelow) : words[is]}
      </p>
    </div>
  )
}
