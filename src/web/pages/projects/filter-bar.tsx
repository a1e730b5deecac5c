/** What narrows the list of projects down. Every choice goes into the address at once. */
import { useMemo, useState } from 'react'
import { Button, Checkbox, Input, Select } from 'antd'
import { ruleTitle, groupName } from '#text/findings/findings.ts'
import { RULE_GROUPS } from '#core/kernel/finding.ts'
import { COMMON } from '#text/interface/common.ts'
import { PROJECTS } from '#text/interface/projects.ts'
import { useDocuments } from '../../api/documents.ts'
import { useRuleSets } from '../../api/findings.ts'
import { useUnitOptions } from '../../lists/unit-options.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { SEVERITY_SIGN } from '../../ui/severity.tsx'
import {
  amountToType,
  isProjectFilterNarrowed,
  PROJECT_NARROWING,
  SEVERITY_CHOICES,
  typedAmount,
  type ProjectFilter,
} from './project-filter.ts'
import styles from './projects-page.module.css'

type Change = { readonly [K in (typeof PROJECT_NARROWING)[number]]?: string | undefined }
type Props = {
  readonly filter: ProjectFilter
  readonly year: number | undefined
  readonly onChange: (change: Change) => void
}

export function ProjectFilterBar({ filter, year, onChange }: Props) {
  const text = useText(PROJECTS)
  const common = useText(COMMON)
  const units = useUnitOptions(year)
  const documents = useDocuments({ year, size: 500, sort: 'title', order: 'asc' })
  return (
    <search className={`no-print ${styles.filters}`} aria-label={text.filters}>
      <Input.Search
        key={filter.search ?? ''}
        className={styles.search}
        allowClear
        defaultValue={filter.search ?? ''}
        maxLength={100}
        placeholder={text.search}
        aria-label={text.search}
        onSearch={(search) => onChange({ search: search.trim() })}
      />
      <Choice
        label={text.unit}
        value={filter.unit}
        wide
        options={units}
        onChange={(unit) => onChange({ unit, alone: undefined })}
      />
      {filter.unit === undefined ? null : (
        <Checkbox
          checked={filter.alone === 'yes'}
          onChange={({ target }) => onChange({ alone: target.checked ? 'yes' : undefined })}
        >
          {text.alone}
        </Checkbox>
      )}
      <SeverityChoice value={filter.severity} onChange={(severity) => onChange({ severity })} />
      <RuleChoice value={filter.rule} onChange={(rule) => onChange({ rule })} />
      <Choice
        label={text.document}
        value={filter.document}
        wide
        options={documents.data?.rows.map(({ id, file }) => ({ value: id, label: file })) ?? []}
        onChange={(document) => onChange({ document })}
      />
      <AmountRange filter={filter} onChange={onChange} />
      {isProjectFilterNarrowed(filter) ? (
        <Button
          type="link"
          onClick={() => onChange(Object.fromEntries(PROJECT_NARROWING.map((name) => [name, undefined])))}
        >
          {common.clearFilters}
        </Button>
      ) : null}
    </search>
  )
}

type Option = { readonly value: string; readonly label: string }
type ChoiceProps = {
  readonly label: string
  readonly value: string | undefined
  readonly options: readonly (Option | { readonly label: string; readonly options: Option[] })[]
  readonly wide?: boolean
  readonly onChange: (value: string | undefined) => void
}

function Choice({ label, value, options, wide = false, onChange }: ChoiceProps) {
  return (
    <Select
      className={wide ? styles.wide : styles.choice}
      aria-label={label}
      placeholder={label}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      value={value ?? null}
      options={[...options]}
      onChange={(next: string | null | undefined) => onChange(next ?? undefined)}
    />
  )
}

function SeverityChoice({ value, onChange }: Pick<ChoiceProps, 'value' | 'onChange'>) {
  const text = useText(PROJECTS)
  const severities = {
    error: `${SEVERITY_SIGN.error} ${text.withError}`,
    warning: `${SEVERITY_SIGN.warning} ${text.withWarning}`,
    advice: `${SEVERITY_SIGN.advice} ${text.withAdvice}`,
    none: text.withNone,
  }
  return (
    <Choice
      label={text.severity}
      value={value}
      options={SEVERITY_CHOICES.map((one) => ({ value: one, label: severities[one] }))}
      onChange={onChange}
    />
  )
}

/** Every rule of every rule set, by group, once. */
function RuleChoice({ value, onChange }: Pick<ChoiceProps, 'value' | 'onChange'>) {
  const text = useText(PROJECTS)
  const language = useLanguage()
  const { data } = useRuleSets()
  const options = useMemo(() => {
    const rules = new Map(data?.flatMap((set) => set.rules).map((rule) => [rule.code, rule.group]))
    return RULE_GROUPS.map((group) => ({
      label: groupName(group, language),
      options: [...rules]
        .filter(([, of]) => of === group)
        .map(([code]) => ({ value: code, label: ruleTitle(code, language) })),
    })).filter((group) => group.options.length > 0)
  }, [data, language])
  return <Choice label={text.rule} value={value} options={options} onChange={onChange} wide />
}

function AmountRange({ filter, onChange }: Pick<Props, 'filter' | 'onChange'>) {
  const text = useText(PROJECTS)
  const common = useText(COMMON)
  return (
    <span className={styles.range}>
      <AmountField
        key={`from ${filter.atLeast ?? ''}`}
        label={text.budgetFrom}
        value={filter.atLeast}
        onChange={(atLeast) => onChange({ atLeast })}
      />
      <span aria-hidden="true">–</span>
      <AmountField
        key={`to ${filter.atMost ?? ''}`}
        label={text.budgetTo}
        value={filter.atMost}
        onChange={(atMost) => onChange({ atMost })}
      />
      <span className={styles.quiet}>{common.wan}</span>
    </span>
  )
}

type AmountProps = {
  readonly label: string
  readonly value: string | undefined
  readonly onChange: (value: string | undefined) => void
}

/**
 * An amount in 万元, taken over on Enter and on leaving the field; what is no amount says so and changes
 * nothing.
 */
function AmountField({ label, value, onChange }: AmountProps) {
  const text = useText(PROJECTS)
  const [typed, setTyped] = useState(amountToType(value))
  const read = typedAmount(typed)
  const take = () => {
    if (read !== null && read !== value) onChange(read)
  }
  return (
    <Input
      className={styles.amount}
      aria-label={text.amountHead(label)}
      placeholder={label}
      inputMode="decimal"
      value={typed}
      maxLength={20}
      {...(read === null ? { status: 'error' as const, title: text.notAnAmount, 'aria-invalid': true } : {})}
      onChange={({ target }) => setTyped(target.value)}
      onPressEnter={take}
      onBlur={take}
    />
  )
}
