/**
 * What a form is called, and which project its title names: 3.道路养护项目绩效目标表 names one,
 * 2025年县级部门预算项目绩效 目标表 and 某县交通运输局2025年项目支出绩效目标申报表 say
 * only what form it is, whose and of which year.
 */
import { foldLabel } from '../kernel/characters.ts'
import { readNumber } from '../kernel/numbering.ts'

const ANNEX = /^附[件表]?\s*[\d一二三四五六七八九十]{0,3}(?:[-—]\d{1,2})?\s*[:：.．、]?\s*/u
const BEHIND =
  /\s*[（(](?:(?:20\d{2})?年?度?(?:\d{1,2}月?[-—~至]\d{1,2}月)?|样表|表?[一二三四五六七八九十\d]{1,3}|[一二三四五六七八九十\d]{1,3}表?|续表?)[）)]\s*$/u
/** The name of the form itself. */
const FORM = new RegExp(
  `(?:预算|政策和)?(?:项目|公用)?(?:支出)?绩效(?:${[
    '目标',
    '指标',
    '运行',
    '执行',
    '自我评价',
    '自评',
    '评价',
    '监控',
    '申报',
    '审批',
    '批复',
    '备案',
    '调整',
    '情况',
  ].join('|')})*[表书]?\\s*$`,
  'u',
)
/** Words of years, levels and money, without what it is for. */
const GENERAL = new RegExp(
  [
    '(?:20\\d{2})?年度?',
    '本?年度',
    '中央',
    '国家',
    '[省市县区镇乡州]本?级',
    '市本级',
    '本级',
    '对',
    '地方',
    '财政',
    '部门',
    '单位',
    '预算',
    '支出',
    '项目',
    '政策',
    '专项',
    '资金',
    '经费',
    '转移支付',
    '区域',
    '共同事权',
    '整体',
    '绩效',
    '目标',
    '公用',
    '基本',
    '一般',
    '重点',
    '特定类?',
    '运转类?',
    '申报',
    '批复',
    '调整',
    '新增',
    '年初',
    '的',
    '及',
    '和',
    '与',
  ].join('|'),
  'gu',
)
/** Says of a title that it is of an office and its year. */
const OF_AN_OFFICE = /年|预算|部门|支出|级|单位/u
const REGION = '[\\p{Script=Han}]{1,7}?(?:自治[区州县]|[省市县区旗镇乡州盟])'
const OFFICE =
  '[\\p{Script=Han}]{1,16}?(?:局|委员会|委|办公室|办事处|办|厅|[部院处所站队社]|中心|街道|政府|学校|大学|学院|医院|法院|检察院|公司|协会|联合会|总工会|管理区)'
const WHOSE = new RegExp(`^(?:${REGION})*(?:${OFFICE})*$`, 'u')

/** The project that the title of its form names, as written; empty when it names none. */
export function projectInTitle(title: string): string {
  const bare = title.replace(ANNEX, '')
  const named = (readNumber(bare)?.rest ?? bare).replace(BEHIND, '').trim().replace(FORM, '').trim()
  return isFormsOwn(named, title) ? '' : named
}

function isFormsOwn(named: string, title: string): boolean {
  const rest = foldLabel(named)
    .replace(GENERAL, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
  return rest.length < 2 || (OF_AN_OFFICE.test(title) && WHOSE.test(rest))
}

/** Whether words say only whose something is, and of which year: 某县交通运输局2025年. */
export function saysWhose(words: string): boolean {
  return WHOSE.test(
    foldLabel(words)
      .replace(GENERAL, '')
      .replace(/[^\p{L}\p{N}]/gu, ''),
  )
}
