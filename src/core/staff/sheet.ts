/**
 * 机构和人员 as offices keep them in a table: rows under headings, read whatever their order, width and spacing. A
 * sheet that names accounts is one of people, any other with names one of units; sheets without headings
 * (explanations) are left.
 */
import { foldLabel, halfWidth, trimAll } from '../kernel/characters.ts'
import type { HeadsOfTable } from '../kernel/headings.ts'

/** `row` from 1; `texts[0]` is the first column. */
export type GivenRow = { readonly row: number; readonly texts: readonly string[] }
export type GivenSheet = { readonly name: string; readonly rows: readonly GivenRow[] }

export type UnitField = 'kind' | 'code' | 'name' | 'parent' | 'office'
export type PersonField = 'account' | 'name' | 'role' | 'unit'

/** A row as it was written, and its values by what the headings mean: trimmed, '' where it is blank. */
export type StaffLine<Field extends string> = {
  readonly sheet: string
  readonly row: number
  readonly texts: readonly string[]
  readonly values: Readonly<Record<Field, string>>
}

export type StaffSheets = {
  readonly units: readonly StaffLine<UnitField>[]
  readonly people: readonly StaffLine<PersonField>[]
  /** The headings of each sheet that was read. */
  readonly heads: ReadonlyMap<string, readonly string[]>
}

const UNIT_HEADS: Readonly<Record<UnitField, readonly string[]>> = {
  kind: ['类别', '机构类别', '单位类别', '类型', '机构类型', '单位类型', 'kind'],
  code: ['编码', '单位编码', '机构编码', '预算单位编码', '部门编码', '代码', '单位代码', 'code'],
  name: ['名称', '单位名称', '机构名称', '部门名称', '预算单位名称', '单位全称', 'name'],
  parent: [
    '上级',
    '上级单位',
    '上级机构',
    '上级编码',
    '上级单位编码',
    '上级单位名称',
    '主管部门',
    '隶属',
    '隶属部门',
    '一级部门',
    'parent',
  ],
  office: [
    '归口科室',
    '归口',
    '归口业务科室',
    '归口股室',
    '业务科室',
    '业务股室',
    '管理科室',
    '对口科室',
    'office',
  ],
}
const PERSON_HEADS: Readonly<Record<PersonField, readonly string[]>> = {
  account: ['账号', '帐号', '登录账号', '登录帐号', '用户名', '登录名', 'account'],
  name: ['姓名', '名字', '人员姓名', '用户姓名', 'name'],
  role: ['角色', '岗位', '岗位角色', '角色名称', 'role'],
  unit: [
    '单位',
    '所在单位',
    '单位名称',
    '单位编码',
    '所属单位',
    '工作单位',
    '单位编码或名称',
    '所在单位编码或名称',
    'unit',
  ],
}

/** The headings of both tables by what they are called, and those without which it is neither. */
export const STAFF_HEADS: readonly HeadsOfTable[] = [
  {
    known: {
      类别: UNIT_HEADS.kind,
      编码: UNIT_HEADS.code,
      名称: UNIT_HEADS.name,
      上级: UNIT_HEADS.parent,
      归口科室: UNIT_HEADS.office,
    },
    needed: [['名称'], ['类别', '编码', '上级']],
  },
  {
    known: {
      账号: PERSON_HEADS.account,
      姓名: PERSON_HEADS.name,
      角色: PERSON_HEADS.role,
      单位: PERSON_HEADS.unit,
    },
    needed: [['账号'], ['姓名']],
  },
]

/** Headings are in one of the first rows: titles and notes may be above. */
const HEADS_WITHIN = 12
/** Rows that show how to fill in the sheet. */
const EXAMPLE = /^(?:示例|样例|例[:：])/u

export function readStaffSheets(sheets: readonly GivenSheet[]): StaffSheets {
  const units: StaffLine<UnitField>[] = []
  const people: StaffLine<PersonField>[] = []
  const heads = new Map<string, readonly string[]>()
  for (const { name, rows } of sheets) {
    for (const [at, { texts }] of rows.slice(0, HEADS_WITHIN).entries()) {
      const ofPeople = columnsOf(texts, PERSON_HEADS)
      const ofUnits = columnsOf(texts, UNIT_HEADS)
      const below = rows.slice(at + 1)
      if (ofPeople.account !== undefined && ofPeople.name !== undefined)
        people.push(...linesOf(name, below, ofPeople))
      else if (
        ofUnits.name !== undefined &&
        (ofUnits.kind !== undefined || ofUnits.code !== undefined || ofUnits.parent !== undefined)
      )
        units.push(...linesOf(name, below, ofUnits))
      else continue
      heads.set(name, texts)
      break
    }
  }
  return { units, people, heads }
}

type Columns<Field extends string> = { readonly [field in Field]: number | undefined }

function columnsOf<Field extends string>(
  texts: readonly string[],
  known: Readonly<Record<Field, readonly string[]>>,
): Columns<Field> {
  const written = texts.map(headOf)
  const at = (field: Field) => {
    const found = written.findIndex((head) => known[field].includes(head))
    return found < 0 ? undefined : found
  }
  return mapFields(known, at)
}

/** 名称（必填）* is 名称. */
function headOf(text: string): string {
  return foldLabel(text).replace(/\([^)]*\)|[*:]/gu, '')
}

function linesOf<Field extends string>(
  sheet: string,
  rows: readonly GivenRow[],
  columns: Columns<Field>,
): StaffLine<Field>[] {
  return rows.flatMap(({ row, texts }) => {
    const cells = texts.map(trimAll)
    if (cells.every((cell) => cell === '') || cells.some((cell) => EXAMPLE.test(cell))) return []
    const values = mapFields(columns, (field) => cells[columns[field] ?? -1] ?? '')
    return Object.values(values).every((value) => value === '') ? [] : [{ sheet, row, texts: cells, values }]
  })
}

function mapFields<Field extends string, T>(
  of: Readonly<Record<Field, unknown>>,
  value: (field: Field) => T,
): Record<Field, T> {
  const made: Partial<Record<Field, T>> = {}
  for (const field in of) made[field] = value(field)
  return made as Record<Field, T>
}

/** Codes and accounts are typed with a Chinese keyboard, too. */
export function plainCode(text: string): string {
  return halfWidth(text).replace(/\s/gu, '')
}
