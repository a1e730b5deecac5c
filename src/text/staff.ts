/**
 * Why a row of a table of units or people was not taken in, and how to mend it. `{name}` stands for a value
 * of the fault.
 */
import type { LineFault, LineFaultCode } from '#core/staff/fault.ts'
import type { Language, Wording } from './language.ts'
import { POST_FAULT_WORDS } from './accounts/post-faults.ts'
import { UNIT_FAULT_WORDS } from './organisation.ts'

const LINE_FAULT_WORDS: Record<LineFaultCode, Wording> = {
  'line-not-allowed': {
    'zh-CN': '当前账号不能维护机构，本行未导入。请由系统管理员导入机构表。',
    en: 'Your account may not change the organisation. Ask the system administrator to import the units.',
  },
  'line-name-missing': { 'zh-CN': '没有填名称（姓名）。请补上。', en: 'The name is missing. Fill it in.' },
  'line-name-long': {
    'zh-CN': '名称（姓名）过长：最多 {most} 个字符，实际 {found} 个。请改短。',
    en: 'The name is too long: at most {most} characters, found {found}. Shorten it.',
  },
  'line-kind-missing': {
    'zh-CN': '新机构没有填类别。请填“业务科室”“主管部门”或“预算单位”。',
    en: 'A new unit needs its kind: 业务科室, 主管部门 or 预算单位.',
  },
  'line-kind-unknown': {
    'zh-CN': '类别“{found}”不认识。请填“业务科室”“主管部门”或“预算单位”。',
    en: 'The kind “{found}” is not known. Write 业务科室, 主管部门 or 预算单位.',
  },
  'line-parent-unknown': {
    'zh-CN': '找不到上级“{found}”。请填它的编码或全称；它若是新机构，请在本表中另加一行（该行须能导入）。',
    en: 'The unit above, “{found}”, is not known. Write its code or full name, or add a row for it.',
  },
  'line-office-unknown': {
    'zh-CN': '找不到归口科室“{found}”。请填科室全称；若是新科室，请在本表中另加一行。',
    en: 'The office “{found}” is not known. Write its full name, or add a row for it.',
  },
  'line-account-missing': {
    'zh-CN': '没有填账号。请补上：2 至 64 个汉字、字母、数字或 . _ - @。',
    en: 'The account is missing: 2 to 64 letters, digits or . _ - @.',
  },
  'line-account-malformed': {
    'zh-CN': '账号“{found}”不符合要求：应为 2 至 64 个汉字、字母、数字或 . _ - @。',
    en: '“{found}” is no account: 2 to 64 letters, digits or . _ - @.',
  },
  'line-role-missing': {
    'zh-CN': '新账号没有填角色。请从角色列表中选择。',
    en: 'A new account needs a role. Choose one of the list.',
  },
  'line-role-unknown': {
    'zh-CN': '角色“{found}”不认识。请从角色列表中选择，例如“单位填报人”。',
    en: 'The role “{found}” is not known. Choose one of the list.',
  },
  'line-unit-unknown': {
    'zh-CN': '找不到单位“{found}”。请填它的编码或全称；若是新单位，请先在机构表中加上。',
    en: 'The unit “{found}” is not known. Write its code or full name, or add it to the table of units first.',
  },
  'line-account-unknown': {
    'zh-CN': '没有账号“{found}”，当前账号也不能新建账号。请先由系统管理员导入。',
    en: 'There is no account “{found}”, and yours may make none. Ask the system administrator to import it first.',
  },
  'line-own-post': {
    'zh-CN': '不能给本人授予岗位。请由另一位管理员办理。',
    en: 'Nobody gives a post to oneself. Ask another administrator.',
  },
  'line-person-inactive': {
    'zh-CN': '该账号已停用。如仍需使用，请先在“人员与岗位”中启用，再导入本行。',
    en: 'The account is switched off. Switch it on first if it is needed.',
  },
  'line-name-differs': {
    'zh-CN': '前面的行里这个账号的姓名是“{name}”。一个账号只能是一个人，请核对。',
    en: 'An earlier row names the holder of this account “{name}”. Check it: an account is one person’s.',
  },
  'line-twice': {
    'zh-CN': '第 {row} 行已经写了这个机构。请合并为一行。',
    en: 'Row {row} is about the same unit. Make them one row.',
  },
}

const WORDS: Record<LineFault['code'], Wording> = {
  ...LINE_FAULT_WORDS,
  ...UNIT_FAULT_WORDS,
  ...POST_FAULT_WORDS,
}

export function lineFaultText({ code, values }: LineFault, language: Language): string {
  return WORDS[code][language].replace(/\{(\w+)\}/gu, (whole, name: string) =>
    values[name] === undefined ? whole : String(values[name]),
  )
}
