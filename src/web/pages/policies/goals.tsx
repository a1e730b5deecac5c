/** 中长期目标监控: what was reached of each goal in each year, against the value of that year. */
import { Button } from 'antd'
import type { PolicyView } from '#api/policies.ts'
import { POLICIES } from '#text/interface/policies.ts'
import { GoalTable } from '../../components/policies/goal-table.tsx'
import { useText } from '../../preferences/language.ts'
import styles from './policies.module.css'

type Props = { readonly view: PolicyView; readonly onReport: () => void }

export function Goals({ view, onReport }: Props) {
  const text = useText(POLICIES)
  return (
    <section className={`panel ${styles.part}`} aria-label={text.progress}>
      <div className={styles.head}>
        <h2>{text.progress}</h2>
        {view.mayReport ? (
          <Button type="primary" size="small" onClick={onReport}>
            {text.report}
          </Button>
        ) : null}
      </div>
      {view.goals.length === 0 ? (
        <p className={styles.quiet}>{text.noGoals}</p>
      ) : (
        <GoalTable goals={view.goals} progress={view.progress} />
      )}
    </section>
  )
}
