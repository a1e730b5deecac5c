/** 中长期目标监控: what was reached of each goal in each year, against the value of that year. */
import { Button } from 'antd'
import type { PolicyView } from '#api/policies.ts'
import { POLICIES } from '#text/interface/policies.ts'
import { useText } from '../../preferences/language.ts'
import table from '../../ui/table.module.css'
import { GoalLightMark } from './state-mark.tsx'
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
      {view.goals.length === 0 ? <p className={styles.quiet}>{text.noGoals}</p> : <GoalTable view={view} />}
    </section>
  )
}

function GoalTable({ view }: Pick<Props, 'view'>) {
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
          {view.goals.flatMap((goal) => {
            const years = view.progress.filter((one) => one.goal === goal.id)
            return years.map(({ year, target, reached, share, light }, i) => (
              <tr key={`${goal.id} ${year}`}>
                <th scope="row">
                  <span className={i === 0 ? undefined : 'visually-hidden'}>{goal.name}</span>
                </th>
                <td>{year}</td>
                <td>{target}</td>
                <td>{reached === null ? '—' : `${reached.value}${goal.unit}`}</td>
                <td>{share === null ? '—' : `${share}%`}</td>
                <td>
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
