import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Organisation, type Unit } from '../organisation/unit.ts'
import { planPeople, type KnownPerson } from './plan-people.ts'
import { findPlannedUnit, planUnits } from './plan-units.ts'
import { readStaffSheets, type GivenSheet } from './sheet.ts'

const sheet = (name: string, ...rows: string[][]): GivenSheet => ({
  name,
  rows: rows.map((texts, i) => ({ row: i + 1, texts })),
})
const UNITS = sheet(
  '机构',
  ['类别', '编码', '名称', '上级', '归口科室'],
  ['业务科室', '', '教科文科', '', ''],
  ['预算单位', '360001', '第一中学', '360', ''],
  ['主管部门', '360', '教育局', '', '教科文科'],
  ['预算单位', '', '实验小学', '教育局', ''],
)
const PEOPLE = sheet(
  '人员',
  ['姓名', '账号', '角色', '所在单位'],
  ['张三', 'zhangsan', '单位填报人', '360001'],
  ['李四', 'lisi', '主管部门审核人', '教育局'],
  ['李四', 'lisi', '单位负责人', '教育局'],
  ['王五', 'wangwu', '财政绩效科', '财政局'],
)

let last = 0
const newId = () => `id${(last += 1)}`
const NOTHING: Organisation = new Map()
const units = (organisation: Organisation, given: GivenSheet) =>
  planUnits(organisation, readStaffSheets([given]).units, '2026-11-21', newId)
const people = (
  known: readonly KnownPerson[],
  organisation: Organisation,
  given: GivenSheet,
  rights = { accounts: true, posts: true },
) => planPeople(readStaffSheets([given]).people, { known, organisation, rights, newId })
const codes = (
  plans: readonly { readonly outcome: string; readonly fault: { readonly code: string } | null }[],
) => plans.map(({ outcome, fault }) => fault?.code ?? outcome)

describe('reading the tables', () => {
  test('headings in any order, full width, with stars and remarks, below a title; blank rows and examples are left', () => {
    const read = readStaffSheets([
      sheet('填表说明', ['怎样填写'], ['类别：业务科室、主管部门、预算单位']),
      sheet(
        '表一',
        ['路南区预算单位表'],
        ['　名 称（必填）＊', '上级单位', '类别*', '单位编码'],
        ['第一中学　', '', '预算单位', '３６０００１'],
        ['', '', '', ''],
        ['示例小学', '', '预算单位', '示例行，导入时跳过'],
      ),
      sheet('表二', ['账号', '姓名', '岗位'], ['zhangsan', '张三', '']),
    ])
    expect(read.units.map(({ row, values }) => [row, values])).toEqual([
      [3, { kind: '预算单位', code: '３６０００１', name: '第一中学', parent: '', office: '' }],
    ])
    expect(read.people.map(({ values }) => values)).toEqual([
      { account: 'zhangsan', name: '张三', role: '', unit: '' },
    ])
    expect([...read.heads.keys()]).toEqual(['表一', '表二'])
  })

  test('what has no headings is not read', () => {
    expect(readStaffSheets([sheet('x', ['第一中学', '360001'], ['第二中学', '360002'])])).toMatchObject({
      units: [],
      people: [],
    })
  })
})

