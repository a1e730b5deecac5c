/**
 * Units are renamed, moved, merged, and people leave, while targets wait: over HTTP, nobody's task is lost,
 * and reach follows.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DraftCreated } from '#api/writing/drafts.ts'
import type { FilingList, FilingProgress, FilingView } from '#api/filing/filings.ts'
import type { HandedOver } from '#api/accounts/handover.ts'
import {
  organisationChanged,
  unitEffects,
  unitHistory,
  type ChangeOrganisation,
  type UnitHistory,
} from '#api/organisation.ts'
import { unitList } from '#api/statistics.ts'
import { startApp, type TestApp } from '../../../../test/support/app.ts'
import { join, type Member } from '../../../../test/support/people.ts'
import { writeAll } from '../../../../test/support/written.ts'

let home: TestApp
let [east, west, school, library] = ['', '', '', '']
let filler: Member
let second: Member
let ofEast: Member
let ofWest: Member
let business: Member
let business2: Member
/** Of the former department: asked for an opinion. */
let asked: Member
/**
 * A draft, one with the department, one with finance, one that is in the hands of one person, one for which
 * an opinion was asked.
 */
let targets: {
  readonly draft: string
  readonly waiting: string
  readonly ahead: string
  readonly handed: string
  readonly consulted: string
}

const change = async (what: ChangeOrganisation['what']) => {
  const answer = await home.administrator.send('POST', '/api/organisation', {
    what,
    from: '2026-01-01',
    note: '机构改革方案',
  })
  expect(answer.statusCode, answer.body).toBe(200)
  return organisationChanged.parse(answer.json()).id
}
const act = async (who: Member, project: string, body: object) => {
  const answer = await who.send('POST', `/api/projects/${project}/filing`, { act: body })
  expect(answer.statusCode, answer.body).toBe(200)
}
const box = async (who: Member, which: string) =>
  (await who.get(`/api/filings?size=50&box=${which}`))
    .json<FilingList>()
    .rows.map(({ id }) => id)
    .toSorted()
const mine = (who: Member) => box(who, 'mine')
const stands = async (who: Member, project: string) =>
  (await who.get(`/api/projects/${project}/filing`)).json<FilingView>()

async function begin(name: string): Promise<string> {
  const project = (
    await filler.send('POST', '/api/drafts', {
      unit: school,
      year: 2026,
      name,
      start: { from: 'empty', size: 'full', budget: '10' },
    })
  ).json<DraftCreated>().project
  await writeAll(home, filler, project)
  await home.context.store.whole.db
    .updateTable('reviews')
    .set({ grade: '优' })
    .where('project_id', '=', project)
    .execute()
  return project
}

beforeAll(async () => {
  home = await startApp()
  const office = await change({
    change: 'create',
    kind: 'office',
    code: null,
    name: '教科文科',
    parent: null,
    office: null,
  })
  east = await change({
    change: 'create',
    kind: 'department',
    code: '360',
    name: '教育局',
    parent: null,
    office,
  })
  west = await change({
    change: 'create',
    kind: 'department',
    code: '370',
    name: '文旅局',
    parent: null,
    office,
  })
  school = await change({
    change: 'create',
    kind: 'unit',
    code: '360001',
    name: '艺术学校',
    parent: east,
    office: null,
  })
  library = await change({
    change: 'create',
    kind: 'unit',
    code: '370001',
    name: '图书馆',
    parent: west,
    office: null,
  })
  filler = await join(home, '艺校会计', 'unit-filler', school)
  second = await join(home, '图书馆会计', 'unit-filler', library)
  ofEast = await join(home, '教育局审核', 'department-reviewer', east)
  ofWest = await join(home, '文旅局审核', 'department-reviewer', west)
  business = await join(home, '教科文科审核', 'finance-office', office)
  targets = {
    draft: await begin('设备'),
    waiting: await begin('演出'),
    ahead: await begin('培训'),
    handed: await begin('采风'),
    consulted: await begin('巡展'),
  }
  for (const project of [targets.waiting, targets.ahead, targets.handed, targets.consulted])
    await act(filler, project, { kind: 'submit' })
  await act(ofEast, targets.ahead, { kind: 'pass', comment: '' })
  const colleague = await join(home, '教育局同事', 'department-reviewer', east)
  await act(ofEast, targets.handed, { kind: 'transfer', target: colleague.id, comment: '请代办' })
  business2 = await join(home, '教科文科同事', 'finance-office', office)
  asked = await join(home, '教育局专员', 'department-reviewer', east)
  await act(ofEast, targets.consulted, { kind: 'countersign', target: asked.id, comment: '请看进度' })
}, 120_000)
afterAll(() => home.close())

