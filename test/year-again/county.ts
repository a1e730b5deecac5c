/** The demonstration's county as it is asked: by its bureau, and in SQL. */
import { CompiledQuery } from 'kysely'
import type { Context } from '#actions/kernel/context.ts'
import { postWithoutPlace, type Actor } from '#core/kernel/allows.ts'
import type { Problem } from '#core/kernel/problem.ts'
import type { Result } from '#core/kernel/result.ts'
import { readFacts, type Ask, type Facts } from './again/facts.ts'

export type County = {
  readonly context: Context
  readonly region: string
  /** 绩效科, who sees the whole region. */
  readonly office: Actor
  readonly ask: Ask
  readonly facts: Facts
}

/** @param person any account of the region: the post is that of 绩效科 */
export async function lookAt(context: Context, person: Actor): Promise<County> {
  const { region } = person
  const { db } = context.store.whole
  const ask: Ask = async <Row>(question: string, values: readonly unknown[] = []) =>
    (await db.executeQuery<Row>(CompiledQuery.raw(question, [...values]))).rows
  return {
    context,
    region,
    office: { ...person, posts: [postWithoutPlace('performance-office')] },
    ask,
    facts: await readFacts(ask, region),
  }
}

/** An answer of the program; a refusal is a fault of the comparison. */
export function answered<T>(result: Result<T, Problem>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

/** All rows of a list. */
export async function everyRow<Row>(
  read: (page: {
    page: number
    size: number
  }) => Promise<{ readonly rows: readonly Row[]; readonly total: number }>,
): Promise<readonly Row[]> {
  const rows: Row[] = []
  for (let page = 1; ; page += 1) {
    const found = await read({ page, size: 500 })
    rows.push(...found.rows)
    if (found.rows.length === 0 || rows.length >= found.total) return rows
  }
}
