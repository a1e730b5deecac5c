/** Words for what people decide about findings and for changes of documents. */
import type { FindingState } from '#core/findings/life.ts'
import { words } from './words.ts'

export const DECISIONS = words({
  open: { 'zh-CN': '待处理', en: 'To do' },
  fixed: { 'zh-CN': '已改正', en: 'Fixed' },
  waived: { 'zh-CN': '已忽略', en: 'Waived' },
  disputed: { 'zh-CN': '判断有误', en: 'Held to be wrong' },
  state: { 'zh-CN': '处理情况', en: 'State' },
  filterState: { 'zh-CN': '按处理情况筛选', en: 'Filter by state' },
  noneInState: { 'zh-CN': '没有这样的问题', en: 'None of this state' },
  isNew: { 'zh-CN': '新增', en: 'new' },
  isFixed: { 'zh-CN': '刚改正', en: 'just fixed' },
  sinceLast: {
    'zh-CN': (added: number, fixed: number) =>
      `自上次检查：${[added > 0 ? `新增 ${added}` : '', fixed > 0 ? `已改正 ${fixed}` : ''].filter(Boolean).join(' · ')}`,
    en: (added: number, fixed: number) =>
      'Since the last check: ' +
      `${[added > 0 ? `${added} new` : '', fixed > 0 ? `${fixed} fixed` : ''].filter(Boolean).join(' · ')}`,
  },
  perhaps: { 'zh-CN': '可能', en: 'perhaps' },
  perhapsWords: {
    'zh-CN': (percent: number) => `依词义判断，约有 ${percent}% 的把握，请核对后再改`,
    en: (percent: number) =>
      `Judged by the meaning of words, about ${percent}% sure: look before it is mended`,
  },

  apply: { 'zh-CN': '采用建议', en: 'Take up' },
  waive: { 'zh-CN': '忽略…', en: 'Waive…' },
  dispute: { 'zh-CN': '判断有误…', en: 'It is wrong…' },
  reopen: { 'zh-CN': '恢复', en: 'Open again' },
  undo: { 'zh-CN': '撤销', en: 'Undo' },
  applied: {
    'zh-CN': (edits: number, vanished: number, appeared: number) =>
      `已修改 ${edits} 处，改正 ${vanished} 个问题${appeared === 0 ? '' : `，新出现 ${appeared} 个`}`,
    en: (edits: number, vanished: number, appeared: number) =>
      `${edits} changed, ${vanished} fixed${appeared === 0 ? '' : `, ${appeared} new`}`,
  },
  didWaive: { 'zh-CN': (n: number) => `已忽略 ${n} 个问题`, en: (n: number) => `${n} waived` },
  didDispute: {
    'zh-CN': (n: number) => `已标记 ${n} 个问题判断有误`,
    en: (n: number) => `${n} marked as wrong`,
  },
  didReopen: { 'zh-CN': (n: number) => `已恢复 ${n} 个问题`, en: (n: number) => `${n} open again` },
  someChanged: {
    'zh-CN': (n: number) => `；${n} 个已由他人处理，未作改动`,
    en: (n: number) => `; ${n} left: somebody else had decided`,
  },
  undone: {
    'zh-CN': (n: number) => `已撤销 ${n} 处修改`,
    en: (n: number) => (n === 1 ? '1 change undone' : `${n} changes undone`),
  },

  waiveTitle: {
    'zh-CN': (n: number) => (n === 1 ? '忽略这个问题' : `忽略 ${n} 个问题`),
    en: (n: number) => (n === 1 ? 'Waive this finding' : `Waive ${n} findings`),
  },
  waiveConfirm: { 'zh-CN': '忽略', en: 'Waive' },
  reason: { 'zh-CN': '理由', en: 'Reason' },
  reasonHint: {
    'zh-CN': '写明为什么可以不改，例如依据的文件或情况。',
    en: 'Why it may stay as it is: the document or circumstance it rests on.',
  },
  reasonMissing: { 'zh-CN': '请填写理由', en: 'A reason is needed' },
  until: { 'zh-CN': '截止日期', en: 'Until' },
  untilHint: {
    'zh-CN': '留空为长期；过期后问题自动恢复。',
    en: 'Empty for good; afterwards the finding is open again.',
  },
  published: { 'zh-CN': '随文档公开', en: 'Shown when published' },
  publishedDefault: { 'zh-CN': '按规则集规定', en: 'as the rule set says' },
  publishedYes: { 'zh-CN': '公开', en: 'yes' },
  publishedNo: { 'zh-CN': '不公开', en: 'no' },
  disputeTitle: {
    'zh-CN': (n: number) => (n === 1 ? '这个判断有误' : `${n} 个判断有误`),
    en: (n: number) => (n === 1 ? 'This finding is wrong' : `${n} findings are wrong`),
  },
  disputeWords: {
    'zh-CN': '问题仍然计入，并作为样例留给规则维护人员。',
    en: 'It still counts, and is kept as an example for those who write the rules.',
  },
  disputeConfirm: { 'zh-CN': '标记', en: 'Mark' },
  comment: { 'zh-CN': '说明（可不填）', en: 'Comment (optional)' },

  decidedBy: {
    'zh-CN': (by: string, at: string) => `${by}，${at}`,
    en: (by: string, at: string) => `${by}, ${at}`,
  },
  decision: { 'zh-CN': '处理', en: 'Decision' },
  untilDay: { 'zh-CN': (day: string) => `至 ${day}`, en: (day: string) => `until ${day}` },
  forGood: { 'zh-CN': '长期', en: 'for good' },
  isPublished: { 'zh-CN': '随文档公开', en: 'published' },
  fixedOn: { 'zh-CN': (at: string) => `${at} 检查时已不存在`, en: (at: string) => `gone when checked ${at}` },

  select: { 'zh-CN': (message: string) => `选择：${message}`, en: (message: string) => `Select: ${message}` },
  selectRule: {
    'zh-CN': (rule: string) => `选择“${rule}”的本页问题`,
    en: (rule: string) => `Select those of “${rule}” on this page`,
  },
  chosen: { 'zh-CN': (n: number) => `已选 ${n} 条`, en: (n: number) => `${n} selected` },
  chooseNone: { 'zh-CN': '取消选择', en: 'Select none' },
  forChosen: { 'zh-CN': '对所选问题', en: 'For those selected' },
  applyMany: { 'zh-CN': '采用建议…', en: 'Take up…' },

  previewTitle: { 'zh-CN': '采用建议', en: 'Take up suggestions' },
  previewConfirm: {
    'zh-CN': (n: number) => `修改 ${n} 处`,
    en: (n: number) => (n === 1 ? 'Make 1 change' : `Make ${n} changes`),
  },
  previewNone: {
    'zh-CN': '所选问题都没有可以直接采用的建议。',
    en: 'None of those selected has a suggestion that can be applied.',
  },
  previewLeft: {
    'zh-CN': (n: number) => `${n} 个问题没有可以直接采用的建议，保持不变。`,
    en: (n: number) => `${n} without a suggestion that can be applied stay as they are.`,
  },
  field: { 'zh-CN': '位置', en: 'Place' },
  before: { 'zh-CN': '原文', en: 'Before' },
  after: { 'zh-CN': '改为', en: 'After' },
  vanish: { 'zh-CN': (n: number) => `将改正 ${n} 个问题`, en: (n: number) => `${n} findings go` },
  appear: { 'zh-CN': (n: number) => `将新出现 ${n} 个问题`, en: (n: number) => `${n} findings come` },

  edited: {
    'zh-CN': (n: number) => `内容已修改 ${n} 处`,
    en: (n: number) => (n === 1 ? '1 change was made to the text' : `${n} changes were made to the text`),
  },
  editedWords: {
    'zh-CN': '原件未动；页面和导出的是修改后的内容。',
    en: 'The original is untouched; pages and exports have the changed text.',
  },
  edits: { 'zh-CN': '修改记录', en: 'Changes' },
  overwritten: {
    'zh-CN': '此处后来又有修改，请先撤销后来的',
    en: 'A later change stands here: undo that one first',
  },
  undoStep: { 'zh-CN': (n: number) => `撤销同批 ${n} 处`, en: (n: number) => `Undo all ${n} made together` },
  editBy: { 'zh-CN': '修改人', en: 'By' },
  wholeDocument: { 'zh-CN': '全文', en: 'the document' },
  blank: { 'zh-CN': '（空白）', en: '(blank)' },
  editsKept: {
    'zh-CN': (kept: number, lost: number) =>
      `修改 ${kept} 处已重新应用${lost === 0 ? '' : `，${lost} 处因原文变化未能应用`}`,
    en: (kept: number, lost: number) =>
      `${kept} changes made again${lost === 0 ? '' : `, ${lost} lost: the text there is another`}`,
  },
  exportLabels: { 'zh-CN': '导出判定样例', en: 'Export verdicts' },
  exportLabelsWords: {
    'zh-CN': '忽略、采用和判断有误都留作规则维护的样例',
    en: 'Waiving, taking up and holding wrong are kept as examples for those who write the rules',
  },
  keys: { 'zh-CN': 'A 采用建议 · W 忽略 · X 判断有误', en: 'A take up · W waive · X wrong' },
})

/** A state is shown by a sign and a word. */
export const STATE_SIGN: Record<FindingState, string> = { open: '•', fixed: '✓', waived: '⊘', disputed: '✗' }
