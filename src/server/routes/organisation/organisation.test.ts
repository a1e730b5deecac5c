import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eventList } from '#api/operation-log.ts'
import { organisation, organisationChanged, unitHistory, type ChangeOrganisation } from '#api/organisation.ts'
import type { TargetDocument } from '#core/target/document.ts'
import { ROOT, sampleBytes, startApp, type TestApp } from '../../../../test/support/app.ts'

let home: TestApp
beforeAll(async () => {
  home = await startApp()
})
afterAll(() => home.close())

const ask = (what: ChangeOrganisation['what'], from = '2026-01-01', note = '机构改革方案') =>
  home.administrator.send('POST', '/api/organisation', { what, from, note })
const done = async (what: ChangeOrganisation['what'], from?: string) => {
  const answer = await ask(what, from)
  expect(answer.body).toContain('"id"')
  return organisationChanged.parse(answer.json()).id
}
const units = async () => organisation.parse((await home.reader.get('/api/organisation')).json()).units
const one = async (id: string) => (await units()).find((unit) => unit.id === id)

describe('the organisation', () => {
  test('is built, changed and told: who, from when, by which paper', async () => {
    const office = await done({
      change: 'create',
      kind: 'office',
      code: null,
      name: '教科文科',
      parent: null,
      office: null,
    })
    const department = await done({
      change: 'create',
      kind: 'department',
      code: '360',
      name: '教育局',
      parent: null,
      office,
    })
    const school = await done(
      { change: 'create', kind: 'unit', code: '360001', name: '第一中学', parent: department, office: null },
      '2020-09-01',
    )
    await done({ change: 'rename', id: school, name: '路南区第一中学' }, '2024-09-01')
    expect(await one(school)).toMatchObject({
      kind: 'unit',
      code: '360001',
      name: '路南区第一中学',
      parent: department,
      closed: null,
    })
    const { versions } = unitHistory.parse(
      (await home.reader.get(`/api/organisation/${school}/history`)).json(),
    )
    expect(
      versions.map(({ from, change, name, note, byName }) => [from, change, name, note, byName]),
    ).toEqual([
      ['2024-09-01', 'rename', '路南区第一中学', '机构改革方案', '系统管理员'],
      ['2020-09-01', 'create', '第一中学', '机构改革方案', '系统管理员'],
    ])
    const [event] = eventList.parse(
      (await home.administrator.get('/api/events?type=unit.changed')).json(),
    ).rows
    expect(event).toMatchObject({
      subject: `unit:${school}`,
      before: { name: '第一中学' },
      after: { name: '路南区第一中学', from: '2024-09-01' },
    })
    const other = await done({
      change: 'create',
      kind: 'department',
      code: '361',
      name: '体育局',
      parent: null,
      office: null,
    })
    await done({ change: 'move', id: school, parent: other })
    await done({ change: 'move', id: school, parent: department })
    await done({ change: 'merge', id: other, into: department })
    const [merged, back, moved] = eventList.parse(
      (await home.administrator.get('/api/events?type=unit.changed')).json(),
    ).rows
    const [education, sports] = [
      { id: department, code: '360', name: '教育局' },
      { id: other, code: '361', name: '体育局' },
    ]
    expect(moved).toMatchObject({ before: { parent: education, office: null }, after: { parent: sports } })
    expect(back).toMatchObject({ before: { parent: sports }, after: { parent: education } })
    expect(merged).toMatchObject({
      before: { successor: null },
      after: { successor: education, parent: null },
    })
  })

  test('what cannot be is refused with the reason, and nothing is changed', async () => {
    const before = await units()
    const department = before.find(({ name }) => name === '教育局')?.id ?? ''
    for (const [code, what, from] of [
      [
        'unit-code-taken',
        {
          change: 'create',
          kind: 'unit',
          code: '360001',
          name: '别的学校',
          parent: department,
          office: null,
        },
        undefined,
      ],
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
    const history = async () =>
      unitHistory
        .parse((await home.reader.get(`/api/organisation/${unit.id}/history`)).json())
        .versions.map(({ version, change, name, byName }) => [version, change, name, byName])
    expect(await history()).toEqual([])
    await done({ change: 'rename', id: unit.id, name: '人力资源和社会保障局（新）' })
    // What documents called it stays known: nothing was written down of it before.
    expect(await history()).toEqual([
      [2, 'rename', '人力资源和社会保障局（新）', '系统管理员'],
      [1, 'found', unit.name, null],
    ])
    const target = await done({
      change: 'create',
      kind: 'department',
      code: '999',
      name: '民生保障局',
      parent: null,
      office: null,
    })
    // Another file of the same words: what its tables call the unit is known, and does not rename it.
    const words = (await sampleBytes('004-人社局.txt')).toString('utf8')
    await home.import('再报.txt', Buffer.from(`${words}\n`))
    expect(await one(unit.id)).toMatchObject({
      name: '人力资源和社会保障局（新）',
      projects: unit.projects * 2,
    })
    await done({ change: 'merge', id: unit.id, into: target })
    await home.import('三报.txt', Buffer.from(`${words}\n\n`))
    expect(await one(unit.id)).toMatchObject({ successor: target, projects: unit.projects * 2 })
    expect(await one(target)).toMatchObject({ projects: unit.projects })
    expect((await history()).map(([version, change]) => [version, change])).toEqual([
      [3, 'merge'],
      [2, 'rename'],
      [1, 'found'],
    ])
  })

  test('two who change one unit at once do so one after the other', async () => {
    const department = (await units()).find(({ name }) => name === '教育局')?.id ?? ''
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, i) =>
        ask({
          change: 'create',
          kind: 'unit',
          code: null,
          name: i % 2 === 0 ? '第二中学' : `第${i + 10}中学`,
          parent: department,
          office: null,
        }),
      ),
    )
    expect(answers.filter(({ statusCode }) => statusCode === 200)).toHaveLength(4)
    const names = (await units()).map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
  })
})

