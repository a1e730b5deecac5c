import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { REQUEST_HEADER } from '#api/kernel/constants.ts'
import { eventList } from '#api/operation-log.ts'
import { organisation } from '#api/organisation.ts'
import { userList } from '#api/accounts/administration.ts'
import { staffImport, staffTaking } from '#api/staff.ts'
import { sourceView } from '#documents/formats.ts'
import { writeListXlsx, type ListSheet } from '#documents/xlsx/write-list.ts'
import { multipart, startApp, type Person, type TestApp } from '../../../test/support/app.ts'
import { join } from '../../../test/support/people.ts'

let home: TestApp
beforeAll(async () => {
  home = await startApp()
})
afterAll(() => home.close())

const sheet = (name: string, heads: readonly string[], ...rows: string[][]): ListSheet => ({
  name,
  columns: heads.map((title) => ({ title, width: 12 })),
  rows,
})
const UNITS = sheet(
  '机构',
  ['类别', '编码', '名称', '上级', '归口科室'],
  ['预算单位', '360001', '第一中学', '360', ''],
  ['主管部门', '360', '教育局', '', '教科文科'],
  ['业务科室', '', '教科文科', '', ''],
  ['学校', '', '第二中学', '360', ''],
)
const PEOPLE = sheet(
  '人员',
  ['姓名', '账号', '角色', '所在单位'],
  ['张三', 'zhangsan', '单位填报人', '360001'],
  ['李四', 'lisi', '主管部门审核人', '教育局'],
  ['李四', 'lisi', '单位负责人', '教育局'],
  ['王五', 'wangwu', '会计', ''],
)
const BOTH = writeListXlsx([UNITS, PEOPLE])

const send = (person: Pick<Person, 'cookie'>, bytes: Uint8Array, dry: boolean, file = '机构和人员.xlsx') => {
  const { payload, headers } = multipart(file, bytes)
  return home.app.inject({
    method: 'POST',
    url: `/api/staff/import?dry=${dry ? 'yes' : 'no'}`,
    headers: { cookie: person.cookie, [REQUEST_HEADER]: '1', ...headers },
    payload,
  })
}
const importing = async (
  bytes: Uint8Array,
  dry = false,
  file?: string,
  person: Pick<Person, 'cookie'> = home.administrator,
) => {
  const answer = await send(person, bytes, dry, file)
  expect(answer.statusCode).toBe(200)
  return staffImport.parse(answer.json())
}
const rowsOf = async (base64: string) => {
  const view = await sourceView(Buffer.from(base64, 'base64'), 'x.xlsx')
  if (!view.ok || view.value.kind !== 'sheets') throw new Error('not a workbook')
  return view.value.sheets.map(
    ({ name, rows }) => [name, rows.map(({ cells }) => cells.map(({ text }) => text))] as const,
  )
}
const units = async () => organisation.parse((await home.administrator.get('/api/organisation')).json()).units
const users = async () => userList.parse((await home.administrator.get('/api/users')).json()).rows

