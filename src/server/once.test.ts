/** What makes something is done once, however often a button is pressed: over HTTP, and as a law. */
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApp, type Answer, type TestApp } from '../../test/support/app.ts'
import { join, type Member } from '../../test/support/people.ts'
import { createOnce } from './once.ts'

let home: TestApp
let reviewer: Member
let project = ''
let unit = ''
beforeAll(async () => {
  home = await startApp()
  const document = (await home.importSample('004-人社局.txt')).result?.document ?? ''
  const { db } = home.context.store.whole
  const row = await db
    .selectFrom('projects')
    .select(['project_id', 'unit_id'])
    .where('document_id', '=', document)
    .orderBy('position')
    .executeTakeFirstOrThrow()
  project = row.project_id
  const named = await db.selectFrom('budget_units').select('unit_id').executeTakeFirstOrThrow()
  unit = row.unit_id ?? named.unit_id
  reviewer = await join(home, '绩效科员', 'performance-office')
})
afterAll(() => home.close())

const sixTimes = (press: () => Promise<Answer>) => Promise.all(Array.from({ length: 6 }, press))
const rowsOf = async (table: 'place_comments' | 'notices' | 'rectifications' | 'attachments' | 'payments') =>
  (await home.context.store.of(home.region).db.selectFrom(table).selectAll().execute()).length

describe('six presses of one button make one', () => {
  const cases = [
    [
      '批注',
      'place_comments',
      () =>
        reviewer.send('POST', `/api/projects/${project}/comments`, {
          indicator: null,
          field: 'name',
          text: '名称与立项依据不一致',
        }),
    ],
    [
      '通知',
      'notices',
      () =>
        home.administrator.send('POST', '/api/notices', {
          title: '报送时限',
          body: '请于11月30日前报送。',
          audience: { kind: 'region' },
        }),
    ],
    [
      '佐证材料',
      'attachments',
      () =>
        home.administrator.upload(
          '验收单.txt',
          Buffer.from('验收合格'),
          `/api/projects/${project}/attachments`,
        ),
    ],
    [
      '整改',
      'rectifications',
      () =>
        home.administrator.send('POST', '/api/rectifications', {
          project,
          problem: '支出进度比计划慢',
          requirement: '说明原因，加快支付',
          due: '2099-01-31',
        }),
    ],
  ] as const
  for (const [name, table, press] of cases) {
    test(name, async () => {
      const before = await rowsOf(table)
      const answers = await sixTimes(press)
      expect(answers.map(({ statusCode, body }) => `${statusCode} ${body}`)).toEqual(
        answers.map(() => `${answers[0]?.statusCode} ${answers[0]?.body}`),
      )
      expect(answers[0]?.statusCode, answers[0]?.body).toBeLessThan(300)
      expect(await rowsOf(table)).toBe(before + 1)
    })
  }

  test('新建草稿, and one more after it was deleted', async () => {
    const press = () =>
      home.administrator.send('POST', '/api/drafts', {
        unit,
        year: 2027,
        name: '基层服务',
        start: { from: 'empty', size: 'full', budget: '10' },
      })
    const drafts = async () =>
      (
        await home.context.store.whole.db
          .selectFrom('projects')
          .select('project_id')
          .where('name', '=', '基层服务')
          .execute()
      ).length
    const [first, ...others] = await sixTimes(press)
    expect(first?.statusCode, first?.body).toBe(201)
    expect(others.map(({ body }) => body)).toEqual(others.map(() => first?.body))
    expect(await drafts()).toBe(1)
    const { project: made = '' } = first?.json<{ project: string }>() ?? {}
    expect((await home.administrator.send('DELETE', `/api/drafts/${made}`)).statusCode).toBe(204)
    const again = (await press()).json<{ project: string }>()
    expect(again.project).not.toBe(made)
    expect(await drafts()).toBe(1)
  })
})

test('another person, another text and a refusal are never taken for the same', async () => {
  const once = createOnce(5)
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.record({
          person: fc.integer({ min: 0, max: 2 }),
          request: fc.integer({ min: 0, max: 2 }),
          ok: fc.boolean(),
        }),
        { maxLength: 20 },
      ),
      async (presses) => {
        const ran: string[] = []
        const answers = await Promise.all(
          presses.map(({ person, request, ok }) =>
            once.run(
              `${person}`,
              `${request}`,
              async () => {
                ran.push(`${person} ${request}`)
                await Promise.resolve()
                return { ok, person, request }
              },
              (answer) => answer.ok,
            ),
          ),
        )
        answers.forEach((answer, i) =>
          expect(answer).toMatchObject({ person: presses[i]?.person, request: presses[i]?.request }),
        )
        // All were under way at once: each of those that differ ran once.
        expect(ran.toSorted()).toEqual(
          [...new Set(presses.map(({ person, request }) => `${person} ${request}`))].toSorted(),
        )
        await new Promise((resolve) => setTimeout(resolve, 10))
      },
    ),
    { numRuns: 30 },
  )
})