describe('units that documents name', () => {
  const gold = readFileSync(join(ROOT, 'test/golden/002.json'), 'utf8')
  const KNOWN = '保定白沟新城乡村振兴局（社区建设管理办公室）—本级'

  /** The hand-checked document with its unit called otherwise, its projects other ones. */
  const documentOf = (unit: { code: string | null; name: string }, label: string) => {
    const targets = JSON.parse(gold) as TargetDocument
    const projects = targets.projects.map((project) => ({
      ...project,
      name: `${label}${project.name}`,
      code: null,
      unit,
    }))
    return Buffer.from(JSON.stringify({ ...targets, source: { file: `${label}.json` }, projects }))
  }
  const importOf = (unit: { code: string | null; name: string }, label: string) =>
    home.import(`${label}.json`, documentOf(unit, label))
  const namesOf = async (part: string) =>
    (await units())
      .filter(({ name }) => name.includes(part))
      .map(({ code, name, documents }) => ({ code, name, documents }))

  test('keep their names; what a file calls one otherwise is reported and recorded', async () => {
    const first = await importOf({ code: '326001', name: KNOWN }, '甲')
    expect(first.result?.named).toBeUndefined()
    const second = await importOf({ code: '326001', name: '白沟新城乡村振兴局' }, '乙')
    const [unit] = (await units()).filter(({ code }) => code === '326001')
    expect(await namesOf('乡村振兴局')).toEqual([{ code: '326001', name: KNOWN, documents: 2 }])
    expect(second.result?.named).toEqual([
      { unit: unit?.id, code: '326001', name: KNOWN, called: '白沟新城乡村振兴局' },
    ])
    const [event] = eventList.parse((await home.administrator.get('/api/events?type=unit.named')).json()).rows
    expect(event).toMatchObject({
      subject: `unit:${unit?.id}`,
      after: { code: '326001', name: KNOWN, called: '白沟新城乡村振兴局', file: '乙.json' },
    })
  })

  test('are the same with and without a code, whichever comes first', async () => {
    await importOf({ code: '410001', name: '长河乡人民政府' }, '丙')
    await importOf({ code: null, name: '长河乡人民政府' }, '丁')
    expect(await namesOf('长河乡')).toEqual([{ code: '410001', name: '长河乡人民政府', documents: 2 }])
    await importOf({ code: null, name: '石营镇人民政府' }, '戊')
    await importOf({ code: '410002', name: '石营镇人民政府' }, '己')
    await importOf({ code: null, name: '石营镇人民政府' }, '庚')
    expect(await namesOf('石营镇')).toEqual([{ code: '410002', name: '石营镇人民政府', documents: 3 }])
  })

  test('of one name and two codes are two, and a file without a code is neither of them', async () => {
    await importOf({ code: '420001', name: '幸福路小学' }, '辛')
    await importOf({ code: '420002', name: '幸福路小学' }, '壬')
    await importOf({ code: null, name: '幸福路小学' }, '癸')
    expect((await namesOf('幸福路')).map(({ code }) => code)).toEqual(['420001', '420002', null])
  })

  test('handed in at the same time, with and without a code, are one', async () => {
    await Promise.all(
      ['子', '丑', '寅', '卯'].map((label, i) =>
        importOf({ code: i % 2 === 0 ? '430001' : null, name: '李庄镇卫生院' }, label),
      ),
    )
    expect(await namesOf('李庄镇')).toEqual([{ code: '430001', name: '李庄镇卫生院', documents: 4 }])
  })
})