describe('targets on their way', () => {
  test('stay where they are when their unit is renamed and gets another code', async () => {
    const before = await Promise.all([filler, ofEast, business].map(mine))
    await change({ change: 'rename', id: school, name: '艺术职业学校' })
    await change({ change: 'recode', id: school, code: '360009' })
    expect(await Promise.all([filler, ofEast, business].map(mine))).toEqual(before)
    expect(
      (await filler.get('/api/filings?size=50&box=all'))
        .json<FilingList>()
        .rows.map(({ unitName, unitCode }) => [unitName, unitCode]),
    ).toEqual(Array.from({ length: 5 }, () => ['艺术职业学校', '360009']))
  })

  test('are found by every code and name that their unit has or had', async () => {
    const total = async (address: string) =>
      (await home.administrator.get(address)).json<{ total: number }>().total
    const every = ['projects?', 'projects?alone=yes&', 'reviews?', 'filings?box=all&']
    for (const unit of ['360001', '360009', '艺术学校', '艺术职业学校'])
      expect([
        unit,
        ...(await Promise.all(
          every.map((list) => total(`/api/${list}size=50&unit=${encodeURIComponent(unit)}`)),
        )),
      ]).toEqual([unit, 5, 5, 5, 5])
  })

  test('are counted before their unit goes elsewhere or is closed: how many are under review, and who would review them', async () => {
    const effects = async (parent: string | null) =>
      unitEffects.parse(
        (
          await home.administrator.get(
            `/api/organisation/${school}/effects${parent === null ? '' : `?parent=${parent}`}`,
          )
        ).json(),
      )
    // Five, of which the draft is with the unit and one is with finance.
    const work = { targets: 5, review: { targets: 4, texts: 0 }, waiting: { targets: 3, texts: 0 } }
    const others = [{ name: '系统管理员', role: 'administrator' }]
    expect(await effects(west)).toEqual({
      ...work,
      reviewers: [{ name: '文旅局审核', role: 'department-reviewer' }],
      others,
    })
    expect(await effects(library)).toMatchObject({ reviewers: [{ name: '文旅局审核' }] })
    expect(await effects(null)).toEqual({ ...work, reviewers: [], others })
    const empty = await change({
      change: 'create',
      kind: 'department',
      code: '380',
      name: '新局',
      parent: null,
      office: null,
    })
    expect((await effects(empty)).reviewers).toEqual([])
    expect((await home.administrator.get(`/api/organisation/${empty}/effects`)).json()).toMatchObject({
      targets: 0,
      review: { targets: 0, texts: 0 },
    })
  })

  test('go with their unit to another department: its reviewer has what waits, the former one nothing', async () => {
    expect(await mine(ofEast)).toEqual([targets.waiting, targets.consulted].toSorted())
    await change({ change: 'move', id: school, parent: west })
    expect([await mine(ofEast), await box(ofEast, 'all')]).toEqual([[], []])
    expect((await ofEast.get(`/api/projects/${targets.waiting}/filing`)).statusCode).toBe(404)
    expect(await box(ofWest, 'all')).toEqual(Object.values(targets).toSorted())
    expect(await mine(ofWest)).toContain(targets.waiting)
    expect([await mine(filler), await mine(business)]).toEqual([[targets.draft], [targets.ahead]])
    await act(ofWest, targets.waiting, { kind: 'pass', comment: '' })
    expect((await stands(business, targets.waiting)).state).toBe(
      (await stands(business, targets.ahead)).state,
    )
  })

  test('that were in the hands of one person are with the present holder of the post there, who is notified; the record says why', async () => {
    expect(await mine(ofWest)).toContain(targets.handed)
    const { history } = await stands(ofWest, targets.handed)
    expect(history[0]).toMatchObject({
      kind: 'transfer',
      actorName: '系统管理员',
      role: null,
      target: null,
      comment: '机构改革方案',
      from: 'submitted',
      to: 'submitted',
    })
    expect((await ofWest.get('/api/messages?kind=arrived')).body).toContain('采风')
    await act(ofWest, targets.handed, { kind: 'pass', comment: '' })
    expect(await mine(business)).toEqual([targets.waiting, targets.ahead, targets.handed].toSorted())
  })

  test('do not wait for the opinion of somebody who is no longer above them, and stay with those who still are', async () => {
    expect(await mine(asked)).toEqual([])
    expect((await asked.get(`/api/projects/${targets.consulted}/filing`)).statusCode).toBe(404)
    expect((await stands(ofWest, targets.consulted)).history[0]).toMatchObject({
      kind: 'withdraw',
      isConsult: true,
      step: 'department',
    })
    await act(ofWest, targets.consulted, { kind: 'pass', comment: '' })
    await act(business, targets.ahead, { kind: 'transfer', target: business2.id, comment: '请代办' })
    await change({ change: 'move', id: school, parent: east })
    expect(await mine(business2)).toContain(targets.ahead)
    await change({ change: 'move', id: school, parent: west })
    expect(await mine(business2)).toContain(targets.ahead)
    await act(business, targets.ahead, { kind: 'transfer', target: business.id, comment: '收回自办' })
    expect(await mine(business)).toEqual(
      [targets.waiting, targets.ahead, targets.handed, targets.consulted].toSorted(),
    )
  })

  test('go on in the unit that theirs was merged into', async () => {
    expect(await box(second, 'all')).toEqual([])
    await change({ change: 'merge', id: school, into: library })
    expect(await box(second, 'all')).toEqual(Object.values(targets).toSorted())
    expect(await mine(second)).toEqual([targets.draft])
    await act(second, targets.draft, { kind: 'submit' })
    expect(await mine(ofWest)).toEqual([targets.draft])
  })

  test('of a unit merged into one of another department are with that department, and no longer with the one before', async () => {
    const troupe = await change({
      change: 'create',
      kind: 'unit',
      code: '360007',
      name: '剧团',
      parent: east,
      office: null,
    })
    const actor = await join(home, '剧团会计', 'unit-filler', troupe)
    const project = (
      await actor.send('POST', '/api/drafts', {
        unit: troupe,
        year: 2026,
        name: '下乡演出',
        start: { from: 'empty', size: 'full', budget: '10' },
      })
    ).json<DraftCreated>().project
    await writeAll(home, actor, project)
    await act(actor, project, { kind: 'submit' })
    expect(await mine(ofEast)).toEqual([project])
    await change({ change: 'merge', id: troupe, into: library })
    expect([await mine(ofEast), await box(ofEast, 'all')]).toEqual([[], []])
    expect((await ofEast.get(`/api/projects/${project}/filing`)).statusCode).toBe(404)
    expect(await mine(ofWest)).toContain(project)
    expect(await box(second, 'all')).toContain(project)
    const rows = (await home.administrator.get('/api/filings/progress'))
      .json<FilingProgress>()
      .rows.map(({ unit, states }) => [
        unit?.name,
        Object.values(states).reduce((sum, { count }) => sum + count, 0),
      ])
    expect(rows).toEqual([['文旅局', 6]])
    const inEast = (await home.administrator.get('/api/filings?size=50&box=all&unit=360'))
      .json<FilingList>()
      .rows.map(({ id }) => id)
    expect(inEast).toEqual([])
    // The library tells what was merged into it; what each was called then.
    const { taken } = unitHistory.parse(
      (await home.administrator.get(`/api/organisation/${library}/history`)).json(),
    )
    expect(
      taken.map(({ unit, code, name, from, note, byName }) => [unit, code, name, from, note, byName]),
    ).toEqual([
      [troupe, '360007', '剧团', '2026-01-01', '机构改革方案', '系统管理员'],
      [school, '360009', '艺术职业学校', '2026-01-01', '机构改革方案', '系统管理员'],
    ])
    // The history still says where it was.
    expect(
      (await home.administrator.get(`/api/organisation/${troupe}/history`))
        .json<UnitHistory>()
        .versions.map(({ parent }) => parent),
    ).toContain(east)
    await act(ofWest, project, { kind: 'return', comment: '合并后请核对', to: 'unit' })
    expect(await mine(second)).toContain(project)
  })

  test('are found under the unit that theirs was merged into, its department and its office, unless that unit alone is asked for', async () => {
    const total = async (address: string) =>
      (await home.administrator.get(address)).json<{ total: number }>().total
    const shared = async (list: string, unit: string) =>
      total(`/api/${list}?size=50&unit=${encodeURIComponent(unit)}`)
    // Five of the school, one of the troupe, which were both merged into the library of 文旅局.
    for (const unit of ['370001', '370', '教科文科'])
      expect([
        unit,
        await shared('projects', unit),
        await shared('reviews', unit),
        await total(`/api/filings?size=50&box=all&unit=${encodeURIComponent(unit)}`),
      ]).toEqual([unit, 6, 6, 6])
    expect([
      await shared('projects', '360001'),
      await shared('projects', '360007'),
      await shared('projects', '360'),
      await shared('projects', '没有'),
    ]).toEqual([5, 1, 0, 0])
    expect([
      await total('/api/projects?unit=370001&alone=yes'),
      await total('/api/projects?unit=360007&alone=yes'),
    ]).toEqual([0, 1])
    const units = unitList.parse((await home.administrator.get('/api/units')).json())
    expect(units.rows.map(({ key }) => key)).toEqual(['360007', '360001'])
    expect(units.above).toEqual([
      { key: '370', code: '370', name: '文旅局' },
      { key: '370001', code: '370001', name: '图书馆' },
      { key: '教科文科', code: null, name: '教科文科' },
    ])
    // Those who reach one unit learn of what is above it, and find no more there than what is theirs.
    expect((await second.get('/api/projects?unit=370')).json<{ total: number }>().total).toBe(6)
    expect((await ofEast.get('/api/projects?unit=370')).json<{ total: number }>().total).toBe(0)
  })

  test('go over with the tasks of the person who leaves', async () => {
    const [leaving, next] = [
      await join(home, '将离任', 'department-reviewer', west),
      await join(home, '继任', 'reader'),
    ]
    await act(ofWest, targets.draft, { kind: 'transfer', target: leaving.id, comment: '' })
    expect([await mine(ofWest), await mine(leaving)]).toEqual([[], [targets.draft]])
    const answer = await home.administrator.send('POST', `/api/users/${leaving.id}/handover`, {
      to: next.id,
      note: '调离',
      leave: true,
    })
    expect(answer.json<HandedOver>()).toMatchObject({ tasks: 1, left: [] })
    expect(await mine(next)).toEqual([targets.draft])
    await act(next, targets.draft, { kind: 'pass', comment: '' })
    expect(await mine(business)).toEqual(Object.values(targets).toSorted())
  })

  test('of a unit that is closed go on: its posts stay, what it has is sent in and reviewed, nothing new is begun', async () => {
    const studio = await change({
      change: 'create',
      kind: 'unit',
      code: '370008',
      name: '画院',
      parent: west,
      office: null,
    })
    const painter = await join(home, '画院会计', 'unit-filler', studio)
    const created = {
      unit: studio,
      year: 2026,
      name: '写生',
      start: { from: 'empty', size: 'full', budget: '10' },
    }
    const project = (await painter.send('POST', '/api/drafts', created)).json<DraftCreated>().project
    await writeAll(home, painter, project)
    await home.context.store.whole.db
      .updateTable('reviews')
      .set({ grade: '优' })
      .where('project_id', '=', project)
      .execute()
    await change({ change: 'close', id: studio })
    await act(painter, project, { kind: 'submit' })
    expect(await mine(ofWest)).toContain(project)
    await act(ofWest, project, { kind: 'pass', comment: '' })
    expect((await painter.send('POST', '/api/drafts', created)).statusCode).toBe(404)
  })
})
