import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eventList } from '#api/events.ts'
import { organisation, organisationChanged, unitHistory, type ChangeOrganisation } from '#api/organisation.ts'
import { sampleBytes, startApp, type TestApp } from '../../test/support/app.ts'

let home: TestApp
beforeAll(async () => {
  home = await startApp()
})
afterAll(() => home.close())

const ask = (what: ChangeOrganisation['what'], from = '2026-01-01', note = '机构改革方案') => home.administrator.send('POST', '/api/organisation', { what, from, note })
const done = async (what: ChangeOrganisation['what'], from?: string) => {
  const answer = await ask(what, from)
  expect(answer.body).toContain('"id"')
  return organisationChanged.parse(answer.json()).id
}
const units = async () => organisation.parse((await home.reader.get('/api/organisation')).json()).units
const one = async (id: string) => (await units()).find((unit) => unit.id === id)

describe('the organisation', () => {
  test('is built, changed and told: who, from when, by which paper', async () => {
    const office = await done({ change: 'create', kind: 'office', code: null, name: '教科文科', parent: null, office: null })
    const department = await done({ change: 'create', kind: 'department', code: '360', name: '教育局', parent: null, office })
    const school = await done({ change: 'create', kind: 'unit', code: '360001', name: '第一中学', parent: department, office: null }, '2020-09-01')
    await done({ change: 'rename', id: school, name: '路南区第一中学' }, '2024-09-01')
    expect(await one(school)).toMatchObject({ kind: 'unit', code: '360001', name: '路南区第一中学', parent: department, closed: null })
    const { versions } = unitHistory.parse((await home.reader.get(`/api/organisation/${school}/history`)).json())
    expect(versions.map(({ from, change, name, note, byName }) => [from, change, name, note, byName])).toEqual([
      ['2024-09-01', 'rename', '路南区第一中学', '机构改革方案', '系统管理员'], ['2020-09-01', 'create', '第一中学', '机构改革方案', '系统管理员'],
    ])
    const [event] = eventList.parse((await home.administrator.get('/api/events?type=unit.changed')).json()).rows
    expect(event).toMatchObject({ subject: `unit:${school}`, before: { name: '第一中学' }, after: { name: '路南区第一中学', from: '2024-09-01' } })
    const other = await done({ change: 'create', kind: 'department', code: '361', name: '体育局', parent: null, office: null })
    await done({ change: 'move', id: school, parent: other })
    await done({ change: 'move', id: school, parent: department })
    await done({ change: 'merge', id: other, into: department })
    const [merged, back, moved] = eventList.parse((await home.administrator.get('/api/events?type=unit.changed')).json()).rows
    const [education, sports] = [{ id: department, code: '360', name: '教育局' }, { id: other, code: '361', name: '体育局' }]
    expect(moved).toMatchObject({ before: { parent: education, office: null }, after: { parent: sports } })
    expect(back).toMatchObject({ before: { parent: sports }, after: { parent: education } })
    expect(merged).toMatchObject({ before: { successor: null }, after: { successor: education, parent: null } })
  })

  test('what cannot be is refused with the reason, and nothing is changed', async () => {
    const before = await units()
    const department = before.find(({ name }) => name === '教育局')?.id ?? ''
    for (const [code, what, from] of [
      ['unit-code-taken', { change: 'create', kind: 'unit', code: '360001', name: '别的学校', parent: department, office: null }, undefined],
      ['unit-has-units', { change: 'close', id: department }, undefined],
      ['unit-day-ahead', { change: 'rename', id: department, name: '教育和体育局' }, '2999-01-01'],
      ['unit-day-before-last', { change: 'rename', id: department, name: '教育和体育局' }, '2019-01-01'],
    ] as const) {
      const answer = await ask(what, from)
      expect(answer.statusCode).toBeGreaterThanOrEqual(400)
      expect(answer.json()).toMatchObject({ code })
    }
    expect((await ask({ change: 'rename', id: department, name: ' ' })).statusCode).toBe(400)
    expect(await units()).toEqual(before)
  })

  test('units that documents name are there; renamed and merged ones are found again under their old names', async () => {
    await home.importSample('004-人社局.txt')
    const [unit] = (await units()).filter(({ projects }) => projects > 0)
    if (unit === undefined) throw new Error('no unit')
    const history = async () => unitHistory.parse((await home.reader.get(`/api/organisation/${unit.id}/history`)).json()).versions.map(({ version, change, name, byName }) => [version, change, name, byName])
    expect(await history()).toEqual([])
    await done({ change: 'rename', id: unit.id, name: '人力资源和社会保障局（新）' })
    // What documents called it stays known: nothing was written down of it before.
    expect(await history()).toEqual([[2, 'rename', '人力资源和社会保障局（新）', '系统管理员'], [1, 'found', unit.name, null]])
    const target = await done({ change: 'create', kind: 'department', code: '999', name: '民生保障局', parent: null, office: null })
    // Another file of the same words: what its tables call the unit is known, and does not rename it.
    const words = (await sampleBytes('004-人社局.txt')).toString('utf8')
    await home.import('再报.txt', Buffer.from(`${words}\n`))
    expect(await one(unit.id)).toMatchObject({ name: '人力资源和社会保障局（新）', projects: unit.projects * 2 })
    await done({ change: 'merge', id: unit.id, into: target })
    await home.import('三报.txt', Buffer.from(`${words}\n\n`))
    expect(await one(unit.id)).toMatchObject({ successor: target, projects: unit.projects * 2 })
    expect(await one(target)).toMatchObject({ projects: unit.projects })
    expect((await history()).map(([version, change]) => [version, change])).toEqual([[3, 'merge'], [2, 'rename'], [1, 'found']])
  })

  test('two who change one unit at once do so one after the other', async () => {
    const department = (await units()).find(({ name }) => name === '教育局')?.id ?? ''
    const answers = await Promise.all(Array.from({ length: 6 }, (_, i) => ask({ change: 'create', kind: 'unit', code: null, name: i % 2 === 0 ? '第二中学' : `第${i + 10}中学`, parent: department, office: null })))
    expect(answers.filter(({ statusCode }) => statusCode === 200)).toHaveLength(4)
    const names = (await units()).map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
  })
})
