/**
 * Cells handed to a colleague, over HTTP: exactly these, for as long as it is open, and nothing of it for
 * anybody else.
 */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type {
  DelegationForm,
  DelegationList,
  DelegationPeople,
  GivenBackList,
  HandedList,
} from '#api/delegation.ts'
import type { Desk } from '#api/workbench.ts'
import type { DraftCreated, DraftSaved, DraftView } from '#api/writing/drafts.ts'
import { eventList } from '#api/operation-log.ts'
import type { FilingView } from '#api/filing/filings.ts'
import type { MessageList } from '#api/messages/messages.ts'
import type { DelegatedPart } from '#core/delegation/delegation.ts'
import { BLANK_CELLS, type CellPlace } from '#core/writing/form.ts'
import type { Operation } from '#core/writing/operation.ts'
import { startApp, type TestApp } from '../../../test/support/app.ts'
import { join, type Member } from '../../../test/support/people.ts'
import { writeAll } from '../../../test/support/written.ts'
import { targets } from '../../../test/support/targets.ts'

let home: TestApp
let [unit, sister, elsewhere] = ['', '', '']
let filler: Member
let colleague: Member
let inSister: Member
let outside: Member
const create = async (kind: string, code: string, name: string, parent: string | null = null) =>
  (
    await home.administrator.send('POST', '/api/organisation', {
      what: { change: 'create', kind, code, name, parent, office: null },
      from: '2025-01-01',
      note: '',
    })
  ).json<{ id: string }>().id

beforeAll(async () => {
  home = await startApp()
  const department = await create('department', '326', '民政局')
  unit = await create('unit', '326001', '民政局本级', department)
  sister = await create('unit', '326002', '救助站', department)
  elsewhere = await create('department', '763', '社会工作部')
  filler = await join(home, '张会计', 'unit-filler', unit)
  colleague = await join(home, '王业务', 'contributor', unit)
  inSister = await join(home, '刘站长', 'contributor', sister)
  outside = await join(home, '外单位', 'contributor', elsewhere)
}, 120_000)
afterAll(() => home.close())

const begin = async () =>
  (
    await filler.send('POST', '/api/drafts', {
      unit,
      year: 2026,
      name: '救助经费',
      start: { from: 'empty', size: 'full', budget: '10' },
    })
  ).json<DraftCreated>().project
const form = async (project: string) => (await filler.get(`/api/drafts/${project}`)).json<DraftView>()
const rowOf = async (project: string) =>
  (await form(project)).form.rows.find(({ cells }) => cells.level2 === '数量指标')?.id ?? ''
const give = (who: Member, project: string, person: Member, part: DelegatedPart) =>
  who.send('POST', `/api/projects/${project}/delegations`, {
    person: person.id,
    part,
    note: '请填救助人数',
    due: '2096-01-20',
  })
const cells = (...places: readonly CellPlace[]): DelegatedPart => ({ kind: 'cells', cells: places })
const list = async (project: string) =>
  (await filler.get(`/api/projects/${project}/delegations`)).json<DelegationList>()
const set = (place: CellPlace, before: string, after: string): Operation => ({
  kind: 'set',
  place,
  before,
  after,
})
const fill = (
  who: Pick<Member, 'send'>,
  id: string,
  operations: readonly Operation[],
  request: string = randomUUID(),
) => who.send('PATCH', `/api/delegations/${id}`, { request, base: 0, operations })
const act = (who: Pick<Member, 'send'>, id: string, wish: string, said = '') =>
  who.send('POST', `/api/delegations/${id}/acts`, { act: wish, said })
const events = async (project: string) =>
  eventList
    .parse((await home.administrator.get('/api/events?size=200')).json())
    .rows.filter(({ subject, type }) => subject === `project:${project}` && type.startsWith('delegation.'))
    .map(({ type }) => type)
    .toReversed()
const state = async (project: string) => (await list(project)).rows.map((row) => [row.state, row.cause])

/** A target whose value in the row of 数量指标 was handed over. */
async function handed(person = colleague) {
  const project = await begin()
  const row = await rowOf(project)
  const value: CellPlace = { row, field: 'value' }
  const given = await give(filler, project, person, cells(value))
  expect(given.statusCode, given.body).toBe(201)
  return { project, row, value, id: given.json<DelegationList>().rows[0]?.id ?? '' }
}