describe('units', () => {
  const { organisation, plans } = units(NOTHING, UNITS)
  test('are made in whatever order they stand, with what is above and in charge', () => {
    expect(codes(plans)).toEqual(['added', 'added', 'added', 'added'])
    const [office, department, school] = ['教科文科', '360', '３６０００１'].map((text) =>
      findPlannedUnit(organisation, text),
    )
    expect(department).toMatchObject({ kind: 'department', office: office?.id })
    expect(school).toMatchObject({ kind: 'unit', code: '360001', parent: department?.id })
  })

  test('the same table again changes nothing; what it does not name stays', () => {
    const again = units(organisation, UNITS)
    expect(codes(again.plans)).toEqual(['same', 'same', 'same', 'same'])
    expect(again.organisation).toEqual(organisation)
    expect(units(organisation, sheet('机构', ['名称', '编码'], ['教育局', '']))).toMatchObject({
      organisation: { size: 4 },
      plans: [{ outcome: 'same' }],
    })
  })

  test('known by its code a unit is renamed, known by its name it gets its code; blank cells leave what there is', () => {
    const { plans: done, organisation: after } = units(
      organisation,
      sheet('机构', ['编码', '名称', '上级'], ['360001', '路南区第一中学', ''], ['360002', '实验小学', '']),
    )
    expect(done.map(({ steps }) => steps.map(({ change }) => change.change))).toEqual([
      ['rename'],
      ['recode'],
    ])
    expect(findPlannedUnit(after, '360001')).toMatchObject({
      name: '路南区第一中学',
      parent: findPlannedUnit(after, '360')?.id,
    })
  })

  test('a bad row never stops the others, and says what is wrong', () => {
    const { plans: done } = units(
      organisation,
      sheet(
        '机构',
        ['类别', '编码', '名称', '上级', '归口科室'],
        ['学校', '', '二中', '', ''],
        ['预算单位', '', '三中', '文旅局', ''],
        ['', '', '四中', '', ''],
        ['预算单位', '', '', '360', ''],
        ['主管部门', '', '卫健局', '', '社保科'],
        ['预算单位', '360 9', '五中', '360', ''],
        ['预算单位', '36', '六中', '360', ''],
        ['主管部门', '', '公安局', '教育局', ''],
        ['预算单位', '', '第一中学', '', ''],
        ['预算单位', '360001', '第一中学', '', ''],
      ),
    )
    expect(codes(done)).toEqual([
      'line-kind-unknown',
      'line-parent-unknown',
      'line-kind-missing',
      'line-name-missing',
      'line-office-unknown',
      'added',
      'unit-code-malformed',
      'unit-above-unfit',
      'same',
      'line-twice',
    ])
    expect(done[0]?.fault?.values).toEqual({ found: '学校' })
    expect(done[9]?.fault?.values).toEqual({ row: 10 })
  })

  test('a name longer than the dialogs take is refused', () => {
    const {
      plans: [long, whole],
    } = units(
      NOTHING,
      sheet('机构', ['类别', '名称'], ['主管部门', '长'.repeat(201)], ['主管部门', '长'.repeat(200)]),
    )
    expect([long?.fault, whole?.outcome]).toEqual([
      { code: 'line-name-long', values: { most: 200, found: 201 } },
      'added',
    ])
  })

  test('two that are below each other are refused, not waited for without end', () => {
    expect(
      codes(
        units(
          NOTHING,
          sheet('机构', ['类别', '名称', '上级'], ['预算单位', '甲', '乙'], ['预算单位', '乙', '甲']),
        ).plans,
      ),
    ).toEqual(['line-parent-unknown', 'line-parent-unknown'])
  })

  test('whatever is in the rows: each has one outcome, and the result taken in again changes nothing', () => {
    const cell = fc.constantFrom('', '甲', '乙', '丙局', '101', '102', '部门', '单位', '科室')
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell, cell, cell), { maxLength: 12 }), (rows) => {
        const given = sheet(
          '机构',
          ['类别', '编码', '名称', '上级', '归口科室'],
          ...rows.map((row) => [...row]),
        )
        const first = units(NOTHING, given)
        expect(first.plans).toHaveLength(readStaffSheets([given]).units.length)
        const names = [...first.organisation.values()].map(({ name }) => name)
        expect(new Set(names).size).toBe(names.length)
        const refused = first.plans.filter(({ outcome }) => outcome === 'refused').length
        // Rows that contradict each other are refused the first time, and so they are the second time, if
        // they still do.
        if (refused === 0 && first.plans.every(({ outcome }) => outcome !== 'changed'))
          expect(units(first.organisation, given).plans.every(({ outcome }) => outcome === 'same')).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})

describe('people', () => {
  const { organisation } = units(NOTHING, UNITS)
  const plans = people([], organisation, PEOPLE)
  const known = [
    ...new Map(
      plans.flatMap(({ person }) => (person === null ? [] : [[person.account, person] as const])),
    ).values(),
  ]
  const unit = (name: string): Unit | null => findPlannedUnit(organisation, name)

  test('accounts with their posts, several rows for several posts', () => {
    expect(codes(plans)).toEqual(['added', 'added', 'changed', 'added'])
    expect(known.map(({ account, held }) => [account, held])).toEqual([
      ['zhangsan', [{ role: 'unit-filler', unit: unit('第一中学')?.id }]],
      [
        'lisi',
        [
          { role: 'department-reviewer', unit: unit('教育局')?.id },
          { role: 'unit-head', unit: unit('教育局')?.id },
        ],
      ],
      ['wangwu', [{ role: 'performance-office', unit: null }]],
    ])
  })

  test('the same table again changes nothing; posts that it does not name stays', () => {
    expect(codes(people(known, organisation, PEOPLE))).toEqual(['same', 'same', 'same', 'same'])
    expect(
      codes(
        people(
          known,
          organisation,
          sheet(
            '人员',
            ['账号', '姓名', '角色', '单位'],
            ['ZHANGSAN', '张三', '', ''],
            ['ｌｉｓｉ', '李思', '', ''],
          ),
        ),
      ),
    ).toEqual(['same', 'changed'])
  })

  test('a bad row never stops the others', () => {
    const off = { id: 'x', account: 'old', name: '旧人', active: false, held: [] }
    const done = people(
      [...known, off],
      organisation,
      sheet(
        '人员',
        ['账号', '姓名', '角色', '单位'],
        ['', '甲', '查阅人', ''],
        ['a b/c', '甲', '查阅人', ''],
        ['new1', '', '查阅人', ''],
        ['new1', '甲', '', ''],
        ['new1', '甲', '会计', ''],
        ['new1', '甲', '单位填报人', ''],
        ['new1', '甲', '单位填报人', '三中'],
        ['old', '旧人', '查阅人', ''],
        ['new2', '乙', '安全管理员', ''],
        ['new2', '丙', '查阅人', ''],
        ['new2', '乙', '审计管理员', ''],
        ['new3', '丁', '业务科室', '教科文科'],
        ['new4', '戊', '单位填报人', '教科文科'],
      ),
    )
    expect(codes(done)).toEqual([
      'line-account-missing',
      'line-account-malformed',
      'line-name-missing',
      'line-role-missing',
      'line-role-unknown',
      'post-place-missing',
      'line-unit-unknown',
      'line-person-inactive',
      'added',
      'line-name-differs',
      'post-conflict',
      'added',
      'post-place-unfit',
    ])
  })

  test('a name or an account longer than the dialogs take is refused', () => {
    const done = people(
      [],
      organisation,
      sheet(
        '人员',
        ['账号', '姓名', '角色'],
        ['new1', '长'.repeat(65), '查阅人'],
        ['a'.repeat(65), '甲', '查阅人'],
        ['a'.repeat(64), '长'.repeat(64), '查阅人'],
      ),
    )
    expect(codes(done)).toEqual(['line-name-long', 'line-account-malformed', 'added'])
  })

  test('an actor who may not give posts makes accounts without; one who may not make accounts gives posts alone', () => {
    const made = people([], organisation, PEOPLE, { accounts: true, posts: false })
    expect([codes(made), made.map(({ gives, postLeft }) => [gives, postLeft])]).toEqual([
      ['added', 'added', 'same', 'added'],
      [
        [null, true],
        [null, true],
        [null, true],
        [null, true],
      ],
    ])
    const bare = known
      .filter(({ account }) => account !== 'wangwu')
      .map((person) => ({ ...person, held: [] }))
    const given = people(bare, organisation, PEOPLE, { accounts: false, posts: true })
    expect(codes(given)).toEqual(['changed', 'changed', 'changed', 'line-account-unknown'])
  })
})
