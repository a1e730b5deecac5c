/** One value of a rule set by its shape: shown, or changed. */
import { Input, InputNumber, Select, Switch } from 'antd'
import { REQUIRED_KIND_NAMES, type RequiredKind, type RequiredKindName } from '#core/rules/parameters.ts'
import { DEFAULTS } from '#core/rules/rule-sets/defaults.ts'
import { requiredUnder } from '#core/rules/rule-sets/change.ts'
import type { Shape, Unit } from '#core/rules/rule-sets/shapes.ts'
import type { Severity } from '#core/finding.ts'
import { RULE_SETS } from '#text/interface/rule-sets.ts'
import { ruleSetChoiceName, ruleSetPartName } from '#text/rule-set-values.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { SeverityMark } from '../../ui/severity.tsx'
import styles from './rule-sets.module.css'
import { SeverityChoice } from './severity-choice.tsx'
import { WordList } from './word-list.tsx'

type Props = {
  readonly shape: Shape
  readonly path: string
  readonly name: string
  readonly value: unknown
  readonly inherited: unknown
  /** null while it is only looked at. */
  readonly onChange: ((value: unknown) => void) | null
}

export function ValueField({ shape, path, name, value, inherited, onChange }: Props) {
  const text = useText(RULE_SETS)
  const language = useLanguage()
  switch (shape.kind) {
    case 'number':
      return onChange === null ? (
        <Amount value={String(value)} unit={shape.unit} />
      ) : (
        <span className={styles.amount}>
          <InputNumber
            size="small"
            aria-label={name}
            value={value as number}
            min={shape.least}
            max={shape.most}
            step={shape.whole || shape.unit !== '' ? 1 : 0.05}
            {...(shape.whole && { precision: 0 })}
            onChange={(next) => onChange(next ?? value)}
          />{' '}
          <UnitWord unit={shape.unit} />
        </span>
      )
    case 'decimal':
      return onChange === null ? (
        <Amount value={String(value)} unit={shape.unit} />
      ) : (
        <span className={styles.amount}>
          <Input
            size="small"
            className={styles.decimal ?? ''}
            aria-label={name}
            inputMode="decimal"
            value={String(value)}
            onChange={({ target }) => onChange(target.value.trim())}
          />{' '}
          <UnitWord unit={shape.unit} />
        </span>
      )
    case 'switch':
      return onChange === null ? (
        <span>{value === true ? text.yes : text.no}</span>
      ) : (
        <Switch size="small" aria-label={name} checked={value === true} onChange={onChange} />
      )
    case 'choice':
      return onChange === null ? (
        <span>{ruleSetChoiceName(String(value), language, path)}</span>
      ) : (
        <Select
          size="small"
          className={styles.select ?? ''}
          aria-label={name}
          value={String(value)}
          options={shape.values.map((choice) => ({
            value: choice,
            label: ruleSetChoiceName(choice, language, path),
          }))}
          onChange={onChange}
        />
      )
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
      return (
        <ul className={styles.parts}>
          {Object.entries(shape.parts).map(([key, part]) => {
            const whole = value as { readonly [key: string]: unknown }
            return (
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
            )
          })}
        </ul>
      )
  }
}

/** 万元 and % as they are; how many, and points, in words. */
function UnitWord({ unit }: { readonly unit: Unit }) {
  const text = useText(RULE_SETS)
  switch (unit) {
    case '个':
      return text.unitPieces
    case '分':
      return text.unitPoints
    case '天':
      return text.unitDays
    default:
      return unit
  }
}

function Amount({ value, unit }: { readonly value: string; readonly unit: Unit }) {
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
  const text = useText(RULE_SETS)
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
