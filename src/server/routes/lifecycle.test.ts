/** The form of projects, told and said, and the stages that its rules ask for. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { LifecycleView, SpecialProjectList } from '#api/lifecycle.ts'
import { eventList } from '#api/operation-log.ts'
import type { Project } from '#core/target/project.ts'
import { saidFormsAt } from '#store/lifecycle/forms.ts'
import { startApp, type TestApp } from '../../../test/support/app.ts'
import { join, type Member } from '../../../test/support/people.ts'
import { targets } from '../../../test/support/targets.ts'

const UNIT = { code: '326001', name: '卫健局' }
const OTHER = { code: '327001', name: '团委' }
const funds = (label: string, text: string) => [{ field: null, label, text, choice: null, at: { line: 1 } }]
const PROJECTS: readonly Partial<Project>[] = [
  { name: '县医院迁建', unit: UNIT, details: funds('其中：专项债券', '6') },
  { name: '购买居家养老服务', code: null, unit: OTHER },
  { name: '办公楼物业', code: null, unit: UNIT },
]

let home: TestApp
const people = new Map<string, Member>()
const ids = new Map<string, string>()
const who = (name: string): Member => {
  const member = people.get(name)
  if (member === undefined) throw new Error(name)
  return member
}
beforeAll(async () => {
  home = await startApp()
  const source = { file: 'a.json', sha256: '0'.repeat(64), mediaType: 'application/json' }
  expect(
    (await home.import('a.json', Buffer.from(JSON.stringify(targets(PROJECTS, { source }))))).state,
  ).toBe('done')
  const { db } = home.context.store.of(home.region)
  for (const one of await db.selectFrom('projects').select(['project_id', 'name']).execute())
    ids.set(one.name, one.project_id)
  const unitOf = async (code: string) =>
    (await db.selectFrom('budget_units').select('unit_id').where('code', '=', code).executeTakeFirstOrThrow())
      .unit_id
  people.set('填报人王', await join(home, '填报人王', 'unit-filler', await unitOf(UNIT.code)))
  people.set('别家填报人', await join(home, '别家填报人', 'unit-filler', await unitOf(OTHER.code)))
  people.set('人大代表', await join(home, '人大代表', 'reader', null))
}, 120_000)
afterAll(() => home.close())

const at = (name: string) => `/api/projects/${ids.get(name) ?? ''}`
const read = async (name: string, by: string) =>
  (await who(by).get(`${at(name)}/lifecycle`)).json<LifecycleView>()
const say = (name: string, form: string | null, by: string) =>
  who(by).send('PUT', `${at(name)}/form`, { form })
const list = async (query: string, by = '人大代表') =>
  (await who(by).get(`/api/special-projects${query}`)).json<SpecialProjectList>()
const names = async (query: string, by?: string) => (await list(query, by)).rows.map(({ name }) => name)

describe('the form of a project', () => {
  test('is told by its money and its name; a 一般项目 has no stages', async () => {
    expect(await read('县医院迁建', '填报人王')).toMatchObject({
      form: 'special-bond',
      derived: { ground: { source: 'funding', words: '其中：专项债券' } },
      byHand: null,
      maySet: true,
      stages: [
        { stage: 'assessment', asked: 'always', state: 'missing' },
        { stage: 'target', state: 'under-way' },
        { stage: 'monitoring', state: 'later' },
        { stage: 'self-evaluation', state: 'later' },
        { stage: 'evaluation', asked: 'chosen', state: 'unasked' },
      ],
    })
    expect(await read('办公楼物业', '人大代表')).toMatchObject({ form: 'general', maySet: false, stages: [] })
  })

  test('is said otherwise by those who write the assessment, and the log says who did it', async () => {
    expect((await say('办公楼物业', 'purchased-service', '填报人王')).json()).toMatchObject({
      form: 'purchased-service',
      derived: { form: 'general' },
      byHand: { form: 'purchased-service', by: '填报人王' },
    })
    const events = eventList.parse((await home.administrator.get('/api/events?type=project.form-set')).json())
    expect(events.rows[0]).toMatchObject({
      before: { form: 'general' },
      after: { form: 'purchased-service' },
    })
    expect(await names('?form=purchased-service')).toEqual(
      expect.arrayContaining(['购买居家养老服务', '办公楼物业']),
    )
    // The rules of a document know what was said of its projects.
    const { db } = home.context.store.of(home.region)
    const { document_id: document, position } = await db
      .selectFrom('projects')
      .select(['document_id', 'position'])
      .where('name', '=', '办公楼物业')
      .executeTakeFirstOrThrow()
    expect([...(await saidFormsAt(db, document))]).toEqual([[position, 'purchased-service']])
    // What is said counts before what is told: a project is taken out of the list, too.
    await say('县医院迁建', 'general', '填报人王')
    expect(await names('?form=special-bond')).toEqual([])
    expect((await say('县医院迁建', null, '填报人王')).json()).toMatchObject({
      form: 'special-bond',
      byHand: null,
    })
    expect((await say('办公楼物业', null, '填报人王')).json()).toMatchObject({ form: 'general' })
  })

  test('is not said by those who only read, nor of projects beyond reach, nor in other words', async () => {
    expect((await say('县医院迁建', 'ppp', '人大代表')).statusCode).toBe(403)
    expect((await say('县医院迁建', 'ppp', '别家填报人')).statusCode).toBe(404)
    expect((await say('县医院迁建', 'lottery', '填报人王')).statusCode).toBe(400)
    expect((await read('县医院迁建', '填报人王')).form).toBe('special-bond')
  })
})

describe('the list', () => {
  test('holds special forms alone, within reach, with sums whatever the filter', async () => {
    expect((await names('')).toSorted()).toEqual(['县医院迁建', '购买居家养老服务'].toSorted())
    // The document speaks for the unit of the others.
    expect(await names('', '别家填报人')).toEqual(['购买居家养老服务'])
    const one = await list('?form=special-bond')
    expect(one.total).toBe(1)
    expect(one.forms.map(({ form, count, lacking }) => [form, count, lacking])).toEqual([
      ['special-bond', 1, 1],
      ['purchased-service', 1, 1],
    ])
  })

  test('is narrowed down by words and by the stage that is missing', async () => {
    expect(await names('?search=养老')).toEqual(['购买居家养老服务'])
    expect(await names('?search=团委')).toEqual(['购买居家养老服务'])
    expect((await names('?missing=assessment')).length).toBe(2)
    expect(await names('?missing=monitoring')).toEqual([])
    expect((await names('?missing=any&form=special-bond')).length).toBe(1)
    expect((await who('人大代表').get('/api/special-projects?missing=lunch')).statusCode).toBe(400)
  })
})
