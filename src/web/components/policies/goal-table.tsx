/** What was reached of each 中长期目标 in each year, against the value of that year. */
import type { GoalLight, GoalProgress } from '#core/policies/progress.ts'
import type { PolicyGoal } from '#core/policies/policy.ts'
import { POLICIES } from '#text/interface/policies.ts'
import { GOAL_LIGHT_NAMES } from '#text/policies.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import table from '../../ui/table.module.css'
import styles from './goal-table.module.css'

type Props = { readonly goals: readonly PolicyGoal[]; readonly progress: readonly GoalProgress[] }

export function GoalTable({ goals, progress }: Props) {
  const text = useText(POLICIES)
  const heads = [text.goal, text.year, text.target, text.reached, text.share, text.light, text.reason]
  return (
    <div className={table.scroll}>
      <table className={table.table}>
        <thead>
          <tr>
            {heads.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {goals.flatMap((goal) => {
            const years = progress.filter((one) => one.goal === goal.id)
            return years.map(({ year, target, reached, share, light }, i) => (
              <tr key={`${goal.id} ${year}`}>
                <th scope="row">
                  <span className={i === 0 ? undefined : 'visually-hidden'}>{goal.name}</span>
                </th>
                <td className={styles.figure}>{year}</td>
                <td className={styles.figure}>{target}</td>
                <td className={styles.figure}>{reached === null ? '—' : `${reached.value}${goal.unit}`}</td>
                <td className={styles.figure}>{share === null ? '—' : `${share}%`}</td>
                <td className={styles.figure}>
                  <GoalLightMark light={light} />
                </td>
                <td className={styles.reason}>{reached?.reason === '' ? '—' : (reached?.reason ?? '—')}</td>
              </tr>
            ))
          })}
        </tbody>
      </table>
    </div>
  )
}

const LIGHTS: Record<GoalLight, string> = { reached: '✓', near: '▲', behind: '●', missing: '○', waiting: '○' }

/** A sign and a word, never a colour alone. */
function GoalLightMark({ light }: { readonly light: GoalLight }) {
  const language = useLanguage()
  return (
    <span className={styles[light]}>
      <span aria-hidden="true">{LIGHTS[light]}</span> {GOAL_LIGHT_NAMES[light][language]}
    </span>
  )
}
