/** 交接: posts and tasks of one person to another, at once and on record. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { actOnFiling, readFiling } from '#actions/filing/filings.ts'
import { loadActor } from '#actions/kernel/actor.ts'
import { userList } from '#api/accounts/administration.ts'
import { eventList } from '#api/operation-log.ts'
import { handedOver, handoverView } from '#api/accounts/handover.ts'
import type { FilingAct } from '#api/filing/filings.ts'
import type { Actor } from '#core/kernel/allows.ts'
import { ROLES_AT_A_PLACE, type Role } from '#core/kernel/roles.ts'
import { insertPost } from '#store/accounts/posts.ts'
import { insertUser } from '#store/accounts/users.ts'
import { startApp, type TestApp } from '../../../../test/support/app.ts'

let home: TestApp
let projects: string[] = []
let units: readonly string[] = []

async function join(name: string, ...roles: readonly Role[]): Promise<Actor> {
  const { db } = home.context.store.of(home.region)
  const id = randomUUID()
  await insertUser(db, {
    id,
    account: name,
    name,
    active: true,
    passwordHash: 'x',
    mustChangePassword: false,
    createdAt: new Date(),
  })
  for (const role of roles)
    for (const unit of ROLES_AT_A_PLACE.has(role) ? units : [null])
      await insertPost(db, {
        id: randomUUID(),
        user: id,
        role,
        unit,
        since: new Date(),
        givenBy: null,
      })
  return loadActor(db, { id, active: true })
}
const act = async (actor: Actor, id: string, wish: FilingAct) => {
  const done = await actOnFiling(home.context, actor, { id, act: wish, request: null, steps: null })
  if (!done.ok) throw new Error(JSON.stringify(done.error))
}
const people = async () => userList.parse((await home.administrator.get('/api/users')).json()).rows
const postsOf = async (id: string) =>
  (await people()).find((user) => user.id === id)?.posts.map(({ role, unit }) => [role, unit?.id ?? null])
const handOver = (id: string, to: string | null, leave = true) =>
  home.administrator.send('POST', `/api/users/${id}/handover`, { to, note: '调离', leave })

beforeAll(async () => {
  home = await startApp()
  const document = (await home.importSample('004-人社局.txt')).result?.document ?? ''
  await home.context.store.whole.db
    .updateTable('projects')
    .set({ errors: 0 })
    .where('document_id', '=', document)
    .execute()
  const rows = await home.context.store.whole.db
    .selectFrom('projects')
    .select(['project_id', 'unit_id'])
    .where('document_id', '=', document)
    .orderBy('position')
    .execute()
  projects = rows.map(({ project_id }) => project_id)
  units = [...new Set(rows.flatMap(({ unit_id }) => unit_id ?? []))]
}, 120_000)
afterAll(() => home.close())

describe('handing over', () => {
  test('posts end and are held by the successor, tasks go along by the rules of the flow, the account is switched off', async () => {
    const [filler, other, leaver, successor] = [
      await join('filler', 'unit-filler'),
      await join('other', 'department-reviewer'),
      await join('leaver', 'department-reviewer', 'reader'),
      await join('successor'),
    ]
    const [one = '', two = ''] = projects
    for (const project of [one, two]) {
      await act(filler, project, { kind: 'submit', comment: '', task: null } as FilingAct)
      await act(other, project, { kind: 'transfer', target: leaver.id, comment: '', task: null } as FilingAct)
    }
    const view = handoverView.parse((await home.administrator.get(`/api/users/${leaver.id}/handover`)).json())
    expect([view.posts.length, view.tasks.map(({ project }) => project).toSorted()]).toEqual([
      units.length + 1,
      [one, two].toSorted(),
    ])
    const done = await handOver(leaver.id, successor.id)
    expect(handedOver.parse(done.json())).toMatchObject({ posts: units.length + 1, tasks: 2, left: [] })
    expect(await postsOf(leaver.id)).toEqual([])
    expect(await postsOf(successor.id)).toEqual(
      expect.arrayContaining([
        ['department-reviewer', units[0]],
        ['reader', null],
      ]),
    )
    expect((await people()).find(({ id }) => id === leaver.id)).toMatchObject({ active: false })
    const now = await loadActor(home.context.store.of(home.region).db, { id: successor.id, active: true })
    const filing = await readFiling(home.context, now, { id: one })
    expect(filing.ok && filing.value.history[0]).toMatchObject({
      kind: 'transfer',
      actorName: '系统管理员',
      targetName: 'successor',
      comment: '调离',
    })
    const [event] = eventList.parse(
      (await home.administrator.get('/api/events?type=user.handed-over')).json(),
    ).rows
    expect(event).toMatchObject({
      subject: `user:${leaver.id}`,
      after: { to: 'successor', tasks: 2, active: false, note: '调离' },
    })
  })

  test('a writer of a target does not get its review: it is reported, and stays for others of the role', async () => {
    const [writer, chief, leaver] = [
      await join('writer', 'unit-filler'),
      await join('chief', 'department-reviewer'),
      await join('leaver2', 'department-reviewer'),
    ]
    const [, , three = ''] = projects
    await act(writer, three, { kind: 'submit', comment: '', task: null } as FilingAct)
    await act(chief, three, { kind: 'transfer', target: leaver.id, comment: '', task: null } as FilingAct)
    expect(handedOver.parse((await handOver(leaver.id, writer.id, false)).json())).toMatchObject({
      posts: units.length,
      tasks: 0,
      left: [{ project: three }],
    })
    expect((await people()).find(({ id }) => id === leaver.id)).toMatchObject({ active: true, posts: [] })
    // Another of the role takes it over.
    await act(chief, three, { kind: 'transfer', target: chief.id, comment: '', task: null } as FilingAct)
  })

  test('what cannot be is refused, and nothing is changed', async () => {
    const [safe, audit] = [
      await join('safe', 'security-administrator'),
      await join('auditor', 'audit-administrator'),
    ]
    const before = await people()
    expect((await handOver(safe.id, safe.id)).json()).toMatchObject({ code: 'handover-to-itself' })
    expect((await handOver(safe.id, audit.id)).json()).toMatchObject({ code: 'post-conflict' })
    expect((await handOver(safe.id, randomUUID())).json()).toMatchObject({ code: 'user-not-found' })
    const admin = before.find(({ account }) => account === home.accounts.administrator.account)?.id ?? ''
    expect(
      (await home.reader.send('POST', `/api/users/${admin}/handover`, { to: null, note: 'x', leave: true }))
        .statusCode,
    ).toBe(403)
    expect(await people()).toEqual(before)
  })

  test('the last administrator hands over to somebody, never to nobody', async () => {
    const admin =
      (await people()).find(({ account }) => account === home.accounts.administrator.account)?.id ?? ''
    expect((await handOver(admin, null)).json()).toMatchObject({ code: 'last-administrator' })
    const next = await join('next')
    expect((await handOver(admin, next.id)).statusCode).toBe(200)
    // The person who handed over is signed out.
    expect((await home.administrator.get('/api/users')).statusCode).toBe(401)
  })
})
