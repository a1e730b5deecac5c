/** Words of the dialogs of 终止 and 恢复 and of what a closed project says of itself. */
import { words } from './words.ts'

export const CLOSING = words({
  close: { 'zh-CN': '终止', en: 'Close the project' },
  reopen: { 'zh-CN': '恢复', en: 'Open the project again' },
  closeTitle: { 'zh-CN': '终止项目', en: 'Close the project' },
  reopenTitle: { 'zh-CN': '恢复项目', en: 'Open the project again' },
  day: { 'zh-CN': '终止日期', en: 'Last day' },
  dayHint: {
    'zh-CN': '项目实施到这一天为止；这一天以后的支付不再登记。',
    en: 'The project goes on up to this day; nothing is paid after it.',
  },
  number: { 'zh-CN': '文号', en: 'Document number' },
  reason: { 'zh-CN': '终止原因', en: 'Reason' },
  reopenReason: { 'zh-CN': '恢复原因', en: 'Reason' },
  reasonMissing: { 'zh-CN': '请写明原因', en: 'Give the reason' },
  dayMissing: { 'zh-CN': '请选择日期', en: 'Choose the day' },
  numberMissing: { 'zh-CN': '请填写文号', en: 'Give the number' },
  taken: {
    'zh-CN': (fund: string) => `收回${fund}（元）`,
    en: (fund: string) => `Taken back: ${fund} (元)`,
  },
  most: {
    'zh-CN': (yuan: string) => `最多 ${yuan} 元（全年预算数减已支付）`,
    en: (yuan: string) => `At most ${yuan} 元`,
  },
  tooMuch: {
    'zh-CN': (yuan: string) => `请填 0 到 ${yuan} 之间的金额`,
    en: (yuan: string) => `Between 0 and ${yuan}`,
  },
  ahead: { 'zh-CN': '终止后', en: 'What will happen' },
  aheadMoney: {
    'zh-CN': '收回的资金登记为追减，全年预算数相应减少；这一天以后的支付不再登记。',
    en: 'What is taken back is booked as a cut; nothing is paid after the day.',
  },
  aheadAdjusting: {
    'zh-CN': '正在办理的调整作废，内容恢复为已批复的版本。',
    en: 'The adjustment under way is given up.',
  },
  aheadMonitoring: {
    'zh-CN': (sheets: number, warnings: number) =>
      `${sheets} 份未办结的监控表、${warnings} 条待处理的预警随之结束，内容保留；以后的监控不再要求填报。`,
    en: (sheets: number, warnings: number) =>
      `${sheets} open sheets and ${warnings} open warnings end and stay readable; later rounds ask for none.`,
  },
  aheadNoMonitoring: { 'zh-CN': '以后的监控不再要求填报。', en: 'Later rounds ask for no sheet.' },
  aheadLater: {
    'zh-CN': '已支付的资金仍要自评；结转下一年度时不带上，结果应用中建议不再安排。',
    en: 'What was paid is still evaluated; next year it is not carried over and proposed to end.',
  },
  aheadUndo: {
    'zh-CN': '自评送审、结果决定、新年度开启之前可以恢复。',
    en: 'It can be opened again until it was evaluated, decided on, or the next year was opened.',
  },
  reopenWords: {
    'zh-CN': '收回的资金、随终止结束的监控表和预警恢复原状，项目继续实施。',
    en: 'The money, the sheets and the warnings are again as they were, and the project goes on.',
  },
  cannotReopen: {
    'zh-CN': (why: string) => `不能恢复：${why}`,
    en: (why: string) => `Cannot be opened: ${why}`,
  },
  takenBack: { 'zh-CN': (wan: string) => `收回 ${wan} 万元`, en: (wan: string) => `${wan} 万元 taken back` },
  by: {
    'zh-CN': (name: string, at: string) => `${name} ${at} 办理`,
    en: (name: string, at: string) => `by ${name}, ${at}`,
  },
  someone: { 'zh-CN': '已删除的账号', en: 'a removed account' },
  done: { 'zh-CN': '项目已终止', en: 'The project is closed' },
  reopened: { 'zh-CN': '项目已恢复', en: 'The project goes on' },
})