/** The last message to the person who asked that nobody fills it in any more. */
const endedFor = async (who: Member) => {
  const [last] = (await who.get('/api/messages?kind=delegation-ended')).json<MessageList>().rows
  return [last?.facts['to'], last?.facts['cause']]
}

describe('handed over', () => {
  test('the cells wait for the colleague, who fills these, gives back, and sees nothing else', async () => {
    const { project, row, value, id } = await handed()
    const mine = (await colleague.get('/api/delegations')).json<HandedList>().rows
    expect(mine[0]).toMatchObject({
      id,
      project,
      name: '救助经费',
      unitName: '民政局本级',
      by: { name: '张会计' },
      note: '请填救助人数',
      due: '2096-01-20',
      state: 'open',
    })
    const opened = (await colleague.get(`/api/delegations/${id}`)).json<DelegationForm>()
    expect(opened).toMatchObject({
      delegation: { part: cells(value), acts: ['give-back', 'refuse'] },
      draft: { refusal: null, removable: false, name: '救助经费' },
    })
    const saved = await fill(colleague, id, [set(value, '', '≥200人')])
    expect(saved.statusCode, saved.body).toBe(200)
    expect(saved.json<DraftSaved>()).toMatchObject({ version: 1, conflicts: [] })
    expect((await form(project)).form.rows.find((one) => one.id === row)?.cells.value).toBe('≥200人')

    expect((await act(colleague, id, 'give-back', '按去年台账')).json()).toEqual({
      rows: [],
      version: 0,
      mayGive: false,
    })
    const [view] = (await list(project)).rows
    expect(view).toMatchObject({
      state: 'given-back',
      said: '按去年台账',
      person: { name: '王业务' },
      filled: [{ place: value, before: '', after: '≥200人' }],
      acts: ['accept', 'return'],
    })
    expect((await fill(colleague, id, [set(value, '≥200人', '≥300人')])).json()).toMatchObject({
      code: 'delegation-over',
    })
    // It is read on, and what the unit wrote in its place is told.
    expect((await colleague.get(`/api/delegations/${id}`)).json<DelegationForm>()).toMatchObject({
      delegation: { state: 'given-back', acts: [] },
      draft: { refusal: 'delegation-over', removable: false },
    })
    const write = [set(value, '≥200人', '≥180人')]
    const over = { request: randomUUID(), base: 1, operations: write }
    expect((await filler.send('PATCH', `/api/drafts/${project}`, over)).statusCode).toBe(200)
    expect((await act(filler, id, 'accept')).json<DelegationList>().rows[0]).toMatchObject({
      state: 'accepted',
      endedBy: '张会计',
      acts: [],
    })
    expect((await colleague.get(`/api/delegations/${id}`)).json<DelegationForm>()).toMatchObject({
      delegation: { filled: [{ after: '≥200人', since: { text: '≥180人', by: '张会计' } }] },
      draft: { refusal: 'delegation-over' },
    })
    expect(
      (await colleague.get('/api/messages?kind=delegation-overruled')).json<MessageList>().rows[0],
    ).toMatchObject({ facts: { name: '救助经费', delegation: id, changed: 1 } })
    expect(await events(project)).toEqual([
      'delegation.given',
      'delegation.filled',
      'delegation.given-back',
      'delegation.accepted',
    ])
  })

  test('the person who filled in has written: four eyes', async () => {
    const reviewer = await join(home, '部门审核员', 'contributor', sister)
    const { project, value, id } = await handed(reviewer)
    expect((await fill(reviewer, id, [set(value, '', '≥200人')])).statusCode).toBe(200)
    await writeAll(home, filler, project)
    expect(
      (
        await filler.send('POST', `/api/projects/${project}/filing`, { act: { kind: 'submit' } })
      ).json<FilingView>().state,
    ).toBe('submitted')
    await home.context.store
      .of(home.region)
      .db.insertInto('posts')
      .values({
        region_id: home.region,
        post_id: randomUUID(),
        user_id: reviewer.id,
        role: 'department-reviewer',
        unit_id: unit,
        since: new Date(),
        given_by: null,
        until: null,
        ended_by: null,
      })
      .execute()
    const passed = await reviewer.send('POST', `/api/projects/${project}/filing`, {
      act: { kind: 'pass', comment: '可以' },
    })
    expect(passed.json()).toMatchObject({ code: 'filing-refused', values: { reason: 'four-eyes' } })
  })

  test('waits on the 工作台 of the colleague until it is given back, then on that of who handed it over', async () => {
    const { project, id } = await handed()
    const waiting = async (who: Member) =>
      (await who.get('/api/desk'))
        .json<Desk>()
        .parts.filter(({ kind }) => kind === 'delegation')
        .flatMap(({ items }) => items)
        .filter((item) => item.id === id || item.id === project)
    expect(await waiting(colleague)).toMatchObject([
      { task: 'fill', id, title: '救助经费', due: '2096-01-20', note: '请填救助人数' },
    ])
    expect(await waiting(filler)).toEqual([])
    const before = (await colleague.get('/api/desk')).json<Desk>().counts.delegation
    expect(
      (await colleague.get('/api/delegations')).json<HandedList>().rows.filter((row) => row.state === 'open'),
    ).toHaveLength(before)
    await act(colleague, id, 'give-back', '按去年台账')
    expect(await waiting(colleague)).toEqual([])
    expect(await waiting(filler)).toMatchObject([{ task: 'confirm', id: project, note: '王业务' }])
    const given = (await filler.get('/api/delegations/given-back')).json<GivenBackList>().rows
    expect(given).toHaveLength((await filler.get('/api/desk')).json<Desk>().counts.delegation)
    expect(given.find((row) => row.id === id)).toMatchObject({
      person: { name: '王业务' },
      said: '按去年台账',
    })
    await act(filler, id, 'accept')
    expect(await waiting(filler)).toEqual([])
  })

  test('is refused with a reason alone, and taken back while it is open', async () => {
    const first = await handed()
    expect((await act(colleague, first.id, 'refuse')).statusCode).toBe(400)
    expect((await act(colleague, first.id, 'refuse', '数据在救助站')).statusCode).toBe(200)
    expect((await list(first.project)).rows[0]).toMatchObject({
      state: 'refused',
      said: '数据在救助站',
      acts: [],
    })
    const again = await give(filler, first.project, inSister, cells(first.value))
    const id = again.json<DelegationList>().rows[0]?.id ?? ''
    expect((await act(filler, id, 'take-back')).statusCode).toBe(200)
    expect((await fill(inSister, id, [set(first.value, '', '1人')])).json()).toMatchObject({
      code: 'delegation-over',
    })
    expect((await act(filler, id, 'accept')).json()).toMatchObject({ code: 'delegation-changed' })
  })

  test('what the writer wrote over it is told beside what the colleague wrote', async () => {
    const { project, value, id } = await handed()
    await fill(colleague, id, [set(value, '', '≥200人')])
    const written = await filler.send('PATCH', `/api/drafts/${project}`, {
      request: randomUUID(),
      base: 1,
      operations: [set(value, '≥200人', '≥300人')],
    })
    expect(written.statusCode, written.body).toBe(200)
    await act(colleague, id, 'give-back')
    expect((await list(project)).rows[0]?.filled).toMatchObject([
      { place: value, after: '≥200人', since: { text: '≥300人', by: '张会计' } },
    ])
  })

  test('is sent back to be filled in again, with a reason, as often as needed', async () => {
    const { project, value, id } = await handed()
    await fill(colleague, id, [set(value, '', '≥200人')])
    expect((await act(filler, id, 'return', '太早')).json()).toMatchObject({ code: 'delegation-changed' })
    await act(colleague, id, 'give-back', '按去年台账')
    expect((await act(filler, id, 'return')).statusCode).toBe(400)
    expect((await act(colleague, id, 'return', '我自己改')).statusCode).toBe(403)
    const back = await act(filler, id, 'return', '请按今年台账')
    expect(back.statusCode, back.body).toBe(200)
    expect(back.json<DelegationList>().rows[0]).toMatchObject({
      state: 'open',
      said: '请按今年台账',
      answeredAt: null,
      acts: ['take-back'],
    })
    const [told] = (await colleague.get('/api/messages?kind=delegation-returned')).json<MessageList>().rows
    expect(told).toMatchObject({ facts: { delegation: id, comment: '请按今年台账' } })
    expect((await colleague.get(`/api/delegations/${id}`)).json<DelegationForm>().delegation.said).toBe(
      '请按今年台账',
    )
    expect((await fill(colleague, id, [set(value, '≥200人', '≥260人')])).statusCode).toBe(200)
    await act(colleague, id, 'give-back', '已改')
    expect((await list(project)).rows[0]).toMatchObject({
      state: 'given-back',
      said: '已改',
      filled: [{ before: '', after: '≥260人', since: null }],
    })
    expect(await events(project)).toContain('delegation.returned')
  })

  test('is not sent back once its cells are with somebody else', async () => {
    const { project, value, id } = await handed()
    await act(colleague, id, 'give-back')
    expect((await give(filler, project, inSister, cells(value))).statusCode).toBe(201)
    expect((await act(filler, id, 'return', '请重填')).json()).toMatchObject({
      code: 'delegation-overlaps',
      values: { name: '刘站长' },
    })
  })

  test('the whole form has its rows, too', async () => {
    const project = await begin()
    const id =
      (await give(filler, project, inSister, { kind: 'whole' })).json<DelegationList>().rows[0]?.id ?? ''
    const row = {
      id: 'new',
      cells: { ...BLANK_CELLS, level1: '产出指标', level2: '数量指标', level3: '救助人次', value: '≥20人次' },
    }
    expect((await fill(inSister, id, [{ kind: 'add', row, after: null }])).statusCode).toBe(200)
    expect((await list(project)).rows[0]).toMatchObject({ rowsChanged: 1 })
  })
})

