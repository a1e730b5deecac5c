/** Words of 操作日志. */
import { words } from './words.ts'

export const EVENTS = words({
  about: {
    'zh-CN': '每一次操作都留下一条记录，前后相连，不能修改或删除。被人从数据库里动过的，校验时会逐条指出。',
    en:
      'Every action leaves a record, each linked to the one before; none can be changed or ' +
      'removed. What is touched in the database itself, verification names record by record.',
  },
  end: { 'zh-CN': '日志末条', en: 'End of the log' },
  noneYet: { 'zh-CN': '还没有记录', en: 'No records yet' },
  recordNumber: { 'zh-CN': (n: number) => `第 ${n} 条`, en: (n: number) => `Record ${n}` },
  hash: { 'zh-CN': '校验值', en: 'Hash' },
  copy: { 'zh-CN': '复制', en: 'Copy' },
  copied: { 'zh-CN': '已复制序号和校验值', en: 'Number and hash copied' },
  noteIt: {
    'zh-CN': '请定期抄录序号和校验值（前 16 位即可）并存放在系统之外。以后“与抄录核对”，连整段改写也能发现。',
    en:
      'Note number and hash (16 digits will do) from time to time and keep them elsewhere: ' +
      'compared later, they tell even a log that was written anew.',
  },
  algorithm: { 'zh-CN': '校验算法', en: 'Digest' },
  changeTo: { 'zh-CN': (name: string) => `改用 ${name}`, en: (name: string) => `Use ${name}` },
  changeAsk: {
    'zh-CN': '以后的记录用新的算法，已有的记录不变；每条记录都写明自己的算法。',
    en: 'Records from now on use the other digest; those that are there stay as they are. Every record names its own.',
  },
  changedAlgorithm: { 'zh-CN': '已修改校验算法', en: 'The digest was changed' },

  verify: { 'zh-CN': '校验日志', en: 'Verify the log' },
  compare: { 'zh-CN': '与抄录核对', en: 'Compare with a note' },
  noted: { 'zh-CN': '抄录的校验值', en: 'Hash as noted' },
  notedHint: {
    'zh-CN': '“序号:校验值”，或校验值（至少前 16 位）；空格不影响',
    en: '“number:hash”, or the hash (at least its first 16 digits); spaces do no harm',
  },
  verifying: {
    'zh-CN': (done: number, all: number) =>
      `正在校验 ${done.toLocaleString('zh-CN')} / ${all.toLocaleString('zh-CN')} 条`,
    en: (done: number, all: number) =>
      `Verifying ${done.toLocaleString('en')} of ${all.toLocaleString('en')}`,
  },
  progress: { 'zh-CN': '进度', en: 'Progress' },
  whole: {
    'zh-CN': (n: number) => `日志完整：${n.toLocaleString('zh-CN')} 条记录没有改动、缺失、插入或次序颠倒。`,
    en: (n: number) =>
      `The log is whole: of ${n.toLocaleString('en')} records none was changed, taken out, put in or moved.`,
  },
  asNoted: {
    'zh-CN': (n: number) => `抄录的校验值与第 ${n} 条相符，它和它之前的记录没有被改写。`,
    en: (n: number) =>
      `The noted hash is that of record ${n}: neither it nor any before it was written anew.`,
  },
  touched: {
    'zh-CN': (n: number) => `日志不完整，发现 ${n} 处：`,
    en: (n: number) => (n === 1 ? 'The log is not whole:' : `The log is not whole; ${n} found:`),
  },
  moreFaults: { 'zh-CN': (n: number) => `另有 ${n} 处未列出`, en: (n: number) => `${n} more are not listed` },
  keptHeld: {
    'zh-CN': (n: number) =>
      `批复版本、资金账和定稿评分中，有 ${n.toLocaleString('zh-CN')} 项与日志留存的校验值一致。`,
    en: (n: number) =>
      `Of approved versions, money and final scores ${n.toLocaleString('en')} are as the log has them.`,
  },
  unanchored: {
    'zh-CN': (n: number) => `有 ${n.toLocaleString('zh-CN')} 项形成时日志没有留存校验值，无从核对。`,
    en: (n: number) =>
      `Of ${n.toLocaleString('en')} the log has no digest: there is nothing to hold them against.`,
  },
  keptForged: {
    'zh-CN': (n: number) => `现存数据与日志不符，发现 ${n} 处：`,
    en: (n: number) =>
      n === 1 ? 'What is kept is not what the log has:' : `What is kept is not what the log has; ${n} found:`,
  },
  keptVersion: { 'zh-CN': '批复版本', en: 'approved version' },
  keptMoney: { 'zh-CN': '资金账', en: 'money' },
  keptScore: { 'zh-CN': '评分', en: 'score' },
  keptDiffers: {
    'zh-CN': (what: string, n: number) => `第 ${n} 条记录的${what}，现存内容与当时不一致`,
    en: (what: string, n: number) => `The ${what} of record ${n} is not what it was then`,
  },
  keptGone: {
    'zh-CN': (what: string, n: number) => `第 ${n} 条记录的${what}已不存在`,
    en: (what: string, n: number) => `The ${what} of record ${n} is not there any more`,
  },
  look: { 'zh-CN': '查看', en: 'Look' },
  lookAt: {
    'zh-CN': (n: number) => `查看第 ${n} 条附近的记录`,
    en: (n: number) => `Look at the records around ${n}`,
  },
  whatToDo: {
    'zh-CN': '请保留数据库现状并导出日志，对照备份或以前导出的日志查明原因。',
    en: 'Keep the database as it is, export the log, and compare it with a backup or an earlier export.',
  },

  exportLog: { 'zh-CN': '导出日志', en: 'Export the log' },
  exportWords: {
    'zh-CN':
      '导出为 JSON Lines 文件，可用 jichi verify-log 离线校验。不选日期即全部导出；选了日期，首末两条之间的记录都会导出，不留空缺。',
    en:
      'Exports JSON Lines, to be verified offline with jichi verify-log. Without days, everything; ' +
      'with days, all records between the first and the last, without holes.',
  },
  exporting: {
    'zh-CN': (done: number, all: number) =>
      `正在导出 ${done.toLocaleString('zh-CN')} / ${all.toLocaleString('zh-CN')} 条`,
    en: (done: number, all: number) =>
      `Exporting ${done.toLocaleString('en')} of ${all.toLocaleString('en')}`,
  },
  exported: {
    'zh-CN': (n: number) => `已导出 ${n.toLocaleString('zh-CN')} 条记录`,
    en: (n: number) => `${n.toLocaleString('en')} records exported`,
  },
  start: { 'zh-CN': '开始', en: 'Begin' },

  filters: { 'zh-CN': '筛选日志', en: 'Narrow the log' },
  from: { 'zh-CN': '起始日期', en: 'From the day' },
  to: { 'zh-CN': '截止日期', en: 'To the day' },
  person: { 'zh-CN': '操作人（姓名或账号）', en: 'Person (name or account)' },
  personShort: { 'zh-CN': '姓名或账号', en: 'Name or account' },
  subject: { 'zh-CN': '对象', en: 'Subject' },
  allSubjects: { 'zh-CN': '全部对象', en: 'All subjects' },
  search: { 'zh-CN': '内容中的文字', en: 'Words in it' },
  until: { 'zh-CN': (n: string) => `第 ${n} 条及以前`, en: (n: string) => `up to record ${n}` },
  only: { 'zh-CN': (what: string) => `只看 ${what}`, en: (what: string) => `Only ${what}` },

  number: { 'zh-CN': '序号', en: 'No.' },
  details: { 'zh-CN': '查看详情', en: 'Show details' },
  field: { 'zh-CN': '字段', en: 'Field' },
  was: { 'zh-CN': '原值', en: 'Before' },
  is: { 'zh-CN': '新值', en: 'After' },
  nothingElse: { 'zh-CN': '这项操作没有附加内容。', en: 'This event has no content of its own.' },
  previous: { 'zh-CN': '上一条校验值', en: 'Hash before it' },
  recordId: { 'zh-CN': '记录编号', en: 'Id of the record' },
})
