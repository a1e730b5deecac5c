/**
 * A target begun in the system, with what nothing is sent in without: goals, and for every row a name and a
 * value.
 */
import { randomUUID } from 'node:crypto'
import type { DraftView } from '#api/writing/drafts.ts'
import type { Operation } from '#core/writing/operation.ts'
import { expect } from 'vitest'
import type { Answer, TestApp } from './app.ts'

type Writer = {
  get(url: string): Promise<Answer>
  send(method: 'PATCH', url: string, body?: object): Promise<Answer>
}

/** What is there stays. */
export async function writeAll({ context }: TestApp, who: Writer, project: string): Promise<void> {
  const { form, version } = (await who.get(`/api/drafts/${project}`)).json<DraftView>()
  const set = (
    place: Extract<Operation, { kind: 'set' }>['place'],
    before: string,
    after: string,
  ): Operation[] => (before === '' ? [{ kind: 'set', place, before, after }] : [])
  const operations = [
    ...set({ row: null, field: 'goals' }, form.head.goals, '培训200人'),
    ...form.rows.flatMap(({ id, cells }) => [
      ...set({ row: id, field: 'level3' }, cells.level3, `${cells.level2}一`),
      ...set({ row: id, field: 'value' }, cells.value, '≥90%'),
    ]),
  ]
  const saved = await who.send('PATCH', `/api/drafts/${project}`, {
    request: randomUUID(),
    base: version,
    operations,
  })
  expect(saved.statusCode, saved.body).toBe(200)
  // What the rules say of such words is not what is looked at.
  await context.store.whole.db
    .updateTable('projects')
    .set({ errors: 0 })
    .where('project_id', '=', project)
    .execute()
}