describe('nobody', () => {
  test('fills beside the cells that were handed over', async () => {
    const { project, row, value, id } = await handed()
    for (const operation of [
      set({ row, field: 'level3' }, '', '人数'),
      set({ row: null, field: 'name' }, '救助经费', '改名'),
      { kind: 'remove', row: { id: row, cells: (await form(project)).form.rows[0]?.cells }, after: null },
    ] as readonly Operation[]) {
      expect((await fill(colleague, id, [set(value, '', '1人'), operation])).json()).toMatchObject({
        code: 'delegation-beyond',
      })
    }
    // Nothing of what was sent together was kept, and the ordinary doors are closed.
    expect((await form(project)).form.rows.find((one) => one.id === row)?.cells.value).toBe('')
    for (const address of [
      `/api/drafts/${project}`,
      `/api/projects/${project}`,
      `/api/projects/${project}/delegations`,
      '/api/projects',
      '/api/filings',
    ])
      expect((await colleague.get(address)).statusCode, address).toBe(403)
    expect(
      (
        await colleague.send('PATCH', `/api/drafts/${project}`, {
          request: randomUUID(),
          base: 0,
          operations: [set(value, '', '1人')],
        })
      ).statusCode,
    ).toBe(403)
  })

  test('but the one it was handed to', async () => {
    const { id, value } = await handed()
    const others: readonly Pick<Member, 'get' | 'send'>[] = [
      inSister,
      outside,
      filler,
      home.stranger,
      await join(home, '单位负责人', 'unit-head', unit),
    ]
    for (const other of others) {
      expect((await other.get(`/api/delegations/${id}`)).statusCode).toBe(404)
      expect((await fill(other, id, [set(value, '', '1人')])).statusCode).toBe(404)
      expect((await act(other, id, 'give-back')).statusCode).toBeGreaterThanOrEqual(403)
    }
    for (const other of [inSister, outside]) expect((await act(other, id, 'take-back')).statusCode).toBe(404)
    expect(
      (await inSister.get('/api/delegations')).json<HandedList>().rows.map((row) => row.id),
    ).not.toContain(id)
  })

  test('outside the department is asked, nor oneself, nor who only reads, reviews or leads the unit; and only who writes for the unit asks', async () => {
    const project = await begin()
    const part = cells({ row: null, field: 'purpose' })
    const others = await Promise.all([
      join(home, '查阅', 'reader'),
      join(home, '只审核', 'department-reviewer', unit),
      join(home, '只负责', 'unit-head', unit),
    ])
    const people = (await filler.get(`/api/projects/${project}/delegations/people`))
      .json<DelegationPeople>()
      .rows.map(({ id }) => id)
    expect(people).toEqual(expect.arrayContaining([colleague.id, inSister.id]))
    for (const person of [outside, filler, ...others]) {
      expect(people).not.toContain(person.id)
      expect((await give(filler, project, person, part)).json()).toMatchObject({ code: 'delegation-unfit' })
    }
    expect((await give(colleague, project, inSister, part)).statusCode).toBe(403)
    expect(
      (await give(await join(home, '他家填报人', 'unit-filler', elsewhere), project, colleague, part))
        .statusCode,
    ).toBe(404)
    expect(
      (await give(filler, project, colleague, cells({ row: 'gone', field: 'value' }))).json(),
    ).toMatchObject({ code: 'delegation-cells-gone' })
  })

  test('has a cell that is with somebody else', async () => {
    const { project, value } = await handed()
    expect(
      (await give(filler, project, inSister, cells({ row: null, field: 'purpose' }, value))).json(),
    ).toMatchObject({ code: 'delegation-overlaps', values: { name: '王业务' } })
    expect((await give(filler, project, inSister, { kind: 'whole' })).json()).toMatchObject({
      code: 'delegation-overlaps',
    })
    expect((await give(filler, project, inSister, cells({ row: null, field: 'purpose' }))).statusCode).toBe(
      201,
    )
    const both = await Promise.all(
      [1, 2, 3].map(() => give(filler, project, colleague, cells({ row: null, field: 'goals' }))),
    )
    expect(both.map(({ statusCode }) => statusCode).toSorted()).toEqual([201, 409, 409])
  })
})

