/** Words of the view of a workbook. */
import { words } from './words.ts'

export const SHEETS = words({
  sheets: { 'zh-CN': '工作表', en: 'Sheets' },
  sheetOf: {
    'zh-CN': (sheet: string, file: string) => `${file} 的工作表 ${sheet}`,
    en: (sheet: string, file: string) => `Sheet ${sheet} of ${file}`,
  },
  hidden: { 'zh-CN': '隐藏', en: 'hidden' },
  error: { 'zh-CN': '公式出错，没有可用的值', en: 'The formula failed: there is no value to use' },
  formula: {
    'zh-CN': '公式还没有计算过，文件里没有它的值',
    en: 'The formula was never computed: the file does not hold its value',
  },
  rounded: {
    'zh-CN': '超过 15 位的数字，末尾几位在 Excel 中已经丢失；编码应按文本填写',
    en: 'A number of more than 15 digits: Excel has lost the last ones; codes should be entered as text',
  },
  rowsLeftOut: {
    'zh-CN': (rows: number) => `工作簿太大，后面还有 ${rows} 行没有显示（已读取）`,
    en: (rows: number) => `The workbook is too large: ${rows} more rows were read but are not shown`,
  },
})
