/** 财政支出政策: kept with plan and goals, named by projects, carried on with their documents, seen within reach. */
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { EMPTY_ASSESSMENT } from '#core/assessment/content.ts'
import type { PolicyHead } from '#core/policies/policy.ts'
import { insertUser } from '#store/accounts/users.ts'
import { findAssessment, saveAssessment } from '#store/assessment/assessments.ts'
import { deleteDocument } from '#store/documents/documents.ts'
import { within } from '#store/kernel/reach.ts'
import {
  addPolicy,
  findPolicy,
  keepPolicy,
  keepReached,
  listPolicies,
  listPolicySteps,
  movePolicy,
  reachedValues,
  removePolicy,
} from '#store/policies/policies.ts'
import {
  carryPolicies,
  isPolicyNamed,
  keepPolicyOfProject,
  policyOfProject,
  projectsOfPolicies,
} from '#store/policies/projects.ts'
import { freshRegion, gold, NOON, save } from './fixtures.ts'
import type { Opened } from './opened.ts'

const HEAD: PolicyHead = {
  name: '高龄津贴政策',
  documentNumber: '安政规〔2024〕3号',
  issuedOn: '2024-12-20',
  validFrom: '2025-01-01',
  validTo: '2026-12-31',
  ground: '老年人权益保障法',
  budgets: [
    { year: 2025, amount: '100' },
    { year: 2026, amount: '90071992547409931' },
  ],
  goals: [
    { id: randomUUID(), name: '覆盖率', sign: '>=', unit: '%', values: [{ year: 2025, value: '90' }] },
    { id: randomUUID(), name: '标准', sign: '=', unit: '元', values: [{ year: 2025, value: '200.5' }] },
  ],
}

export function policyBehaviours(opened: () => Opened): void {
  const county = async () => {
    const { store } = opened()
    const region = await freshRegion(store)
    const { document } = await save(store, region, gold('000'))
    const by = randomUUID()
    await insertUser(store.of(region).db, {
      id: by,
      account: `u${by.slice(0, 8)}`,
      name: '民政科长',
      active: true,
      passwordHash: 'x',
      mustChangePassword: false,
      createdAt: NOON,
    })
    const [first] = await store
      .of(region)
      .db.selectFrom('projects')
      .select(['project_id', 'unit_id'])
      .orderBy('position')
      .execute()
    if (first === undefined || first.unit_id === null) throw new Error('projects')
    const [id, change, unit] = [randomUUID(), { at: NOON, by }, first.unit_id]
    await store.of(region).transaction((tx) => addPolicy(tx, id, { ...HEAD, unit }, change))
    return { store, region, document, by, change, id, unit, project: first.project_id }
  }

  test('every digit of its plan is kept; what was reached of a goal that is no more goes; its steps stay', async () => {
    const { store, region, change, id, unit } = await county()
    const { db } = store.of(region)
    expect(await findPolicy(db, id)).toMatchObject({ ...HEAD, course: 'drafted', revision: 1 })
    const values = HEAD.goals.map(({ id: goal }) => ({ goal, value: '1', reason: '未完成' }))
    await store.of(region).transaction((tx) => keepReached(tx, id, { year: 2025, values }, change))
    const goals = HEAD.goals.slice(0, 1)
    await store.of(region).transaction((tx) => keepPolicy(tx, id, { ...HEAD, unit, goals }, change))
    expect((await reachedValues(db, [id])).get(id)).toMatchObject([{ goal: goals[0]?.id, by: '民政科长' }])
    const moved = {
      act: 'end',
      course: 'ended',
      comment: '并入',
      validTo: HEAD.validTo,
      endedOn: '2025-03-01',
    } as const
    await store.of(region).transaction((tx) => movePolicy(tx, id, moved, change))
    expect(await listPolicySteps(db, [id])).toMatchObject([{ act: 'end', comment: '并入', by: '民政科长' }])
    expect(await listPolicies(db)).toMatchObject([
      { id, course: 'ended', endedOn: '2025-03-01', revision: 4 },
    ])
    await store.of(region).transaction((tx) => removePolicy(tx, id))
    expect([await findPolicy(db, id), (await reachedValues(db, [id])).size]).toEqual([null, 0])
  })

  test('a document that takes the place of another keeps the policies of its projects; one that is removed does not', async () => {
    const { store, region, document, change, id, project } = await county()
    const { db } = store.of(region)
    await store.of(region).transaction((tx) => keepPolicyOfProject(tx, project, id, change))
    const { document: newer } = await save(store, region, gold('000'))
    await store.of(region).transaction((tx) => carryPolicies(tx, document, newer))
    const twin = await db
      .selectFrom('projects')
      .select('project_id')
      .where('document_id', '=', newer)
      .orderBy('position')
      .executeTakeFirstOrThrow()
    expect(await policyOfProject(db, twin.project_id)).toBe(id)
    const named = await projectsOfPolicies(db, [id], '2025-06-30')
    expect(named.map((one) => one.policy)).toEqual(named.map(() => id))
    for (const one of [document, newer]) await store.of(region).transaction((tx) => deleteDocument(tx, one))
    expect(await isPolicyNamed(db, id)).toBe(false)
  })

  test('it is there within reach of its unit alone; its assessment is no project’s', async () => {
    const { store, region, change, by, id, unit } = await county()
    const kept = { state: 'draft', version: 0, revision: 1, writers: [by], sender: null } as const
    const more = { content: EMPTY_ASSESSMENT, comment: '', answers: [], returned: null }
    await store
      .of(region)
      .transaction((tx) => saveAssessment(tx, { policy: id }, { ...kept, ...more, ...change }))
    expect(await findAssessment(store.of(region).db, id)).toMatchObject({ state: 'draft', revision: 1 })
    const near = within(store.of(region).db, { region, units: new Set([unit]) })
    const far = within(store.of(region).db, { region, units: new Set([randomUUID()]) })
    expect([(await listPolicies(near)).length, (await listPolicies(far)).length]).toEqual([1, 0])
    expect(await findAssessment(near, id)).toBeNull()
  })
}
