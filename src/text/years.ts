/**
 * Words of days that an office is closed on, of why a target is carried over or not, and of the cells in
 * which a year stands.
 */
import type { DayRemark } from '#core/calendar/day-remark.ts'
import type { CarriedReason, LeftReason } from '#core/years/carry-reasons.ts'
import type { YearMark, YearPlace } from '#core/years/move-years.ts'
import type { Language, Wording } from './language.ts'

export const DAY_REMARK_NAMES: Record<DayRemark, Wording> = {
  'new-year': { 'zh-CN': '元旦', en: 'New Year' },
  'spring-festival': { 'zh-CN': '春节', en: 'Spring Festival' },
  qingming: { 'zh-CN': '清明节', en: 'Qingming' },
  labour: { 'zh-CN': '劳动节', en: 'Labour Day' },
  'dragon-boat': { 'zh-CN': '端午节', en: 'Dragon Boat' },
  'mid-autumn': { 'zh-CN': '中秋节', en: 'Mid-Autumn' },
  national: { 'zh-CN': '国庆节', en: 'National Day' },
  shifted: { 'zh-CN': '调休放假', en: 'Day off (shifted)' },
  saturday: { 'zh-CN': '周六', en: 'Saturday' },
  sunday: { 'zh-CN': '周日', en: 'Sunday' },
}

export const CARRIED_NAMES: Record<CarriedReason, Wording> = {
  recurring: { 'zh-CN': '经常性、延续项目', en: 'recurring' },
  'multi-year': { 'zh-CN': '跨年项目', en: 'over several years' },
  unsaid: { 'zh-CN': '未注明是否延续', en: 'does not say' },
}

export const LEFT_NAMES: Record<LeftReason, Wording> = {
  'not-approved': { 'zh-CN': '没有批复版本', en: 'was never approved' },
  over: { 'zh-CN': '起止时间已到期', en: 'its period is over' },
  'closed': { 'zh-CN': '年内已终止', en: 'closed within the year' },
  'one-off': { 'zh-CN': '一次性项目', en: 'one-off' },
  unsaid: { 'zh-CN': '未注明是否延续', en: 'does not say whether it goes on' },
  'unit-gone': { 'zh-CN': '单位已撤销', en: 'its unit is no more' },
  'there-already': { 'zh-CN': '新年度已有同名目标', en: 'is in the next year already' },
}

const FIELDS: Record<YearPlace['field'], Wording> = {
  name: { 'zh-CN': '项目名称', en: 'name' },
  purpose: { 'zh-CN': '资金用途', en: 'purpose' },
  goal: { 'zh-CN': '绩效目标', en: 'goals' },
  detail: { 'zh-CN': '其他栏目', en: 'other fields' },
  level3: { 'zh-CN': '三级指标', en: 'indicator' },
  description: { 'zh-CN': '指标描述', en: 'description' },
  value: { 'zh-CN': '指标值', en: 'value' },
  basis: { 'zh-CN': '确定依据', en: 'basis' },
  note: { 'zh-CN': '备注', en: 'note' },
}

/** The state of a year, and what became of it. */
export function yearMarkText({ indicator, field, before, after }: YearMark, language: Language): string {
  const en = language === 'en'
  const row = en ? `indicator ${indicator}, ` : `第 ${indicator} 行`
  const place = `${indicator === null ? '' : row}${FIELDS[field][language]}`
  return `${place}${en ? ': ' : '：'}${before}${after === null ? '' : ` → ${after}`}`
}
