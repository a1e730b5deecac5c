/** 专家评分 of a task as a whole: when all remaining experts have handed in, the lead goes on. */
import { loadBallots } from '#store/evaluation/sheets.ts'
import { changeSubject, findEvaluationTask, loadJudges, loadSubjects } from '#store/evaluation/evaluations.ts'
import type { Db } from '#store/kernel/store.ts'
import type { Context } from '../kernel/context.ts'
import { notify } from '../messages/notify.ts'

/**
 * Subjects of which all marks are in go on to the report, and the opener of the task is notified. The task is
 * held.
 */
export async function settleMarks(context: Context, tx: Db, id: string): Promise<void> {
  const task = await findEvaluationTask(tx, id)
  if (task === null || task.state !== 'running') return
  const [subjects, judges] = [
    await loadSubjects(tx, id),
    (await loadJudges(tx, id)).filter(({ endedAt }) => endedAt === null),
  ]
  if (judges.length === 0) return
  const ballots = await loadBallots(
    tx,
    subjects.map((subject) => subject.id),
  )
  for (const subject of subjects.filter(({ state }) => state === 'marking')) {
    const all = judges.every(({ entry }) =>
      ballots.some(
        (ballot) => ballot.subject === subject.id && ballot.entry === entry && ballot.submittedAt !== null,
      ),
    )
    if (!all) continue
    await changeSubject(tx, subject.id, { state: 'reporting' })
    await notify(context, tx, [
      {
        recipient: task.createdBy.id,
        kind: 'evaluation-marked',
        actor: null,
        project: subject.project,
        as: { kind: 'each' },
        facts: { name: subject.name, evaluation: id, subject: subject.id },
      },
    ])
  }
}
