/** Words of every fault of a rule set. `{name}` stands for a value of the fault. */
import type { RuleSetFault, RuleSetFaultCode } from '#core/rule-sets/rule-set-fault.ts'
import type { Language, Wording } from '../language.ts'
import { ruleSetPathName } from './values.ts'

const FAULTS: Record<RuleSetFaultCode, Wording> = {
  'not-a-rule-set': {
    'zh-CN': '这不是规则集文件：应为本系统导出的 .rule-set.json（jichi.rule-set/1）',
    en: 'This is no rule set: a .rule-set.json (jichi.rule-set/1) as exported from here is expected',
  },
  'unknown-key': {
    'zh-CN': '不认识的项目“{key}”，请删除或更正',
    en: 'The key “{key}” is not known; remove or correct it',
  },
  'key-missing': { 'zh-CN': '缺少“{key}”', en: '“{key}” is missing' },
  'wrong-kind': {
    'zh-CN': '内容类型不对，应为{expected}',
    en: 'Another kind of value is expected: {expected}',
  },
  'out-of-bounds': { 'zh-CN': '应在 {least} 与 {most} 之间', en: 'Must be between {least} and {most}' },
  'unknown-value': { 'zh-CN': '不能填“{found}”', en: '“{found}” may not stand here' },
  'unknown-rule': { 'zh-CN': '没有规则“{code}”', en: 'There is no rule “{code}”' },
  'bad-id': {
    'zh-CN': '编号应为小写字母、数字或连字符，加斜杠和年度，如 lunan/2025',
    en: 'An id is small letters, digits and hyphens, a slash and a year, as lunan/2025',
  },
  'bad-region': {
    'zh-CN': '区划应为代码的前 2、4 或 6 位，全国留空',
    en: 'A region is the first 2, 4 or 6 digits of its code; empty for the nation',
  },
  'years-reversed': {
    'zh-CN': '终止年度 {to} 早于起始年度 {from}',
    en: 'The last year {to} is before the first {from}',
  },
  'text-too-long': { 'zh-CN': '不能超过 {most} 个字', en: 'No more than {most} characters' },
  'text-empty': { 'zh-CN': '不能为空', en: 'Must not be empty' },
  'too-many': { 'zh-CN': '最多 {most} 个', en: 'No more than {most}' },
  'word-twice': { 'zh-CN': '“{word}”重复', en: '“{word}” is there twice' },
  'both-ways': { 'zh-CN': '“{word}”不能既增又减', en: '“{word}” cannot be added and taken away at once' },
  'bands-reversed': {
    'zh-CN': '等级线应依次降低：优 {excellent}、良 {good}、中 {fair}',
    en: 'The bands must come down in turn: 优 {excellent}, 良 {good}, 中 {fair}',
  },
  'points-not-whole': {
    'zh-CN': '分值合计应为 100 分：预算执行率 {execution} 分，加各类指标现为 {sum} 分',
    en: 'Points must come to 100: with {execution} for budget execution they come to {sum}',
  },
  'bands-not-falling': {
    'zh-CN': '各档应依次降低，现为 {values}',
    en: 'The bands must come down in turn, not {values}',
  },
  'weights-not-whole': {
    'zh-CN': '审核表权重合计应为 100 分，现为 {sum} 分',
    en: 'The weights of the review sheet must come to 100, not {sum}',
  },
  'assessment-bands-reversed': {
    'zh-CN': '予以支持的最低分 {support} 应高于调整后支持的最低分 {adjust}',
    en: 'The least points for support ({support}) must be above those for support once adjusted ({adjust})',
  },
  'evaluation-dimensions-not-whole': {
    'zh-CN': '部门整体绩效评价各维度分值合计应为 100 分，现为 {sum} 分',
    en: 'The dimensions of a whole department must come to 100, not {sum}',
  },
  'fiscal-points-not-whole': {
    'zh-CN': '财政运行各指标分值合计应为 100 分，现为 {sum} 分',
    en: 'The indicators of fiscal operation must come to 100, not {sum}',
  },
  'fiscal-figure-unknown': {
    'zh-CN': '公式中的“{word}”不是财政运行数据表的项目',
    en: '“{word}” in a formula is no figure of the data sheet',
  },
  'assessment-weights-not-whole': {
    'zh-CN': '事前评估各项分值合计应为 100 分，现为 {sum} 分',
    en: 'The sub-items of an assessment must come to 100, not {sum}',
  },
  'parent-missing': {
    'zh-CN': '没有上级规则集“{parent}”，请先导入或另选上级',
    en: 'The set “{parent}” it inherits from is not here; import it first or choose another',
  },
  'parent-circle': { 'zh-CN': '上级关系形成循环（{parent}）', en: 'It would inherit from itself ({parent})' },
  'too-deep': { 'zh-CN': '上下级最多 {most} 层', en: 'No more than {most} levels' },
  'region-outside': {
    'zh-CN': '区划 {region} 不在上级区划 {parent} 之内',
    en: 'The region {region} is not inside its parent’s {parent}',
  },
  'years-taken': {
    'zh-CN': '同一区划、同一年度已有规则集“{id}”；可以它为上级，或错开年度',
    en: '“{id}” holds for the same region and years; inherit from it, or choose other years',
  },
}

const KINDS: { readonly [kind: string]: Wording } = {
  object: { 'zh-CN': '对象', en: 'an object' },
  text: { 'zh-CN': '文字', en: 'text' },
  number: { 'zh-CN': '数字', en: 'a number' },
  'whole number': { 'zh-CN': '整数', en: 'a whole number' },
  'yes or no': { 'zh-CN': '是或否', en: 'yes or no' },
  list: { 'zh-CN': '列表', en: 'a list' },
  decimal: { 'zh-CN': '数字（不带多余的零）', en: 'a decimal without needless zeros' },
}

/** What is wrong, without the place. */
function ruleSetFaultText(
  { code, values }: Pick<RuleSetFault, 'code' | 'values'>,
  language: Language,
): string {
  return FAULTS[code][language].replace(/\{(\w+)\}/gu, (_, name: string) => {
    const value = String(values[name] ?? '')
    return name === 'expected' ? (KINDS[value]?.[language] ?? value) : value
  })
}

/** The place in words, then what is wrong there. */
export function ruleSetFaultMessage(fault: RuleSetFault, language: Language): string {
  const place =
    fault.path === '' ? '' : `${ruleSetPathName(fault.path, language)}${language === 'zh-CN' ? '：' : ': '}`
  return `${place}${ruleSetFaultText(fault, language)}`
}
