/** 中长期目标 as they are typed: name, sign, unit, and a value of each year of the term. */
import { Button, Input, Select } from 'antd'
import { COMPARATOR_SIGN } from '#core/indicator/value.ts'
import {
  GOAL_SIGNS,
  GOAL_UNIT_MOST,
  POLICY_NAME_MOST,
  type GoalSign,
  type PolicyGoal,
} from '#core/policies/policy.ts'
import { POLICIES } from '#text/interface/policies.ts'
import { useText } from '../../preferences/language.ts'
import table from '../../ui/table.module.css'
import { isGoalNumber } from './typed.ts'

export type TypedGoal = {
  readonly id: string
  readonly name: string
  readonly sign: GoalSign
  readonly unit: string
  readonly values: { readonly [year: number]: string }
}

export function newGoal(): TypedGoal {
  return { id: crypto.randomUUID(), name: '', sign: '>=', unit: '', values: {} }
}

export function typedGoals(goals: readonly PolicyGoal[]): readonly TypedGoal[] {
  return goals.map((goal) => ({
    ...goal,
    values: Object.fromEntries(goal.values.map(({ year, value }) => [year, value])),
  }))
}

export function areGoalsWhole(goals: readonly TypedGoal[], years: readonly number[]): boolean {
  return goals.every(({ name, values }, i) => {
    const typed = years.map((year) => (values[year] ?? '').trim()).filter((value) => value !== '')
    const isTwice = goals.some((other, j) => j < i && other.name.trim() === name.trim())
    return name.trim() !== '' && !isTwice && typed.length > 0 && typed.every(isGoalNumber)
  })
}

type Props = {
  readonly years: readonly number[]
  readonly goals: readonly TypedGoal[]
  readonly onChange: (goals: readonly TypedGoal[]) => void
}

export function GoalRows({ years, goals, onChange }: Props) {
  const text = useText(POLICIES)
  if (goals.length === 0) return null
  const heads = [text.goal, text.sign, text.goalUnit, ...years.map((year) => text.valueOf(year))]
  return (
    <div className={table.scroll}>
      <table className={table.table}>
        <caption className="visually-hidden">{text.goals}</caption>
        <thead>
          <tr>
            {heads.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
            <th>
              <span className="visually-hidden">{text.remove}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {goals.map((goal) => (
            <GoalRow
              key={goal.id}
              years={years}
              goal={goal}
              onChange={(next) => onChange(goals.map((one) => (one.id === goal.id ? next : one)))}
              onRemove={() => onChange(goals.filter(({ id }) => id !== goal.id))}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

type RowProps = {
  readonly years: readonly number[]
  readonly goal: TypedGoal
  readonly onChange: (goal: TypedGoal) => void
  readonly onRemove: () => void
}

function GoalRow({ years, goal, onChange, onRemove }: RowProps) {
  const text = useText(POLICIES)
  return (
    <tr>
      <td>
        <Input
          size="small"
          style={{ minWidth: 160 }}
          maxLength={POLICY_NAME_MOST}
          aria-label={text.of(text.goal, goal.name)}
          value={goal.name}
          onChange={({ target }) => onChange({ ...goal, name: target.value })}
        />
      </td>
      <td>
        <Select
          size="small"
          style={{ width: 60 }}
          aria-label={text.of(text.sign, goal.name)}
          value={goal.sign}
          options={GOAL_SIGNS.map((value) => ({ value, label: COMPARATOR_SIGN[value] }))}
          onChange={(sign: GoalSign) => onChange({ ...goal, sign })}
        />
      </td>
      <td>
        <Input
          size="small"
          style={{ width: 76 }}
          maxLength={GOAL_UNIT_MOST}
          aria-label={text.of(text.goalUnit, goal.name)}
          value={goal.unit}
          onChange={({ target }) => onChange({ ...goal, unit: target.value })}
        />
      </td>
      {years.map((year) => (
        <td key={year}>
          <Input
            size="small"
            style={{ width: 84 }}
            inputMode="decimal"
            aria-label={text.of(text.valueOf(year), goal.name)}
            value={goal.values[year] ?? ''}
            onChange={({ target }) => onChange({ ...goal, values: { ...goal.values, [year]: target.value } })}
          />
        </td>
      ))}
      <td>
        <Button size="small" type="link" danger aria-label={text.removeGoal(goal.name)} onClick={onRemove}>
          {text.remove}
        </Button>
      </td>
    </tr>
  )
}
