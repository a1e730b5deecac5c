/** What suggestions are made of: poor grades and late 整改 of a year, and 约谈 of the last years. */
import { sql } from 'kysely'
import type { KnownGrade, KnownLate, KnownTalk } from '#core/accountability/suggest.ts'
import { daysUntil } from '#core/calendar/deadline.ts'
import type { Day } from '#core/kernel/day.ts'
import type { Grade } from '#core/kernel/grade.ts'
import { AWAITING_UNIT } from '#core/rectification/states.ts'
import { gradedProjects } from '../results/results.ts'
import type { Db } from '../kernel/store.ts'

/** Projects, and departments as a whole, whose result is one of these grades. */
export async function poorResults(db: Db, year: number, grades: readonly Grade[]): Promise<KnownGrade[]> {
  if (grades.length === 0) return []
  const [projects, wholes] = await Promise.all([
    gradedProjects(db, year, grades),
    db
      .selectFrom('evaluation_results as r')
      .innerJoin('budget_units as u', 'u.unit_id', 'r.unit_id')
      .select(['r.unit_id', 'u.name', 'r.kind', 'r.grade', sql<string>`round(r.total, 2)::text`.as('score')])
      .where('r.fiscal_year', '=', year)
      .where('r.project_id', 'is', null)
      .where('r.policy_id', 'is', null)
      .where('r.grade', 'in', [...grades])
      .orderBy('u.code')
      .execute(),
  ])
  return [
    ...projects,
    ...wholes.map(({ unit_id, name, kind, grade, score }) => ({
      project: null,
      unit: unit_id,
      unitName: name,
      subject: name,
      grade,
      score,
      source: kind,
    })),
  ]
}

/** 整改 of the year that the unit has not replied to, past the day. */
export async function lateRectifications(db: Db, year: number, today: Day): Promise<KnownLate[]> {
  const rows = await db
    .selectFrom('rectifications as r')
    .innerJoin('budget_units as u', 'u.unit_id', 'r.unit_id')
    .select(['r.rectification_id', 'r.project_id', 'r.unit_id', 'u.name', 'r.subject', 'r.number', 'r.due'])
    .where('r.year', '=', year)
    .where('r.state', 'in', [...AWAITING_UNIT])
    .where('r.due', '<', today)
    .orderBy('r.due')
    .orderBy('r.number')
    .execute()
  return rows.flatMap(({ rectification_id, project_id, unit_id, name, subject, number, due }) =>
    unit_id === null
      ? []
      : [
          {
            rectification: rectification_id,
            project: project_id,
            unit: unit_id,
            unitName: name,
            subject,
            year,
            number,
            due,
            days: -daysUntil(due, today),
          },
        ],
  )
}

/** 约谈 that were not revoked, the first first. */
export async function talksHeld(db: Db): Promise<KnownTalk[]> {
  return db
    .selectFrom('accountability_entries as a')
    .innerJoin('budget_units as u', 'u.unit_id', 'a.unit_id')
    .select(['a.unit_id as unit', 'u.name as unitName', 'a.year', 'a.decided_on as decidedOn'])
    .where('a.kind', '=', 'talk')
    .where('a.state', '<>', 'revoked')
    .orderBy('a.decided_on')
    .execute()
}
