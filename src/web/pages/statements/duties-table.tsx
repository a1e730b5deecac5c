/** 部门职责—工作活动—预算项目 as it is printed and exported. */
import type { DutyActivity } from '#core/target/document.ts'
import { asWan } from '#core/kernel/money.ts'
import { dutyTree, type ActivityGroup, type DutyGroup } from '#core/target/duties.ts'
import type { DepartmentProject } from '#core/writing/covered.ts'
import { amountIn } from '#core/writing/duties.ts'
import paper from '../../components/paper/target-table.module.css'
import styles from './statement.module.css'

const NAME = '部门职责—工作活动—预算项目'

export function DutiesTable({
  duties,
  projects,
}: {
  readonly duties: readonly DutyActivity[]
  readonly projects: readonly DepartmentProject[]
}) {
  const tree = dutyTree(duties, amountIn(projects))
  return (
    <>
      <h4 className={styles.section}>四、{NAME}</h4>
      <table className={paper['table']} aria-label={NAME}>
        <colgroup>
          {[18, 20, 24, 25, 13].map((width, i) => (
            <col key={`${i + 1}`} style={{ width: `${width}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {['部门职责', '工作活动', '活动目标', '预算项目', '预算数（万元）'].map((title) => (
              <th key={title} scope="col" className={paper['center']}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        {/* Duties and activities are known by their places. */}
        {/* oxlint-disable-next-line react/no-array-index-key */}
        {tree.duties.map((duty, i) => (
          <tbody key={i}>
            <Duty duty={duty} />
          </tbody>
        ))}
        <tfoot>
          <tr>
            <th scope="row" colSpan={4} className={paper['center']}>
              合计
            </th>
            <td className={paper['end']}>{asWan(tree.sum)}</td>
          </tr>
        </tfoot>
      </table>
    </>
  )
}

function Duty({ duty: { duty, activities, sum } }: { readonly duty: DutyGroup }) {
  const rows = activities.flatMap((activity) =>
    linesOf(activity).map((line, i) => ({ activity, line, first: i === 0 })),
  )
  return (
    <>
      {rows.map(({ activity, line, first }, i) => (
        // oxlint-disable-next-line react/no-array-index-key
        <tr key={i}>
          {i === 0 ? (
            <th scope="rowgroup" rowSpan={rows.length + 1}>
              {duty}
            </th>
          ) : null}
          {first ? (
            <>
              <th scope="rowgroup" rowSpan={linesOf(activity).length}>
                {activity.activity}
              </th>
              <td rowSpan={linesOf(activity).length}>{activity.goal}</td>
            </>
          ) : null}
          <td className={line.sum ? paper['center'] : ''}>{line.name}</td>
          <td className={paper['end']}>{asWan(line.amount)}</td>
        </tr>
      ))}
      <tr>
        <th scope="row" colSpan={3} className={paper['center']}>
          小计
        </th>
        <td className={paper['end']}>{asWan(sum)}</td>
      </tr>
    </>
  )
}

type Line = { readonly name: string; readonly amount: string | null; readonly sum: boolean }

/** A line for each project; their sum below where there are several. */
function linesOf({ projects, sum }: ActivityGroup): readonly Line[] {
  if (projects.length === 0) return [{ name: '', amount: null, sum: false }]
  const lines = projects.map(({ name, amount }): Line => ({ name, amount, sum: false }))
  return projects.length === 1 ? lines : [...lines, { name: '活动小计', amount: sum, sum: true }]
}
