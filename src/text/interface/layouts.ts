/** Words of 表式辨认 and of the list of remembered layouts. */
import { words } from './words.ts'

export const LAYOUT_WORDS = words({
  title: { 'zh-CN': '表式辨认', en: 'Recognise the form' },
  failedImport: { 'zh-CN': '未导入的文件', en: 'File not imported' },

  recognisedAs: {
    'zh-CN': (name: string, percent: number) => `认作“${name}”（有 ${percent}% 的把握）`,
    en: (name: string, percent: number) => `Taken for “${name}”, ${percent} % sure`,
  },
  asChosen: {
    'zh-CN': (percent: number) => `按所选含义，认出 ${percent} %`,
    en: (percent: number) => `With what was chosen, ${percent} % is recognised`,
  },
  notRecognised: { 'zh-CN': '没有认出这种表式', en: 'The form was not recognised' },
  labels: { 'zh-CN': '表中的标签', en: 'Labels of the form' },
  unknown: { 'zh-CN': (n: number) => `没有认出的（${n}）`, en: (n: number) => `Not recognised (${n})` },
  known: { 'zh-CN': (n: number) => `已认出的（${n}）`, en: (n: number) => `Recognised (${n})` },
  unknownHint: {
    'zh-CN': '先说明栏目名和列名的含义（也可点左边的格子）；指标名称、数值等内容随后会自动归位，不必逐个选。',
    en:
      'Begin with the names of lines and columns (or press a cell on the left). Names and values ' +
      'among them find their place by themselves.',
  },
  noUnknown: { 'zh-CN': '所有标签都已认出', en: 'Every label is recognised' },
  label: { 'zh-CN': '标签', en: 'Label' },
  example: { 'zh-CN': '旁边或下面的内容', en: 'Beside or below it' },
  meaning: { 'zh-CN': '含义', en: 'Meaning' },
  meaningOf: {
    'zh-CN': (label: string) => `“${label}”的含义`,
    en: (label: string) => `Meaning of “${label}”`,
  },
  choose: { 'zh-CN': '请选择', en: 'Choose' },
  noLabel: { 'zh-CN': '不是标签', en: 'Not a label' },
  times: { 'zh-CN': (n: number) => `出现 ${n} 次`, en: (n: number) => `${n} times` },
  showInSource: {
    'zh-CN': (label: string) => `在原文中查看“${label}”`,
    en: (label: string) => `Show “${label}” in the source`,
  },
  cut: { 'zh-CN': '标签太多，只列出前面的。', en: 'There are too many labels; the first are listed.' },
  noTables: { 'zh-CN': '这个文件里没有表格', en: 'There is no table in this file' },
  noTablesWords: {
    'zh-CN': '表式辨认只用于表格。请对照原件，看看绩效目标表是否是图片，或在另一份文件里。',
    en: 'Only tables can be mapped. Compare with the original: is the form a picture, or in another file?',
  },

  preview: { 'zh-CN': '能读出的内容', en: 'What would be read' },
  departments: { 'zh-CN': '部门表', en: 'Department forms' },
  projects: { 'zh-CN': '项目', en: 'Projects' },
  indicators: { 'zh-CN': '指标', en: 'Indicators' },
  unplaced: { 'zh-CN': '没有归位', en: 'Without a place' },
  from: {
    'zh-CN': (before: number, after: number) => `原为 ${before}，现为 ${after}`,
    en: (before: number, after: number) => `${before} before, ${after} now`,
  },
  first: { 'zh-CN': '第一个项目', en: 'The first project' },
  noProject: {
    'zh-CN': '还读不出项目。请先选出“项目名称”和指标各列。',
    en: 'No project yet. Choose the project name and the columns of the indicators first.',
  },
  noName: { 'zh-CN': '（没有名称）', en: '(no name)' },
  budget: { 'zh-CN': '预算', en: 'Budget' },
  tenThousand: {
    'zh-CN': (amount: string) => `${amount} 万元`,
    en: (amount: string) => `${amount} 万元`,
  },
  goal: { 'zh-CN': '目标', en: 'Goals' },
  code: { 'zh-CN': '编码', en: 'Code' },
  unit: { 'zh-CN': '单位', en: 'Unit' },
  moreIndicators: { 'zh-CN': (n: number) => `另有 ${n} 个指标`, en: (n: number) => `${n} more indicators` },
  pieces: {
    'zh-CN': (n: number) => `没有归位的内容（${n}）`,
    en: (n: number) => `Pieces without a place (${n})`,
  },
  refreshing: { 'zh-CN': '正在试读…', en: 'Trying…' },

  undo: { 'zh-CN': '撤销', en: 'Undo' },
  undoKey: { 'zh-CN': '撤销上一步（U）', en: 'Undo the last step (U)' },
  undoAll: { 'zh-CN': '全部还原', en: 'Undo all' },
  remember: { 'zh-CN': '记住这种表式', en: 'Remember this form' },
  rememberHint: { 'zh-CN': '先选出至少一个标签的含义', en: 'Choose the meaning of at least one label first' },
  rememberWords: {
    'zh-CN': '记住后马上按它重新读取这个文件；以后导入同样的表，自动按它读取。',
    en: 'This file is read again with it at once, and so is every form like it from now on.',
  },
  updateWords: {
    'zh-CN': (name: string) =>
      `将更新已记住的表式“${name}”，并重新读取这个文件。其他文件不受影响，需要时可逐个重新读取。`,
    en: (name: string) =>
      `The remembered layout “${name}” is changed and this file read again. Other files stay as they are.`,
  },
  layoutName: { 'zh-CN': '名称', en: 'Name' },
  layoutNameHint: {
    'zh-CN': '写明哪里的、什么表，例如：某某县绩效目标表',
    en: 'Whose and which form it is',
  },
  rememberAndRead: { 'zh-CN': '记住并重新读取', en: 'Remember and read again' },
  readAgain: { 'zh-CN': '重新读取', en: 'Read again' },
  notReadAgain: {
    'zh-CN': '这个文件仍未能导入，原因见导入列表。',
    en: 'This file still cannot be imported; the list of imports says why.',
  },
  becameDocument: { 'zh-CN': '已重新读取并导入', en: 'Read again and imported' },
  readAgainWords: { 'zh-CN': '按现在记住的表式重新读取', en: 'Read again with the layouts of today' },
  remembered: {
    'zh-CN': (name: string) => `已记住表式“${name}”`,
    en: (name: string) => `The layout “${name}” is remembered`,
  },
  readResult: {
    'zh-CN': (projects: number, indicators: number, unplaced: number) =>
      `重新读取完成：${projects} 个项目，${indicators} 个指标，${unplaced} 处没有归位`,
    en: (projects: number, indicators: number, unplaced: number) =>
      `Read again: ${projects} projects, ${indicators} indicators, ${unplaced} pieces without a place`,
  },
  stillFails: {
    'zh-CN': (name: string) => `已记住表式“${name}”，但这个文件仍未能导入。请核对各列的含义后再试。`,
    en: (name: string) =>
      `The layout “${name}” is remembered, but this file still cannot be imported. Check the meanings and try again.`,
  },
  leave: {
    'zh-CN': '有没有保存的改动。确定离开？',
    en: 'There are changes that were not saved. Leave all the same?',
  },

  openMapping: { 'zh-CN': '辨认表式', en: 'Recognise the form' },
  openMappingOf: {
    'zh-CN': (file: string) => `辨认表式：${file}`,
    en: (file: string) => `Recognise the form of ${file}`,
  },

  listWords: {
    'zh-CN': '记住的表式会用于以后导入的每个文件。可以导出给其他单位使用。',
    en: 'Remembered layouts are used for every file that is imported. They can be exported for other offices.',
  },
  empty: { 'zh-CN': '还没有记住的表式', en: 'No layout is remembered yet' },
  emptyWords: {
    'zh-CN':
      '遇到系统不认识的表时，在文档页或导入列表点“辨认表式”，说明一次即可记住；也可以导入其他单位给的表式文件。',
    en:
      'Where a form is not known, choose “Recognise the form” on the page of the document or in ' +
      'the list of imports; or import the layout of another office.',
  },
  labelCount: { 'zh-CN': '标签数', en: 'Labels' },
  changed: { 'zh-CN': '最近修改', en: 'Changed' },
  changedBy: { 'zh-CN': '修改人', en: 'By' },
  exportOne: { 'zh-CN': '导出', en: 'Export' },
  exportOf: {
    'zh-CN': (name: string) => `导出表式 ${name}`,
    en: (name: string) => `Export the layout ${name}`,
  },
  remove: { 'zh-CN': '删除', en: 'Remove' },
  removeOf: {
    'zh-CN': (name: string) => `删除表式 ${name}`,
    en: (name: string) => `Remove the layout ${name}`,
  },
  removeTitle: { 'zh-CN': '删除这种表式？', en: 'Remove this layout?' },
  removeWords: {
    'zh-CN': (name: string) => `“${name}”不再用于以后的导入；已导入的文档不变。需要时请先导出。`,
    en: (name: string) =>
      `“${name}” is no longer used; documents that are here stay as they are. Export it first if you may need it.`,
  },
  removed: {
    'zh-CN': (name: string) => `已删除表式“${name}”`,
    en: (name: string) => `The layout “${name}” was removed`,
  },
  importFile: { 'zh-CN': '导入表式文件', en: 'Import a layout' },
  imported: {
    'zh-CN': (name: string) => `已导入表式“${name}”`,
    en: (name: string) => `The layout “${name}” was imported`,
  },
  notJson: {
    'zh-CN': (file: string) => `“${file}”不是表式文件：应为本系统导出的 .layout.json。`,
    en: (file: string) => `“${file}” is no layout: a .layout.json as exported from here is expected.`,
  },
  replaceTitle: { 'zh-CN': '替换已有的表式？', en: 'Replace the layout that is here?' },
  replaceWords: {
    'zh-CN': (there: string, given: string) => `已有编号相同的表式“${there}”。替换后改用文件中的“${given}”。`,
    en: (there: string, given: string) =>
      `There is a layout with this id: “${there}”. Replaced, it becomes “${given}” of the file.`,
  },
  replace: { 'zh-CN': '替换', en: 'Replace' },
})
