/** One value of a rule set by its shape: shown, or changed. */
import { Input, InputNumber, Select, Switch } from 'antd'
import type { Severity } from '#core/kernel/finding.ts'
import { REQUIRED_KIND_NAMES, type RequiredKind, type RequiredKindName } from '#core/rules/parameters.ts'
import { requiredUnder } from '#core/rule-sets/change.ts'
import { DEFAULTS } from '#core/rule-sets/defaults.ts'
import type { ParameterShape, ParameterUnit } from '#core/rule-sets/shapes.ts'
import { RULE_SET_WORDS } from '#text/interface/rule-sets.ts'
import { ruleSetChoiceName, ruleSetPartName } from '#text/rule-sets/values.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { SeverityMark } from '../../ui/severity.tsx'
import styles from './rule-sets.module.css'
import { SeverityChoice } from './severity-choice.tsx'
import { WordList } from './word-list.tsx'

type Props = {
  readonly shape: ParameterShape
  readonly path: string
  readonly name: string
  readonly value: unknown
  readonly inherited: unknown
  /** null while it is only looked at. */
  readonly onChange: ((value: unknown) => void) | null
}

export function ValueField(props: Props) {
  const { shape, name, value, inherited, onChange } = props
  switch (shape.kind) {
    case 'number':
      return <NumberField shape={shape} name={name} value={value as number} onChange={onChange} />
    case 'decimal':
      return <DecimalField shape={shape} name={name} value={String(value)} onChange={onChange} />
    case 'switch':
      return <SwitchField name={name} value={value === true} onChange={onChange} />
    case 'choice':
      return <ChoiceField {...props} shape={shape} value={String(value)} />
    case 'words':
      return (
        <WordList
          name={name}
          codes={shape.codes}
          words={value as readonly string[]}
          inherited={inherited as readonly string[]}
          onChange={onChange}
        />
      )
    case 'required-kinds':
      return <RequiredKinds required={value as readonly RequiredKind[]} onChange={onChange} />
    case 'group':
      return <Group {...props} shape={shape} />
  }
}

/** What the field of one shape shows and changes. */
type Of<Kind extends ParameterShape['kind'], Value> = Pick<Props, 'name' | 'onChange'> & {
  readonly shape: Extract<ParameterShape, { readonly kind: Kind }>
  readonly value: Value
}

function NumberField({ shape, name, value, onChange }: Of<'number', number>) {
  if (onChange === null) return <Amount value={String(value)} unit={shape.unit} />
  return (
    <span className={styles.amount}>
      <InputNumber
        size="small"
        aria-label={name}
        value={value}
        min={shape.least}
        max={shape.most}
        step={shape.whole || shape.unit !== '' ? 1 : 0.05}
        {...(shape.whole && { precision: 0 })}
        onChange={(next) => onChange(next ?? value)}
      />{' '}
      <UnitWord unit={shape.unit} />
    </span>
  )
}

function DecimalField({ shape, name, value, onChange }: Of<'decimal', string>) {
  if (onChange === null) return <Amount value={value} unit={shape.unit} />
  return (
    <span className={styles.amount}>
      <Input
        size="small"
        className={styles.decimal ?? ''}
        aria-label={name}
        inputMode="decimal"
        value={value}
        onChange={({ target }) => onChange(target.value.trim())}
      />{' '}
      <UnitWord unit={shape.unit} />
    </span>
  )
}

function SwitchField({ name, value, onChange }: Omit<Of<'switch', boolean>, 'shape'>) {
  const text = useText(RULE_SET_WORDS)
  if (onChange === null) return <span>{value ? text.yes : text.no}</span>
  return <Switch size="small" aria-label={name} checked={value} onChange={onChange} />
}

function ChoiceField({ shape, path, name, value, onChange }: Of<'choice', string> & Pick<Props, 'path'>) {
  const language = useLanguage()
  if (onChange === null) return <span>{ruleSetChoiceName(value, language, path)}</span>
  return (
    <Select
      size="small"
      className={styles.select ?? ''}
      aria-label={name}
      value={value}
      options={shape.values.map((choice) => ({
        value: choice,
        label: ruleSetChoiceName(choice, language, path),
      }))}
      onChange={onChange}
    />
  )
}

/** Values of several shapes under one name. */
function Group({
  shape,
  path,
  name,
  value,
  inherited,
  onChange,
}: Of<'group', unknown> & Pick<Props, 'path' | 'inherited'>) {
  const language = useLanguage()
  const whole = value as { readonly [key: string]: unknown }
  return (
    <ul className={styles.parts}>
      {Object.entries(shape.parts).map(([key, part]) => (
        <li key={key}>
          <span className={styles.part}>{ruleSetPartName(key, language)}</span>
          <ValueField
            shape={part}
            path={`${path}.${key}`}
            name={`${name} ${ruleSetPartName(key, language)}`}
            value={whole[key]}
            inherited={(inherited as typeof whole)[key]}
            onChange={onChange === null ? null : (next) => onChange({ ...whole, [key]: next })}
          />
        </li>
      ))}
    </ul>
  )
}

/** 万元 and % as they are; how many, and points, in words. */
function UnitWord({ unit }: { readonly unit: ParameterUnit }) {
  const text = useText(RULE_SET_WORDS)
  switch (unit) {
    case '个':
      return text.unitPieces
    case '分':
      return text.unitPoints
    case '天':
      return text.unitDays
    case '年':
      return text.unitYears
    default:
      return unit
  }
}

function Amount({ value, unit }: { readonly value: string; readonly unit: ParameterUnit }) {
  return (
    <span className={styles.amount}>
      <span className={styles.figure}>{value}</span> <UnitWord unit={unit} />
    </span>
  )
}

function RequiredKinds({
  required,
  onChange,
}: {
  readonly required: readonly RequiredKind[]
  readonly onChange: ((value: unknown) => void) | null
}) {
  const text = useText(RULE_SET_WORDS)
  const language = useLanguage()
  const notRequired = ruleSetChoiceName('off', language)
  const set = (name: RequiredKindName, severity: Severity | 'off') =>
    onChange?.(
      DEFAULTS.parameters.requiredKinds.flatMap((original) => {
        const wanted = original.name === name ? severity : requiredUnder(required, original.name)
        return wanted === 'off' ? [] : [{ ...original, severity: wanted }]
      }),
    )
  return (
    <ul className={styles.kinds}>
      {REQUIRED_KIND_NAMES.map((name) => {
        const severity = requiredUnder(required, name)
        const words = ruleSetPartName(name, language)
        const standing =
          severity === 'off' ? (
            <span className={styles.faint}>{notRequired}</span>
          ) : (
            <SeverityMark severity={severity} />
          )
        return (
          <li key={name}>
            <span className={styles.part}>{words}</span>
            {onChange === null ? (
              standing
            ) : (
              <SeverityChoice
                label={text.severityOf(words)}
                value={severity}
                other={{ value: 'off', words: notRequired }}
                onChange={(next) => set(name, next)}
              />
            )}
          </li>
        )
      })}
    </ul>
  )
}
