/** 监控表 of open rounds and 预警 that wait for the caller, as their lists have them. */
import type { OpenCauses } from '#api/workbench.ts'
import { actorReach, type Actor } from '#core/kernel/allows.ts'
import type { DeskItem } from '#core/workbench/desk.ts'
import { approvedYears, openRounds } from '#store/monitoring/rounds.ts'
import type { Context } from '../kernel/context.ts'
import { listSheets } from '../monitoring/sheets.ts'
import { listWarnings } from '../monitoring/warnings.ts'
import { deskPart, everyRow, FIRST, NONE, PLAIN, type PartsOf } from './desk-part.ts'

/** One part a round that is open. */
export const monitoringParts: PartsOf = async (context, actor) => {
  if (actorReach(actor, 'monitoring.read') === null) return []
  const rounds = await openRounds(context.store.of(actor.region).db)
  return Promise.all(
    rounds.map(async ({ id, year, mark, due }) => {
      const list = await listSheets(context, actor, { round: id, mine: 'yes', sort: 'light', ...FIRST })
      const { rows, total } = list.ok ? list.value : NONE
      const items = rows.map((row): DeskItem => ({
        ...PLAIN,
        kind: 'monitoring',
        task: row.state === 'draft' ? 'fill' : 'check',
        id: row.project,
        within: id,
        title: row.name,
        unit: row.unitName,
        year,
        due,
        mark,
      }))
      return deskPart({ kind: 'monitoring', year, of: id }, items, [{ due, count: total }])
    }),
  )
}

/** 有原因无措施 of the open rounds, as the list counts them within reach; for who checks sheets alone. */
export async function causesWithoutMeasure(context: Context, actor: Actor): Promise<readonly OpenCauses[]> {
  if (
    actorReach(actor, 'monitoring.check-department') === null &&
    actorReach(actor, 'monitoring.check-finance') === null
  )
    return []
  const rounds = await openRounds(context.store.of(actor.region).db)
  const counted = await Promise.all(
    rounds.map(async ({ id, year, mark }) => {
      const list = await listSheets(context, actor, {
        round: id,
        causes: 'open',
        sort: 'light',
        page: 1,
        size: 1,
      })
      return { round: id, year, mark, count: list.ok ? list.value.total : 0 }
    }),
  )
  return counted.filter(({ count }) => count > 0)
}

/** One part a year in which something is watched. */
export const warningParts: PartsOf = async (context, actor) => {
  if (actorReach(actor, 'monitoring.answer') === null) return []
  const years = await approvedYears(context.store.of(actor.region).db)
  return Promise.all(
    years.map(async (year) => {
      const rows = await everyRow((page) => listWarnings(context, actor, { year, state: 'open', ...page }))
      const items = rows.map((row): DeskItem => ({
        ...PLAIN,
        kind: 'warning',
        task: 'answer',
        id: row.id,
        within: row.round,
        title: row.name,
        unit: row.unitName,
        year,
        due: row.due,
        mark: row.mark,
        warning: row.kind,
      }))
      return deskPart({ kind: 'warning', year, of: null }, items)
    }),
  )
}