describe('units and people from a table', () => {
  test('the template is read as it is: two tables whose examples are left', async () => {
    const template = await home.administrator.get('/api/staff/template')
    expect(template.statusCode).toBe(200)
    expect(await importing(template.rawPayload, true)).toMatchObject({
      units: { added: 0, refused: 0 },
      people: { added: 0, refused: 0 },
      rows: [],
    })
  })

  test('a dry run tells what would be, and writes nothing', async () => {
    const before = [await units(), await users()]
    const tried = await importing(BOTH, true)
    expect(tried).toMatchObject({
      units: { added: 3, changed: 0, same: 0, refused: 1 },
      people: { added: 2, changed: 1, same: 0, refused: 1 },
      passwords: null,
    })
    expect([await units(), await users()]).toEqual(before)
  })

  test('one bad row does not stop the others; it comes back with why', async () => {
    const done = await importing(BOTH)
    expect(done).toMatchObject({
      units: { added: 3, refused: 1 },
      people: { added: 2, changed: 1, refused: 1 },
    })
    const department = (await units()).find(({ name }) => name === '教育局')
    expect((await units()).find(({ code }) => code === '360001')).toMatchObject({
      kind: 'unit',
      parent: department?.id,
    })
    expect(
      (await users())
        .find(({ account }) => account === 'lisi')
        ?.posts.map(({ role, unit }) => [role, unit?.name]),
    ).toEqual([
      ['department-reviewer', '教育局'],
      ['unit-head', '教育局'],
    ])
    const refused = await rowsOf(done.refused?.base64 ?? '')
    expect(refused.map(([name]) => name)).toEqual(['机构', '人员'])
    expect(refused[0]?.[1][1]).toEqual([
      '学校',
      '第二中学',
      '360',
      '5',
      '类别“学校”不认识。请填“业务科室”“主管部门”或“预算单位”。',
    ])
    const [event] = eventList.parse(
      (await home.administrator.get('/api/events?type=staff.imported')).json(),
    ).rows
    expect(event?.after).toMatchObject({ unitsAdded: 3, peopleAdded: 2, peopleChanged: 1, refused: 2 })
  })

  test('mended, the rows that came back are taken in; what is there already stays', async () => {
    const mended = writeListXlsx([
      sheet(
        '机构',
        ['类别', '编码', '名称', '上级', '归口科室', '原行号', '未导入的原因和改法'],
        ['预算单位', '', '第二中学', '360', '', '5', '类别不认识'],
      ),
    ])
    expect(await importing(mended)).toMatchObject({ units: { added: 1, refused: 0 }, refused: null })
  })

  test('the same table again changes nothing and leaves no event', async () => {
    const events = async () => eventList.parse((await home.administrator.get('/api/events')).json()).total
    const before = [await units(), await users(), await events()]
    expect(await importing(BOTH)).toMatchObject({
      units: { added: 0, changed: 0, same: 3 },
      people: { added: 0, changed: 0, same: 3 },
      passwords: null,
    })
    expect([await units(), await users(), await events()]).toEqual(before)
  })

  test('first passwords are shown once, let people in, and must be changed', async () => {
    const done = await importing(
      writeListXlsx([
        sheet('人员', ['账号', '姓名', '角色', '单位'], ['zhaoliu', '赵六', '单位填报人', '第一中学']),
      ]),
    )
    const [, rows = []] = (await rowsOf(done.passwords?.base64 ?? ''))[0] ?? []
    expect(rows[1]?.slice(0, 3)).toEqual(['赵六', 'zhaoliu', '单位填报人（第一中学）'])
    const person = await home.signIn('zhaoliu', rows[1]?.[3] ?? '', true)
    expect((await person.get('/api/session')).json()).toMatchObject({ user: { mustChangePassword: true } })
  })

  test('separated values are taken in, in the encodings that offices use', async () => {
    expect(
      await importing(
        Buffer.from('\ufeff单位编码,单位名称,类别\n362,文旅局,主管部门\n', 'utf8'),
        false,
        '单位.csv',
      ),
    ).toMatchObject({ units: { added: 1 } })
    const gb = Buffer.from('b5a5cebbb1e0c2eb2cb5a5cebbc3fbb3c60a3336322cceafd0d1bed60a', 'hex')
    expect(await importing(gb, true, '单位.csv')).toMatchObject({ units: { changed: 1 } })
  })

  test('a file without such a table is refused with the reason, and so is one that is no table', async () => {
    expect(
      (await send(home.administrator, writeListXlsx([sheet('x', ['甲', '乙'], ['1', '2'])]), true)).json(),
    ).toMatchObject({ code: 'staff-table-missing' })
    expect(
      (
        await send(home.administrator, writeListXlsx([sheet('x', ['姓名', '岗位'], ['1', '2'])]), true)
      ).json(),
    ).toMatchObject({ code: 'table-heading-missing', values: { sheet: 'x', row: 1, missing: '账号' } })
    expect((await send(home.administrator, Buffer.from([1, 2, 3, 0, 0, 255]), true)).json()).toMatchObject({
      code: 'staff-file-unreadable',
    })
    expect((await send(home.reader, BOTH, true)).statusCode).toBe(403)
  })

  test('two who import the same table at once make everything once', async () => {
    const table = writeListXlsx([
      sheet('机构', ['类别', '名称'], ['主管部门', '卫健局'], ['主管部门', '公安局']),
      sheet('人员', ['账号', '姓名', '角色', '单位'], ['sunqi', '孙七', '单位填报人', '卫健局']),
    ])
    const another = await join(home, '另一位管理员', 'administrator')
    const answers = await Promise.all([importing(table), importing(table, false, undefined, another)])
    expect(answers.map((answer) => answer.units.added).toSorted()).toEqual([0, 2])
    expect((await users()).filter(({ account }) => account === 'sunqi')).toHaveLength(1)
  })
})

