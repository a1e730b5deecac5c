/** Words of the pages of reports. */
import { words } from './words.ts'

export const REPORTS = words({
  monitoringTitle: { 'zh-CN': '监控报告', en: 'Monitoring reports' },
  evaluationTitle: { 'zh-CN': '评价报告', en: 'Evaluation reports' },
  resultsTitle: { 'zh-CN': '工作报告', en: 'Reports of the year' },
  words: {
    'zh-CN': '系统按数据起草，每句话都列出依据；您修改后定稿，导出 Word 或 PDF。',
    en: 'Drafted from the figures, each sentence with what it rests on; you edit it, make it final and take it away.',
  },
  caption: { 'zh-CN': '报告', en: 'Reports' },
  begin: { 'zh-CN': '起草报告', en: 'New report' },
  beginWords: {
    'zh-CN': '同一范围只有一份草稿；已有草稿的，直接打开。',
    en: 'There is one draft of a subject; where there is one, it is opened.',
  },
  begun: { 'zh-CN': '报告已起草', en: 'Drafted' },
  wasThere: { 'zh-CN': '已有草稿，已为您打开', en: 'There was a draft already: here it is' },
  nothingToBegin: {
    'zh-CN': '没有可以起草报告的范围：监控报告要先开启监控轮次，评价报告要先完成评分。',
    en: 'There is nothing to report on: a monitoring report needs a round, an evaluation report its marks.',
  },
  kind: { 'zh-CN': '报告', en: 'Report' },
  of: { 'zh-CN': '范围', en: 'Of' },
  ofMissing: { 'zh-CN': '请选择范围', en: 'Choose what it is of' },
  title: { 'zh-CN': '报告', en: 'Report' },
  year: { 'zh-CN': '年度', en: 'Year' },
  unit: { 'zh-CN': '单位', en: 'Unit' },
  whole: { 'zh-CN': '全区划', en: 'The region' },
  state: { 'zh-CN': '状态', en: 'State' },
  editedCount: { 'zh-CN': '已修改部分', en: 'Edited sections' },
  changedAt: { 'zh-CN': '最近修改', en: 'Changed' },
  changedBy: { 'zh-CN': '修改人', en: 'By' },
  search: { 'zh-CN': '报告或单位名称', en: 'Name of report or unit' },
  noMatch: { 'zh-CN': '没有符合条件的报告', en: 'No report matches' },
  none: { 'zh-CN': '还没有报告', en: 'No reports yet' },
  noneWords: {
    'zh-CN': '点“起草报告”，系统按现有数据起草。',
    en: 'Begin one: it is drafted of what is known.',
  },
  noneToRead: { 'zh-CN': '定稿后在这里查阅。', en: 'Final ones are read here.' },
  outlineOpen: {
    'zh-CN': (source: string) => (source === '' ? '提纲为本系统设定，待核对' : `提纲参考${source}，待核对`),
    en: (source: string) =>
      source === ''
        ? 'The outline is this system’s, to be checked'
        : `The outline follows ${source}, to be checked`,
  },
  asOf: { 'zh-CN': (at: string) => `数据取自 ${at}`, en: (at: string) => `Figures of ${at}` },
  finalOf: {
    'zh-CN': (by: string, at: string) => `${by} ${at} 定稿`,
    en: (by: string, at: string) => `Made final by ${by}, ${at}`,
  },
  digest: { 'zh-CN': (digest: string) => `校验值 ${digest}`, en: (digest: string) => `Digest ${digest}` },
  news: {
    'zh-CN': (n: number) => `数据已更新：${n} 项与起草时不同`,
    en: (n: number) => (n === 1 ? 'New figures: 1 differs' : `New figures: ${n} differ`),
  },
  more: { 'zh-CN': (n: number) => `另有 ${n} 项`, en: (n: number) => `${n} more` },
  renew: { 'zh-CN': '采用新数据', en: 'Take the new figures' },
  renewed: {
    'zh-CN': '已采用新数据，您修改的文字没有改动',
    en: 'The new figures are taken; what was written stays',
  },
  sections: { 'zh-CN': '报告各部分', en: 'Sections' },
  system: { 'zh-CN': '系统起草', en: 'Drafted by the system' },
  editedBy: {
    'zh-CN': (by: string, at: string) => `${by} ${at} 修改`,
    en: (by: string, at: string) => `Written by ${by}, ${at}`,
  },
  edited: { 'zh-CN': '已修改', en: 'Edited' },
  outdated: { 'zh-CN': '数据已更新', en: 'Figures changed' },
  outdatedWords: {
    'zh-CN': '您修改后，这部分依据的数据有变化，请核对文字：',
    en: 'Figures changed since this was written; check the words:',
  },
  restore: { 'zh-CN': '恢复为系统起草', en: 'Take the system’s words' },
  restoreOf: {
    'zh-CN': (section: string) => `恢复为系统起草：${section}`,
    en: (section: string) => `Take the system’s words: ${section}`,
  },
  restoreAsk: {
    'zh-CN': (section: string) => `“${section}”现在的文字会换成系统起草的文字。`,
    en: (section: string) => `The words of “${section}” give way to the system’s.`,
  },
  restored: { 'zh-CN': '已恢复为系统起草', en: 'The system’s words are back' },
  basis: { 'zh-CN': '依据', en: 'Rests on' },
  basisOf: {
    'zh-CN': (section: string) => `依据：${section}`,
    en: (section: string) => `Rests on: ${section}`,
  },
  noBasis: {
    'zh-CN': '系统没有为这部分起草，请自行填写。',
    en: 'The system drafts nothing here: write it yourself.',
  },
  unsaved: { 'zh-CN': '未保存', en: 'Not saved' },
  saving: { 'zh-CN': '正在保存', en: 'Saving' },
  saved: { 'zh-CN': '已保存', en: 'Saved' },
  theirs: { 'zh-CN': '采用对方的文字', en: 'Take theirs' },
  mine: { 'zh-CN': '用我的文字覆盖', en: 'Save mine over it' },
  theirWords: { 'zh-CN': '对方的文字', en: 'Their words' },
  again: { 'zh-CN': '重新保存', en: 'Save again' },
  finish: { 'zh-CN': '定稿', en: 'Make final' },
  finishAsk: {
    'zh-CN': '定稿后不能再修改，文字和依据的数据一起封存；人大、审计从此可以查阅。',
    en: 'It is frozen with its figures and no longer changed; those who look in see it from then on.',
  },
  finishNews: {
    'zh-CN': (n: number) => `注意：有 ${n} 项数据与起草时不同，定稿采用起草时的数据。`,
    en: (n: number) => `Mind that ${n} figures differ now: it is made final with those of the draft.`,
  },
  finished: { 'zh-CN': '报告已定稿', en: 'The report is final' },
  remove: { 'zh-CN': '删除草稿', en: 'Remove the draft' },
  removeAsk: { 'zh-CN': '草稿和已修改的文字会一起删除。', en: 'The draft goes with what was written in it.' },
  removed: { 'zh-CN': '草稿已删除', en: 'Removed' },
  word: { 'zh-CN': '导出 Word', en: 'Word' },
  pdf: { 'zh-CN': '导出 PDF', en: 'PDF' },
})
