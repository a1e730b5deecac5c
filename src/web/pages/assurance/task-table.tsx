/** The tasks of a measure: who does what by when, how it is, and what proves it. */
import { Button } from 'antd'
import type { MeasureView, TaskView } from '#api/assurance.ts'
import { isKept, type TaskStanding } from '#core/assurance/measure.ts'
import { TASK_STANDING_NAMES } from '#text/assurance.ts'
import { ASSURANCE } from '#text/interface/assurance.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import table from '../../ui/table.module.css'
import { TaskEvidence } from './evidence.tsx'
import type { Asking } from './asking.ts'
import styles from './assurance.module.css'

type Props = {
  readonly measure: MeasureView
  readonly mayWrite: boolean
  readonly onAsk: (asking: Asking) => void
}

const SIGN: Record<TaskStanding, string> = { done: '✓', late: '▲', soon: '◆', open: '○' }

export function TaskTable({ measure, mayWrite, onAsk }: Props) {
  const text = useText(ASSURANCE)
  return (
    <div className={table.scroll}>
      <table className={`${table.table} ${styles.tasks}`}>
        <caption className="visually-hidden">{measure.title}</caption>
        <thead>
          <tr>
            <th>{text.task}</th>
            <th>{text.owner}</th>
            <th>{text.due}</th>
            <th>{text.standing}</th>
            <th>{text.note}</th>
            <th>{text.evidence}</th>
            {mayWrite ? (
              <th className="no-print">
                <span className="visually-hidden">{text.editShort}</span>
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {measure.tasks.map((task) => (
            <Row key={task.id} task={task} measure={measure} mayWrite={mayWrite} onAsk={onAsk} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ task, measure, mayWrite, onAsk }: Props & { readonly task: TaskView }) {
  const text = useText(ASSURANCE)
  const language = useLanguage()
  return (
    <tr>
      <td className={styles.task}>{task.title}</td>
      <td>{task.owner}</td>
      <td className={styles.day}>{task.due}</td>
      <td>
        <span className={styles.standing} data-standing={task.standing}>
          <span aria-hidden="true">{SIGN[task.standing]} </span>
          {TASK_STANDING_NAMES[task.standing][language]}
        </span>
        {task.doneOn === null ? null : <span className={styles.day}> {task.doneOn}</span>}
      </td>
      <td className={styles.note}>{task.note}</td>
      <td>
        <TaskEvidence task={task} mayWrite={mayWrite} />
      </td>
      {mayWrite ? (
        <td className={`${styles.acts} no-print`}>
          {task.doneOn === null ? (
            <Button
              size="small"
              type="link"
              aria-label={text.complete(task.title)}
              onClick={() => onAsk({ kind: 'task', measure, task, done: true })}
            >
              {text.completeShort}
            </Button>
          ) : null}
          <Button
            size="small"
            type="link"
            aria-label={text.edit(task.title)}
            onClick={() => onAsk({ kind: 'task', measure, task, done: false })}
          >
            {text.editShort}
          </Button>
          <Button
            size="small"
            type="link"
            danger
            aria-label={text.remove(task.title)}
            disabled={isKept(task)}
            title={isKept(task) ? text.kept : undefined}
            onClick={() => onAsk({ kind: 'remove', what: 'remove-task', id: task.id, name: task.title })}
          >
            {text.removeShort}
          </Button>
        </td>
      ) : null}
    </tr>
  )
}
