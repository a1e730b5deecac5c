/** Words of what a file of payments or budget changes holds: its unit, and whether its total row agrees. */
import { words } from './words.ts'

export const MONEY_IMPORT = words({
  unitHeading: {
    'zh-CN': (unit: string) => `金额单位：${unit}（按表头）`,
    en: (unit: string) => `Unit of amounts: ${unit} (as the heading says)`,
  },
  unitAssumed: {
    'zh-CN': '表头没有写金额单位，按元读取。',
    en: 'The heading names no unit: read as 元.',
  },
  maybeWan: { 'zh-CN': '如实际是万元，请选择“万元”重新预览。', en: 'Choose 万元 if that is what it is.' },
  asWan: { 'zh-CN': '按万元重新预览', en: 'Read as 万元' },
  unitPerson: {
    'zh-CN': (unit: string) => `金额单位：${unit}（由您指定）`,
    en: (unit: string) => `Unit of amounts: ${unit} (as you said)`,
  },
  tooSmall: {
    'zh-CN': '金额疑似单位填错：合计还不到相关项目预算的万分之一。请核对是否应为万元。',
    en: 'The unit looks wrong: all together is not a ten-thousandth of the budgets concerned.',
  },
  controlHolds: { 'zh-CN': '合计行与明细一致', en: 'The total row agrees' },
  controlDiffers: {
    'zh-CN': (stated: string, found: string) =>
      `合计行为 ${stated} 元，明细之和为 ${found} 元，不一致，不能登记。请核对文件。`,
    en: (stated: string, found: string) =>
      `The total row says ${stated} yuan, the rows add up to ${found}: it cannot be booked.`,
  },
  controlUnsure: {
    'zh-CN': (n: number) => `有 ${n} 行金额未能读取，合计行未核对。`,
    en: (n: number) => `Rows whose amount cannot be read: ${n}; the total row was not checked.`,
  },
})
