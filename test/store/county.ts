/**
 * Two units with an approved target each, in a region of its own, and somebody who works there: for what
 * hangs on approved targets.
 */
import { randomUUID } from 'node:crypto'
import { saveProjectVersion } from '#store/projects/versions.ts'
import type { Store } from '#store/kernel/store.ts'
import { insertUser } from '#store/accounts/users.ts'
import { row, targets } from '../support/targets.ts'
import { freshRegion, keep, NOON, save } from './fixtures.ts'

export const YEAR = 2025

/** @returns the first and the second target; each is in a document of its own, for its own unit */
export async function approvedCounty(store: Store) {
  const region = await freshRegion(store)
  const [by, other] = [await person(store, region), await person(store, region)]
  for (const [code, name] of [
    ['203001', '组织部'],
    ['326001', '乡村振兴局'],
  ] as const) {
    const unit = { code, name }
    await save(
      store,
      region,
      keep(
        targets(
          [
            {
              name: `${name}培训`,
              unit,
              budget: { total: '100', fiscal: '100', other: '0' },
              indicators: [row('数量指标', '培训人次', '全年培训人次', '≥100人', '计划', { weight: '90' })],
            },
          ],
          { title: name },
        ),
        [],
      ),
      { unit },
    )
  }
  const rows = await store
    .of(region)
    .db.selectFrom('projects')
    .innerJoin('budget_units as u', 'u.unit_id', 'projects.unit_id')
    .select([
      'projects.project_id as project',
      'projects.document_id as document',
      'u.unit_id as unit',
      'projects.name',
    ])
    .orderBy('u.code')
    .execute()
  const [first, second] = rows
  if (first === undefined || second === undefined) throw new Error('two targets')
  await store.of(region).transaction(async (tx) => {
    for (const { project } of rows)
      await saveProjectVersion(tx, project, {
        number: 1,
        reason: '',
        approval: { number: '财预〔2025〕1号', date: '2025-01-31' },
        by,
        at: NOON,
      })
  })
  return { region, by, other, first, second }
}

async function person(store: Store, region: string): Promise<string> {
  const id = randomUUID()
  await insertUser(store.of(region).db, {
    id,
    account: `u${id.slice(0, 8)}`,
    name: `人员${id.slice(0, 4)}`,
    active: true,
    passwordHash: 'x',
    mustChangePassword: false,
    createdAt: NOON,
  })
  return id
}
