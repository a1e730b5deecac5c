/** Why a unit of the organisation cannot be changed as asked. `{name}` stands for a value of the fault. */
import type { UnitFaultCode } from '#core/kernel/unit-fault.ts'
import type { Wording } from './language.ts'

export const UNIT_FAULT_WORDS: Record<UnitFaultCode, Wording> = {
  'unit-not-found': {
    'zh-CN': '没有这个单位，可能已被他人修改。请刷新页面。',
    en: 'There is no such unit (any more). Reload the page.',
  },
  'unit-name-missing': { 'zh-CN': '请填写单位名称。', en: 'Give the unit a name.' },
  'unit-name-taken': {
    'zh-CN': '已有名称为“{name}”的单位。请核对；确为两个单位的，请用全称区分。',
    en: 'There is a unit named “{name}” already. If they are two, tell them apart by their full names.',
  },
  'unit-code-taken': {
    'zh-CN': '编码 {code} 是“{name}”的。请核对后重填。',
    en: 'The code {code} belongs to “{name}”. Check it.',
  },
  'unit-code-malformed': {
    'zh-CN': '编码“{code}”不符合要求：应为 3 至 20 位数字或字母。',
    en: '“{code}” is no code of a unit: 3 to 20 digits or letters are expected.',
  },
  'unit-above-closed': {
    'zh-CN': '“{name}”已停用，不能作为上级、归口科室或合并对象。',
    en: '“{name}” is closed and cannot stand above, be in charge or be merged into.',
  },
  'unit-above-unfit': {
    'zh-CN':
      '层级不符：预算单位的上级是主管部门或其他预算单位；主管部门、业务科室没有上级；业务科室以“归口”管理部门。',
    en:
      'That does not fit the tree: a unit stands below a department or unit, nothing stands above ' +
      'a department or office, and an office is in charge of departments.',
  },
  'unit-above-is-below': {
    'zh-CN': '“{name}”是它的下级，不能互为上下级。',
    en: '“{name}” stands below it and cannot stand above it as well.',
  },
  'unit-office-unfit': {
    'zh-CN': '“{name}”不能归口管理它：只有主管部门可以归口到财政业务科室。',
    en: '“{name}” cannot be in charge of it: departments alone are in the charge of an office of the finance bureau.',
  },
  'unit-merge-into-itself': {
    'zh-CN': '不能并入自身。请选择另一个单位。',
    en: 'A unit cannot be merged into itself. Choose another.',
  },
  'unit-merge-unfit': {
    'zh-CN': '业务科室只能与业务科室合并。',
    en: 'Offices are merged with offices alone.',
  },
  'unit-has-units': {
    'zh-CN': '下面还有 {count} 个单位。请先把它们调整到别处，或改用“合并”。',
    en: 'There are {count} units below it. Move them first, or merge it.',
  },
  'unit-closed-already': {
    'zh-CN': '该单位已停用，不能修改。需要时请先恢复。',
    en: 'The unit is closed and cannot be changed. Open it again first.',
  },
  'unit-not-closed': { 'zh-CN': '该单位没有停用。', en: 'The unit is not closed.' },
  'unit-unchanged': { 'zh-CN': '没有任何变化。', en: 'Nothing would be other than it is.' },
  'unit-day-before-last': {
    'zh-CN': '生效日期不能早于上一次变动（{last}）。',
    en: 'The day must not be before the last change ({last}).',
  },
  'unit-day-ahead': {
    'zh-CN': '生效日期不能晚于今天（{today}）；到时再办理。',
    en: 'The day must not be after today ({today}); change it when it comes.',
  },
}