describe('it ends', () => {
  test('with sending in', async () => {
    const { project, value, id } = await handed()
    await writeAll(home, filler, project)
    expect(
      (await filler.send('POST', `/api/projects/${project}/filing`, { act: { kind: 'submit' } })).statusCode,
    ).toBe(200)
    expect(await state(project)).toEqual([['ended', 'sent-in']])
    expect((await fill(colleague, id, [set(value, '', '1人')])).json()).toMatchObject({
      code: 'delegation-over',
    })
    expect((await give(filler, project, colleague, cells(value))).json()).toMatchObject({
      code: 'under-review',
    })
    // Taken back, the target is the unit’s again; what was handed over before is not.
    expect(
      (await filler.send('POST', `/api/projects/${project}/filing`, { act: { kind: 'withdraw' } }))
        .statusCode,
    ).toBe(200)
    expect((await fill(colleague, id, [set(value, '', '1人')])).json()).toMatchObject({
      code: 'delegation-over',
    })
    expect(await events(project)).toEqual(['delegation.given', 'delegation.ended'])
  })

  test('with a file that takes the place of the document: there is an event, a message, and a line that says so', async () => {
    const put = async (purpose: string) => {
      const file = Buffer.from(
        JSON.stringify(
          targets([{ name: '临时救助', unit: { code: '326001', name: '民政局本级' }, purpose }], {
            kind: 'project-targets',
            fiscalYear: 2026,
          }),
        ),
      )
      return home.finish((await home.administrator.upload('救助站.json', file)).json<{ job: string }>().job)
    }
    const first = await put('救助')
    const { rows } = (await filler.get(`/api/projects?document=${first.result?.document}`)).json<{
      rows: { id: string }[]
    }>()
    const project = rows[0]?.id ?? ''
    expect((await give(filler, project, colleague, cells({ row: null, field: 'purpose' }))).statusCode).toBe(
      201,
    )
    const second = await put('临时救助和慰问')
    expect(second.state).toBe('needs-decision')
    await home.administrator.send('POST', `/api/jobs/${second.id}/decide`, { decision: 'replace' })
    expect((await home.finish(second.id)).state).toBe('done')
    expect(await events(project)).toEqual(['delegation.given', 'delegation.ended'])
    const handedList = (await colleague.get('/api/delegations')).json<HandedList>().rows
    expect(handedList.filter((row) => row.project === project).map((row) => row.state)).toEqual(['ended'])
    expect(
      (await colleague.get('/api/messages?kind=delegation-over')).json<MessageList>().rows[0],
    ).toMatchObject({ facts: { name: '临时救助' } })
  })

  test('with the post of the colleague, not with another one', async () => {
    const leaving = await join(home, '将离任', 'contributor', unit)
    const { project, value, id } = await handed(leaving)
    const posts = async () =>
      (await home.administrator.get(`/api/users/${leaving.id}/posts`))
        .json<{ rows: { id: string; role: string; until: string | null }[] }>()
        .rows.filter(({ until }) => until === null)
    await home.administrator.send('POST', `/api/users/${leaving.id}/posts`, { role: 'reader', unit: null })
    await home.administrator.send(
      'DELETE',
      `/api/users/${leaving.id}/posts/${(await posts()).find(({ role }) => role === 'reader')?.id}`,
    )
    expect(await state(project)).toEqual([['open', null]])
    await home.administrator.send('DELETE', `/api/users/${leaving.id}/posts/${(await posts())[0]?.id}`)
    expect(await state(project)).toEqual([['ended', 'post-ended']])
    expect(await endedFor(filler)).toEqual(['将离任', 'post-ended'])
    expect((await fill(leaving, id, [set(value, '', '1人')])).statusCode).toBeGreaterThanOrEqual(401)
  })

  test('with the writer’s hand-over, and with an account that is switched off', async () => {
    const [leaver, successor] = [
      await join(home, '将调离', 'unit-filler', unit),
      await join(home, '继任', 'unit-filler', unit),
    ]
    const project = await begin()
    const part = cells({ row: null, field: 'purpose' })
    expect((await give(leaver, project, colleague, part)).statusCode).toBe(201)
    expect(
      (
        await home.administrator.send('POST', `/api/users/${leaver.id}/handover`, {
          to: successor.id,
          note: '调离',
          leave: true,
        })
      ).statusCode,
    ).toBe(200)
    expect(await state(project)).toEqual([['ended', 'handed-over']])
    const temporary = await join(home, '临时工', 'contributor', unit)
    expect((await give(filler, project, temporary, part)).statusCode).toBe(201)
    expect(
      (await home.administrator.send('PATCH', `/api/users/${temporary.id}`, { active: false })).statusCode,
    ).toBe(200)
    expect((await state(project))[0]).toEqual(['ended', 'post-ended'])
  })

  test('at once for a unit that was moved to another department: the person who asked is notified, and what is still of one department goes on', async () => {
    const [moved, target] = [await create('unit', '326009', '临时单位', elsewhere), await begin()]
    const other = await join(home, '借调', 'contributor', moved)
    expect((await give(filler, target, other, cells({ row: null, field: 'purpose' }))).json()).toMatchObject({
      code: 'delegation-unfit',
    })
    const { project, value, id } = await handed(inSister)
    const kept = await handed(colleague)
    const away = await home.administrator.send('POST', '/api/organisation', {
      what: { change: 'move', id: sister, parent: elsewhere },
      from: '2025-02-01',
      note: '',
    })
    expect(away.statusCode, away.body).toBe(200)
    expect(await state(project)).toEqual([['ended', 'units-changed']])
    expect(await events(project)).toEqual(['delegation.given', 'delegation.ended'])
    expect((await fill(inSister, id, [set(value, '', '1人')])).statusCode).toBeGreaterThanOrEqual(404)
    expect(await endedFor(filler)).toEqual(['刘站长', 'units-changed'])
    expect(
      (await inSister.get('/api/messages?kind=delegation-over'))
        .json<MessageList>()
        .rows.map(({ facts }) => facts['delegation']),
    ).toContain(id)
    expect(await state(kept.project)).toEqual([['open', null]])
  })
})

