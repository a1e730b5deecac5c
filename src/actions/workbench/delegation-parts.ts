/** 委托填写 that waits for the caller: cells to fill in, and what colleagues gave back, as 填报和审核 lists them. */
import type { HandedRow } from '#core/delegation/rows.ts'
import type { DeskItem } from '#core/workbench/desk.ts'
import { listGivenBack, listHanded } from '../delegation/delegations.ts'
import { deskPart, PLAIN, type PartsOf } from './desk-part.ts'

/** One part: both lists are on one page. */
export const delegationParts: PartsOf = async (context, actor) => {
  const [handed, given] = [await listHanded(context, actor), await listGivenBack(context, actor)]
  const items: readonly DeskItem[] = [
    ...(given.ok
      ? given.value.rows.map((row) => ({ ...itemOf(row, 'confirm'), note: row.person.name }))
      : []),
    ...(handed.ok
      ? handed.value.rows.filter(({ state }) => state === 'open').map((row) => itemOf(row, 'fill'))
      : []),
  ]
  return [deskPart({ kind: 'delegation', year: null, of: null }, items)]
}

/** What is accepted is looked at in the target itself. */
function itemOf(row: HandedRow, task: 'fill' | 'confirm'): DeskItem {
  return {
    ...PLAIN,
    kind: 'delegation',
    task,
    id: task === 'fill' ? row.id : row.project,
    title: row.name,
    note: row.note,
    unit: row.unitName,
    year: row.fiscalYear,
    due: row.due,
  }
}
