/**
 * Tables of units and people: read from a workbook or separated values; the template, and what comes back as
 * workbooks.
 */
import type { StaffFile } from '#api/staff.ts'
import { ROLES } from '#core/kernel/roles.ts'
import type { Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import type { LineFault } from '#core/staff/fault.ts'
import { readStaffSheets, STAFF_HEADS, type StaffLine, type StaffSheets } from '#core/staff/sheet.ts'
import { writeListXlsx, type ListColumn, type ListSheet } from '#documents/xlsx/write-list.ts'
import { ROLE_DUTIES, ROLE_NAMES } from '#text/accounts/roles.ts'
import { lineFaultText } from '#text/staff.ts'
import type { Context } from '../kernel/context.ts'
import { headingProblem } from '../kernel/heading-problem.ts'
import { readGivenSheets } from './given-sheets.ts'

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Errors: staff-file-unreadable, staff-table-missing, table-heading-missing. */
export async function readStaffFile(
  context: Pick<Context, 'readers'>,
  { file, bytes }: { readonly file: string; readonly bytes: Uint8Array },
): Promise<Result<StaffSheets, Problem>> {
  const sheets = await readGivenSheets(context, { file, bytes })
  if (!sheets.ok) return sheets
  const read = readStaffSheets(sheets.value)
  return read.heads.size === 0
    ? err(headingProblem(file, sheets.value, 'staff-table-missing', STAFF_HEADS))
    : ok(read)
}

const KIND_WORDS = ['业务科室', '主管部门', '预算单位']
const UNIT_COLUMNS: readonly ListColumn[] = [
  { title: '类别*', width: 12, choices: KIND_WORDS },
  { title: '编码', width: 14 },
  { title: '名称*', width: 36 },
  { title: '上级（编码或名称）', width: 28 },
  { title: '归口科室', width: 18 },
  { title: '备注', width: 26 },
]
/** Names of roles are longer together than Excel takes as a list: the usual ones. */
const USUAL_ROLES = ROLES.slice(0, 7).map((role) => ROLE_NAMES[role]['zh-CN'])
const PERSON_COLUMNS: readonly ListColumn[] = [
  { title: '姓名*', width: 14 },
  { title: '账号*', width: 18 },
  { title: '角色*', width: 20, choices: USUAL_ROLES },
  { title: '所在单位（编码或名称）', width: 30 },
  { title: '备注', width: 26 },
]
const EXAMPLE = '示例行，导入时跳过'

const HOW_TO: readonly (readonly string[])[] = [
  [
    '怎样填',
    '在“机构”“人员”两张表里逐行填写，只填其中一张也可以。带 * 的列必填，列的先后可以调整，表头文字不要改。',
  ],
  [
    '先试算',
    '上传后先显示将新增什么、变更什么、哪些行有问题，核对后再点“导入”。同一份文件重复导入，不会产生任何变化。',
  ],
  [
    '不会删除',
    '表里没有的机构、人员和岗位保持原样；空着的单元格也保持原样。停用、合并、收回岗位请在页面上办理。',
  ],
  ['类别', '业务科室：财政局内归口管理部门的科室；主管部门：一级预算单位；预算单位：主管部门下面的单位。'],
  [
    '编码',
    '3 至 20 位数字或字母，保留前面的 0。系统按编码认机构，没有编码的按名称认；编码相同而名称不同，视为改名。',
  ],
  [
    '上级',
    '只有预算单位填：填主管部门（或上级单位）的编码或全称。上级也可以是同一张表里的新机构，先后不限。',
  ],
  ['归口科室', '只有主管部门填：填业务科室的全称。'],
  ['账号', '2 至 64 个汉字、字母、数字或 . _ - @，不分大小写。系统按账号认人。'],
  ['角色', '一人有几个岗位就写几行，账号相同。可填：'],
  ...ROLES.map((role) => ['', `${ROLE_NAMES[role]['zh-CN']}：${ROLE_DUTIES[role]['zh-CN']}`]),
  [
    '所在单位',
    '单位填报人、单位负责人填本单位；主管部门审核人填本部门；财政业务科室填科室。其他角色面向全区划，不填。',
  ],
  ['初始密码', '由系统生成，导入完成后可下载一次密码表，用于发放；本人首次登录必须更换。'],
]

/** A workbook to fill in: units, people, and how. */
export function staffTemplate(): {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
} {
  const bytes = writeListXlsx([
    {
      name: '机构',
      columns: UNIT_COLUMNS,
      rows: [
        ['业务科室', '', '教科文科', '', '', EXAMPLE],
        ['主管部门', '360', '某某区教育局', '', '教科文科', EXAMPLE],
        ['预算单位', '360001', '某某区第一中学', '360', '', EXAMPLE],
      ],
    },
    {
      name: '人员',
      columns: PERSON_COLUMNS,
      rows: [
        ['张三', 'zhangsan', '单位填报人', '360001', EXAMPLE],
        ['李四', 'lisi', '主管部门审核人', '某某区教育局', EXAMPLE],
      ],
    },
    {
      name: '填表说明',
      columns: [
        { title: '项目', width: 14 },
        { title: '说明', width: 90 },
      ],
      rows: HOW_TO,
    },
  ])
  return { name: '机构和人员导入模板.xlsx', mediaType: XLSX, bytes }
}

/**
 * Rows that were refused, as they were written, each with why and how to mend it; null when there are none.
 */
export function refusedFile(
  file: string,
  sheets: StaffSheets,
  refused: readonly { readonly line: StaffLine<string>; readonly fault: LineFault }[],
): StaffFile | null {
  const made: ListSheet[] = []
  for (const [name, heads] of sheets.heads) {
    const rows = refused.filter(({ line }) => line.sheet === name)
    if (rows.length === 0) continue
    const width = Math.max(heads.length, ...rows.map(({ line }) => line.texts.length))
    const columns = [
      ...Array.from({ length: width }, (_, i) => ({ title: heads[i] ?? '', width: 18 })),
      { title: '原行号', width: 8 },
      { title: '未导入的原因和改法', width: 60 },
    ]
    made.push({
      name,
      columns,
      rows: rows.map(({ line, fault }) => [
        ...Array.from({ length: width }, (_, i) => line.texts[i] ?? ''),
        String(line.row),
        lineFaultText(fault, 'zh-CN'),
      ]),
    })
  }
  return made.length === 0 ? null : fileOf(`未导入的行_${file.replace(/\.[^.]*$/u, '')}.xlsx`, made)
}

export type FirstPassword = {
  readonly user: string
  readonly name: string
  readonly account: string
  readonly posts: string
  readonly password: string
}

/** For handing out, a row a person; null when no account was made. */
export function passwordFile(rows: readonly FirstPassword[], day: string): StaffFile | null {
  const columns = [
    { title: '姓名', width: 14 },
    { title: '账号', width: 18 },
    { title: '岗位', width: 40 },
    { title: '初始密码', width: 26 },
    { title: '说明', width: 40 },
  ]
  return rows.length === 0
    ? null
    : fileOf(`初始密码_${day}.xlsx`, [
        {
          name: '初始密码',
          columns,
          rows: rows.map(({ name, account, posts, password }) => [
            name,
            account,
            posts,
            password,
            '首次登录时必须更换；请当面或密封交给本人',
          ]),
        },
      ])
}

function fileOf(name: string, sheets: readonly ListSheet[]): StaffFile {
  return { name, mediaType: XLSX, base64: Buffer.from(writeListXlsx(sheets)).toString('base64') }
}
