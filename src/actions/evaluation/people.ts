/**
 * Who may judge in an evaluation: of the pool, with an account, and nobody who has to avoid what is
 * evaluated.
 */
import type { CandidatePerson } from '#api/evaluation/evaluations.ts'
import { actorReach } from '#core/kernel/allows.ts'
import type { Role } from '#core/kernel/roles.ts'
import type { EvaluationRefusal } from '#core/evaluation/task.ts'
import { unitsAbove, type Organisation } from '#core/organisation/unit.ts'
import type { PoolEntry } from '#core/evaluation/rows.ts'
import type { SubjectRow, TaskRow } from '#store/evaluation/evaluations.ts'
import { loadOrganisation } from '#store/organisation/organisation.ts'
import { holdersAt } from '#store/accounts/posts.ts'
import type { Db } from '#store/kernel/store.ts'
import { presentActor } from '../delegation/ends.ts'
import type { Evaluation } from './standing.ts'

type Bar = { readonly reason: EvaluationRefusal; readonly said: string }

const WORK_THERE: readonly Role[] = ['contributor', 'unit-filler', 'unit-head', 'department-reviewer']

/** Says of an entry why it may not judge; null: it may. */
export async function judgingRefusals(
  db: Db,
  task: TaskRow,
  subjects: readonly SubjectRow[],
  pool: readonly PoolEntry[],
): Promise<(entry: PoolEntry) => Promise<Bar | null>> {
  const organisation = await loadOrganisation(db)
  const units = [...new Set(subjects.map(({ unit }) => unit.id))]
  const around = new Set(
    units.flatMap((unit) => [unit, ...unitsAbove(organisation, unit).map(({ id }) => id)]),
  )
  const there = new Set(
    (await Promise.all(units.map((unit) => holdersAt(db, [unit]))))
      .flat()
      .filter(({ roles }) => roles.some((role) => WORK_THERE.includes(role)))
      .map(({ id }) => id),
  )
  return async (entry) => {
    if (!entry.active) return { reason: 'not-in-pool', said: '' }
    const avoided = avoidanceOf(entry, pool, around, organisation)
    if (avoided !== null) return { reason: 'avoids', said: avoided }
    if (entry.kind === 'agency') return null
    if (entry.user === null || actorReach(await presentActor(db, entry.user.id), 'evaluation.judge') === null)
      return { reason: 'no-account', said: '' }
    if (entry.user.id === task.createdBy.id) return { reason: 'leads', said: '' }
    return there.has(entry.user.id) ? { reason: 'works-there', said: '' } : null
  }
}

/** Everybody in use of the pool, with what keeps one from judging. */
export async function candidatePeople(
  db: Db,
  { task, subjects, judges }: Evaluation,
  pool: readonly PoolEntry[],
): Promise<readonly CandidatePerson[]> {
  const refusalOf = await judgingRefusals(db, task, subjects, pool)
  const people: CandidatePerson[] = []
  for (const entry of pool.filter(({ active }) => active)) {
    const { id, kind, name, specialty, agency } = entry
    people.push({
      id,
      kind,
      name,
      specialty,
      agency,
      refusal: await refusalOf(entry),
      judges: task.state === 'running' && judges.some((judge) => judge.entry === id),
    })
  }
  return people
}

/** An expert avoids what the own agency avoids, too; avoiding a unit means avoiding those below it. */
function avoidanceOf(
  entry: PoolEntry,
  pool: readonly PoolEntry[],
  around: ReadonlySet<string>,
  organisation: Organisation,
): string | null {
  const agency = pool.find(({ id }) => id === entry.agency?.id)
  const found = [...entry.avoidances, ...(agency?.avoidances ?? [])].find(({ unit }) => around.has(unit))
  return found === undefined ? null : `${organisation.get(found.unit)?.name ?? ''} ${found.reason}`.trim()
}
