/**
 * What is kept of a row by its number (批注, 佐证材料 and what the model said of a target, 批注 on the words of
 * a department) goes with the row when rows come, go or move.
 */
import { sql } from 'kysely'
import { followed } from '#core/writing/statement-places.ts'
import type { WrittenStatement } from '#core/writing/paper-of-statement.ts'
import type { Db } from '../kernel/store.ts'

const KEPT_BY_ROW = ['place_comments', 'attachments'] as const

type Rows = {
  /** The rows that were in the table and those that are now, by their names in the form. */
  readonly before: readonly string[]
  readonly now: readonly string[]
}

/** The document is locked. */
export async function followRows(tx: Db, project: string, { before, now }: Rows): Promise<void> {
  const places = new Map(now.map((row, i) => [row, i + 1]))
  const moved = before.flatMap((row, i) =>
    places.get(row) === i + 1 ? [] : [{ row, from: i + 1, to: places.get(row) ?? null }],
  )
  const known = new Set(before)
  const back = now.filter((row) => !known.has(row))
  await followAdvice(tx, project, moved)
  for (const name of KEPT_BY_ROW) {
    const table = sql.table(name)
    if (moved.length > 0) {
      await sql`update ${table} t set indicator = coalesce(m.place, t.indicator), gone_row = case when m.place is null then m.name end
        from unnest(${moved.map(({ row }) => row)}::text[], ${moved.map(({ from }) => from)}::int[], ${moved.map(({ to }) => to)}::int[]) as m (name, was, place)
        where t.region_id = ${tx.region} and t.project_id = ${project} and t.gone_row is null and t.indicator = m.was`.execute(
        tx,
      )
    }
    if (back.length > 0) {
      await sql`update ${table} t set indicator = b.place, gone_row = null from unnest(${back}::text[], ${back.map((row) => places.get(row) ?? null)}::int[]) as b (name, place)
        where t.region_id = ${tx.region} and t.project_id = ${project} and t.gone_row = b.name`.execute(tx)
    }
  }
}

/** What the model said of a row that is gone speaks of a text that is not there. */
async function followAdvice(
  tx: Db,
  project: string,
  moved: readonly { readonly from: number; readonly to: number | null }[],
): Promise<void> {
  const there = moved.filter(({ to }) => to !== null)
  if (there.length === 0) return
  await sql`update model_advice t set indicator = m.place from unnest(${there.map(({ from }) => from)}::int[], ${there.map(({ to }) => to)}::int[]) as m (was, place)
    where t.region_id = ${tx.region} and t.project_id = ${project} and t.indicator = m.was`.execute(tx)
}

/** 批注 on the words of a department. The document is locked. */
export async function followWords(
  tx: Db,
  document: string,
  before: WrittenStatement,
  now: WrittenStatement,
): Promise<void> {
  if (before.listed.join(' ') === now.listed.join(' ')) return
  const rows = await tx
    .selectFrom('place_comments')
    .select(['comment_id', 'field', 'gone_row'])
    .where('document_id', '=', document)
    .where('project_id', 'is', null)
    .execute()
  for (const { comment_id: id, field, gone_row: gone } of rows) {
    const place = followed({ field, gone }, before, now)
    if (place.field === field && place.gone === gone) continue
    await tx
      .updateTable('place_comments')
      .set({ field: place.field, gone_row: place.gone })
      .where('comment_id', '=', id)
      .execute()
  }
}
