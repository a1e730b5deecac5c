/** What offices call the kinds of units and the roles in their tables. */
import type { Role } from '../kernel/roles.ts'
import { foldLabel } from '../kernel/characters.ts'
import type { UnitKind } from '../organisation/unit.ts'

const KINDS: Readonly<Record<UnitKind, readonly string[]>> = {
  office: ['业务科室', '财政业务科室', '财政局业务科室', '科室', '业务股室', '股室', '财政科室', 'office'],
  department: ['主管部门', '部门', '一级部门', '一级预算单位', '一级单位', '预算部门', 'department'],
  unit: [
    '预算单位',
    '单位',
    '下级单位',
    '所属单位',
    '基层单位',
    '基层预算单位',
    '二级单位',
    '二级预算单位',
    '三级预算单位',
    'unit',
  ],
}

const ROLE_WORDS: Readonly<Record<Role, readonly string[]>> = {
  contributor: ['单位业务科室', '单位业务股室', '单位业务人员'],
  'unit-filler': ['单位填报人', '填报人', '单位填报'],
  'unit-head': ['单位负责人', '负责人'],
  'department-reviewer': ['主管部门审核人', '部门审核人', '主管部门审核', '部门审核'],
  'finance-office': ['财政业务科室', '业务科室', '财政业务股室', '业务股室'],
  'performance-office': ['财政绩效科', '绩效科', '财政绩效股', '绩效股', '绩效评价科', '预算绩效管理科'],
  expert: ['专家/第三方', '专家', '第三方', '第三方机构'],
  reader: ['查阅人', '查阅', '人大'],
  auditor: ['审计查阅人', '审计', '纪检'],
  administrator: ['系统管理员'],
  'system-administrator': ['系统管理员（三员）', '三员系统管理员'],
  'security-administrator': ['安全管理员（三员）', '安全管理员'],
  'audit-administrator': ['审计管理员（三员）', '审计管理员'],
}

function reverse<T extends string>(words: Readonly<Record<T, readonly string[]>>): ReadonlyMap<string, T> {
  const found = new Map<string, T>()
  for (const value in words) for (const word of words[value]) found.set(foldLabel(word), value)
  return found
}

const kindByWord = reverse(KINDS)
const roleByWord = reverse(ROLE_WORDS)

/** null for a word that names none. */
export function kindOfWord(word: string): UnitKind | null {
  return kindByWord.get(foldLabel(word)) ?? null
}

export function roleOfWord(word: string): Role | null {
  return roleByWord.get(foldLabel(word)) ?? null
}