describe('a table with many new accounts', () => {
  const HEADS = ['姓名', '账号', '角色', '所在单位']
  const table = (from: number, to: number) =>
    writeListXlsx([
      sheet(
        '人员',
        HEADS,
        ['无名', 'x', '会计', ''],
        ...Array.from({ length: to - from }, (_, i) => [`人员${from + i}`, `many${from + i}`, '查阅人', '']),
      ),
    ])
  const started = async (bytes: Uint8Array) => {
    const { taking, passwords } = await importing(bytes)
    expect(passwords).toBeNull()
    return taking ?? ''
  }
  const read = async (person: Person, id: string) => (await person.get(`/api/staff/imports/${id}`)).json()
  const overOf = async (id: string) => {
    await expect
      .poll(async () => staffTaking.parse(await read(home.administrator, id)).state, { timeout: 60_000 })
      .not.toBe('running')
    return staffTaking.parse(await read(home.administrator, id))
  }
  const fetched = (person: Pick<Person, 'send'>, id: string) =>
    person.send('POST', `/api/staff/imports/${id}/passwords`)

  test('is taken in by a job; the first passwords are given once, to the importer, and open the accounts', async () => {
    const id = await started(table(0, 30))
    expect(await overOf(id)).toMatchObject({
      state: 'done',
      total: 30,
      done: 30,
      passwords: 30,
      people: { added: 30, refused: 1 },
    })
    expect((await home.administrator.get('/api/staff/imports/last')).json()).toMatchObject({ taking: { id } })
    const other = await join(home, 'second', 'system-administrator')
    expect((await other.get(`/api/staff/imports/${id}`)).statusCode).toBe(404)
    expect((await fetched(other, id)).statusCode).toBe(404)
    const file = (await fetched(home.administrator, id)).json()
    const people = (await rowsOf(file.base64)).flatMap(([, rows]) => rows.slice(1))
    expect(people).toHaveLength(30)
    const [name, account, posts, password] = people[0] ?? []
    expect([name, account, posts]).toEqual(['人员0', 'many0', '查阅人'])
    expect(
      (
        await home.app.inject({
          method: 'POST',
          url: '/api/session',
          headers: { [REQUEST_HEADER]: '1' },
          payload: { account, password },
        })
      ).statusCode,
    ).toBe(200)
    expect((await fetched(home.administrator, id)).json()).toMatchObject({ code: 'staff-passwords-gone' })
    expect(await overOf(id)).toMatchObject({ passwords: 0 })
    const refused = (await home.administrator.get(`/api/staff/imports/${id}/refused`)).json()
    expect((await rowsOf(refused.base64)).map(([sheetName, rows]) => [sheetName, rows.length])).toEqual([
      ['人员', 2],
    ])
    expect(await importing(table(0, 30))).toMatchObject({
      people: { added: 0, same: 30, refused: 1 },
      taking: null,
    })
  })

  test('stopped, it leaves whole people only, and the same file goes on with the rest', async () => {
    const id = await started(table(100, 400))
    expect((await importing(table(100, 400), true)).people.added).toBeGreaterThan(0)
    expect((await send(home.administrator, table(500, 540), false)).json()).toMatchObject({
      code: 'staff-import-runs',
    })
    await home.administrator.send('POST', `/api/staff/imports/${id}/stop`)
    const stopped = await overOf(id)
    expect(stopped.state).toBe('cancelled')
    const there = (await users()).filter(({ account }) => /^many[1-3]\d\d$/.test(account))
    expect(there.length).toBeLessThan(300)
    expect(there.every(({ posts }) => posts.length === 1)).toBe(true)
    expect(stopped.passwords).toBe(there.length)
    expect(await importing(table(100, 400), true)).toMatchObject({
      people: { added: 300 - there.length, same: there.length },
    })
  })
})
