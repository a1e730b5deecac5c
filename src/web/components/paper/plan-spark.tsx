/**
 * The four marks of the spending plan as four bars: at a glance whether the money flows evenly, late, or not
 * at all.
 */
import { PLAN_MARKS, PLAN_MARK_MONTH } from '#core/kernel/period.ts'
import type { Project } from '#core/target/project.ts'
import { PROJECT } from '#text/interface/project.ts'
import { useText } from '../../preferences/language.ts'
import { planShares } from './plan-shares.ts'
import styles from './plan-spark.module.css'

const HEIGHT = 18
const BAR = 7
const GAP = 2

export function PlanSpark({ project }: { readonly project: Pick<Project, 'plan' | 'budget'> }) {
  const text = useText(PROJECT)
  const { plan } = project
  const spoken = PLAN_MARKS.map((mark) =>
    text.planMark(
      PLAN_MARK_MONTH[mark],
      plan[mark] === null ? '—' : `${plan[mark]}${plan.measure === 'percent' ? '%' : ' 万元'}`,
    ),
  ).join('，')
  const label = text.planSpark(spoken)
  return (
    <span title={label} className={styles.spark}>
      <span className="visually-hidden">{label}</span>
      <svg width={PLAN_MARKS.length * (BAR + GAP) - GAP} height={HEIGHT} aria-hidden="true">
        {planShares(project).map((share, i) => {
          const height = share === null ? 0 : Math.max(1, Math.min(1, share) * HEIGHT)
          return (
            <g key={PLAN_MARKS[i]} transform={`translate(${i * (BAR + GAP)} 0)`}>
              <rect width={BAR} height={HEIGHT} className={share === null ? styles.blank : styles.ground} />
              <rect width={BAR} height={height} y={HEIGHT - height} className={styles.bar} />
            </g>
          )
        })}
      </svg>
    </span>
  )
}
