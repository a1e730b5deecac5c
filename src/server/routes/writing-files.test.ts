/** Targets begun of a file: what is there already is told, and never begun twice unasked; whose they are. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DraftsCreated, FileTargets } from '#api/writing/drafts.ts'
import { ROOT, startApp, type TestApp } from '../../../test/support/app.ts'

const FILE = '社会工作部.docx'
const BYTES = readFileSync(join(ROOT, 'samples/000-社会工作部.docx'))

let home: TestApp
let unit = ''
let other = ''
const change = async (what: object, from = '2025-01-01') => {
  const answer = await home.administrator.send('POST', '/api/organisation', { what, from, note: '' })
  expect(answer.statusCode).toBeLessThan(300)
  return answer.json<{ id: string }>().id
}
const create = (code: string, name: string) =>
  change({ change: 'create', kind: 'department', code, name, parent: null, office: null })
beforeAll(async () => {
  home = await startApp()
  unit = await create('763001', '社会工作部')
  other = await create('300001', '乡村振兴局')
})
afterAll(() => home.close())

const read = async () =>
  (await home.administrator.upload(FILE, BYTES, '/api/drafts/files')).json<FileTargets>()
const begin = (year: number, targets: string, more: { readonly of?: string; readonly again?: string } = {}) =>
  home.administrator.upload(
    FILE,
    BYTES,
    `/api/drafts/files/begin?unit=${more.of ?? unit}&year=${year}&targets=${targets}` +
      (more.again === undefined ? '' : `&again=${more.again}`),
  )

describe('targets begun of a file', () => {
  test('a target of the same code and year is named when the file is chosen, and never begun a second time', async () => {
    const begun = await begin(2025, '3')
    expect(begun.statusCode).toBe(201)
    const [first] = begun.json<DraftsCreated>().drafts
    const { targets } = await read()
    const name = targets[2]?.name ?? ''
    expect(targets.map(({ there }) => there)).toEqual([
      [],
      [],
      [{ project: first?.project, name, year: 2025, unit, by: 'code', open: true }],
      [],
      [],
    ])
    // No choice helps: two targets of one code count one budget twice; and nothing of the file is begun.
    for (const more of [{}, { again: '3' }, { of: other, again: '3' }]) {
      expect((await begin(2025, '2,3', more)).json()).toMatchObject({
        code: 'target-there',
        values: { project: name },
      })
    }
    expect((await read()).targets[1]?.there).toEqual([])
    // Its code goes with its year: in another year it is another target.
    expect((await begin(2026, '3')).statusCode).toBe(201)
  })

  test('without a code the name tells: begun again for the same unit and year only where that was chosen', async () => {
    expect((await begin(2026, '4')).statusCode).toBe(201)
    const name = (await read()).targets[3]?.name ?? ''
    expect((await read()).targets[3]?.there).toMatchObject([{ name, year: 2026, unit, by: 'name' }])
    expect((await begin(2026, '4')).json()).toMatchObject({
      code: 'target-like-there',
      values: { project: name },
    })
    expect((await begin(2026, '4,5', { again: '5' })).json()).toMatchObject({ code: 'target-like-there' })
    expect((await begin(2026, '4', { of: other })).statusCode).toBe(201)
    expect((await begin(2026, '4', { again: '4' })).statusCode).toBe(201)
  })

  test('two who begin the same target at once begin it once', async () => {
    const begun = await Promise.all([begin(2025, '5'), begin(2025, '5', { again: '5' })])
    expect(begun.map(({ statusCode }) => statusCode).toSorted()).toEqual([201, 409])
  })

  test('a unit that was renamed is known in files by its former name', async () => {
    await change({ change: 'rename', id: unit, name: '城乡社区治理委员会' }, '2025-06-01')
    const { targets } = await read()
    expect(new Set(targets.map((target) => target.unit?.id))).toEqual(new Set([unit]))
  })

  test('the code of a unit under a name that it never had names nobody', async () => {
    const elsewhere = await startApp()
    const what = {
      change: 'create',
      kind: 'department',
      code: '763001',
      name: '气象局',
      parent: null,
      office: null,
    }
    await elsewhere.administrator.send('POST', '/api/organisation', { what, from: '2025-01-01', note: '' })
    const found = await elsewhere.administrator.upload(FILE, BYTES, '/api/drafts/files')
    expect(found.json<FileTargets>().targets[0]?.unit).toMatchObject({ id: null })
    await elsewhere.close()
  })
})
