/** From what a target is begun: an empty form, another target, or targets of a file. */
import { Checkbox, Radio } from 'antd'
import type { DraftStart } from '#api/writing/drafts.ts'
import { START_DRAFT } from '#text/interface/writing.ts'
import { useText } from '../../preferences/language.ts'
import { Field } from '../../ui/field.tsx'
import { TargetsOfFile } from './file-targets.tsx'
import { amountOf, isAmount, mayBeShort, START_WAYS, type StartForm } from './start-form.ts'
import { StartSource } from './start-source.tsx'
import styles from './writing.module.css'

type Props = {
  readonly form: StartForm
  readonly unit: DraftStart['units'][number] | undefined
  readonly shortBelow: string
  /** What is missing is said once it was tried to begin. */
  readonly tried: boolean
  readonly onChange: (part: Partial<StartForm>) => void
}

export function StartWayField({ form, onChange }: Pick<Props, 'form' | 'onChange'>) {
  const text = useText(START_DRAFT)
  return (
    <Radio.Group
      className={styles['ways'] ?? ''}
      aria-label={text.from}
      value={form.way}
      options={START_WAYS.map((value) => ({ value, label: text[value] }))}
      onChange={({ target }) => {
        const way = START_WAYS.find((one) => one === target.value) ?? 'empty'
        onChange({ way, source: null, targets: null })
      }}
    />
  )
}

/** What the way that was chosen asks for. */
export function StartFrom({ form, unit, shortBelow, tried, onChange }: Props) {
  const text = useText(START_DRAFT)
  const { way, year } = form
  if (way === 'empty')
    return <StartBudget form={form} shortBelow={shortBelow} tried={tried} onChange={onChange} />
  if (way === 'file') {
    const isMissing = (form.targets?.targets.length ?? 0) === 0
    return (
      <TargetsOfFile
        value={form.targets}
        year={year}
        fault={tried && isMissing ? text.chooseTargets : null}
        onChange={(targets) => onChange({ targets })}
      />
    )
  }
  return (
    <StartSource
      key={way}
      filter={way === 'lastYear' ? { year: year - 1, unit: unit?.key } : {}}
      ready={way === 'copy' || unit !== undefined}
      value={form.source}
      fault={tried && form.source === null ? text.choose : null}
      onChoose={(source, called) => onChange(form.name.trim() === '' ? { source, name: called } : { source })}
    />
  )
}

/** The budget of a new project: a small one may take the short form. */
function StartBudget({ form, shortBelow, tried, onChange }: Omit<Props, 'unit'>) {
  const text = useText(START_DRAFT)
  return (
    <>
      <Field
        label={text.budget}
        inputMode="decimal"
        value={form.budget}
        onChange={(budget) => onChange({ budget })}
        fault={tried && !isAmount(amountOf(form)) ? text.budgetFault : null}
      />
      {mayBeShort(form, shortBelow) ? (
        <Checkbox checked={form.short} onChange={({ target }) => onChange({ short: target.checked })}>
          {text.short(shortBelow)}
        </Checkbox>
      ) : null}
    </>
  )
}
