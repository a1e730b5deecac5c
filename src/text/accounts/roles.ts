/** The roles by name, and what each may do. */
import type { Role } from '#core/kernel/roles.ts'
import type { Wording } from '../language.ts'

export const ROLE_NAMES: Record<Role, Wording> = {
  contributor: { 'zh-CN': '单位业务科室', en: 'Unit, business office' },
  'unit-filler': { 'zh-CN': '单位填报人', en: 'Unit, writer' },
  'unit-head': { 'zh-CN': '单位负责人', en: 'Unit, head' },
  'department-reviewer': { 'zh-CN': '主管部门审核人', en: 'Department, reviewer' },
  'finance-office': { 'zh-CN': '财政业务科室', en: 'Finance, business office' },
  'performance-office': { 'zh-CN': '财政绩效科', en: 'Finance, performance office' },
  expert: { 'zh-CN': '专家/第三方', en: 'Expert, third party' },
  reader: { 'zh-CN': '查阅人', en: 'Reader' },
  auditor: { 'zh-CN': '审计查阅人', en: 'Auditor' },
  administrator: { 'zh-CN': '系统管理员', en: 'Administrator' },
  'system-administrator': { 'zh-CN': '系统管理员（三员）', en: 'System administrator (of three)' },
  'security-administrator': { 'zh-CN': '安全管理员（三员）', en: 'Security administrator (of three)' },
  'audit-administrator': { 'zh-CN': '审计管理员（三员）', en: 'Audit administrator (of three)' },
}

export const ROLE_DUTIES: Record<Role, Wording> = {
  contributor: { 'zh-CN': '只填写交给本人的格子', en: 'fills only the cells handed to the person' },
  'unit-filler': { 'zh-CN': '填写、修改本单位的绩效目标', en: 'writes the targets of the unit' },
  'unit-head': { 'zh-CN': '查看、确认本单位的绩效目标', en: 'reads and confirms the targets of the unit' },
  'department-reviewer': {
    'zh-CN': '审核本部门及所属单位的绩效目标',
    en: 'reviews the targets of the department and its units',
  },
  'finance-office': {
    'zh-CN': '审核归口部门的绩效目标',
    en: 'reviews the targets of the departments in its charge',
  },
  'performance-office': {
    'zh-CN': '导入、审核、批复全部绩效目标，维护规则集和表式',
    en: 'imports, reviews and approves all targets; keeps rule sets and forms',
  },
  expert: { 'zh-CN': '只看分派给本人的项目', en: 'sees only what is assigned to the person' },
  reader: {
    'zh-CN': '查看、导出，不看批注（人大等）',
    en: 'reads and exports, without comments (people’s congress)',
  },
  auditor: {
    'zh-CN': '查看、导出，包括批注（审计、纪检）',
    en: 'reads and exports, comments too (auditors)',
  },
  administrator: {
    'zh-CN': '管理账号，导入、删除文档；适合一人兼任的单位',
    en: 'keeps accounts, imports and removes documents; for an office where one person does everything',
  },
  'system-administrator': {
    'zh-CN': '管理机构、账号和系统设置，不看业务数据',
    en: 'keeps the organisation, accounts and settings; sees no targets',
  },
  'security-administrator': {
    'zh-CN': '授予、收回岗位，不看业务数据',
    en: 'grants and takes back posts; sees no targets',
  },
  'audit-administrator': { 'zh-CN': '查看、校验操作日志', en: 'reads and verifies the operation log' },
}

/** A post as a person reads it: 单位填报人（教育局）; over the whole region the role alone. */
export function postName(
  { role, unit }: { readonly role: Role; readonly unit: { readonly name: string } | null },
  language: keyof Wording,
): string {
  const name = ROLE_NAMES[role][language]
  if (unit === null) return name
  return language === 'en' ? `${name} (${unit.name})` : `${name}（${unit.name}）`
}

/** Of several roles, as a person reads them: 单位填报人、单位负责人. */
export function roleNames(roles: readonly Role[], language: keyof Wording): string {
  return [...new Set(roles)].map((role) => ROLE_NAMES[role][language]).join(language === 'en' ? '; ' : '、')
}