describe('of a year that is closed', () => {
  const closed = async (is: boolean) =>
    expect(
      (await home.administrator.send('PUT', '/api/years/2026/closed', { closed: is, note: '封存' }))
        .statusCode,
    ).toBe(200)

  test('nothing is handed over or filled in, and the colleague is notified at once', async () => {
    const { project, value, id } = await handed()
    const other = await begin()
    await closed(true)
    expect((await colleague.get(`/api/delegations/${id}`)).json<DelegationForm>().draft.refusal).toBe(
      'year-closed',
    )
    expect((await fill(colleague, id, [set(value, '', '1人')])).json()).toMatchObject({ code: 'year-closed' })
    expect(
      (await give(filler, other, colleague, cells({ row: null, field: 'purpose' }))).json(),
    ).toMatchObject({ code: 'year-closed' })
    expect((await list(project)).mayGive).toBe(false)
    await closed(false)
    expect((await fill(colleague, id, [set(value, '', '1人')])).statusCode).toBe(200)
  })

  test('nor is anything asked for by a day that is past', async () => {
    const asked = await filler.send('POST', `/api/projects/${await begin()}/delegations`, {
      person: colleague.id,
      part: { kind: 'whole' },
      note: '',
      due: '2020-01-01',
    })
    expect([asked.statusCode, asked.json()]).toEqual([
      422,
      { code: 'day-past', values: { until: '2020-01-01' } },
    ])
  })
})
