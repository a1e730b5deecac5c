/** Words of the page of one import: what will become of its files, what is asked, and the one confirmation. */
import { words } from './words.ts'

export const IMPORT = words({
  title: { 'zh-CN': (label: string) => `导入 ${label}`, en: (label: string) => `Import ${label}` },
  begun: {
    'zh-CN': (at: string, by: string) => `${at} ${by} 开始`,
    en: (at: string, by: string) => `begun ${at} by ${by}`,
  },
  somebody: { 'zh-CN': '已删除的账号', en: 'a removed account' },
  reading: { 'zh-CN': '正在读取', en: 'Reading' },
  ready: { 'zh-CN': '待确认', en: 'To be confirmed' },
  nothing: { 'zh-CN': '已结束，没有可导入的文件', en: 'Ended: nothing to import' },
  importing: { 'zh-CN': '正在导入', en: 'Importing' },
  done: { 'zh-CN': '已导入', en: 'Imported' },
  undone: { 'zh-CN': '已撤销', en: 'Undone' },
  dropped: { 'zh-CN': '已放弃', en: 'Given up' },
  progress: {
    'zh-CN': (ended: number, all: number) => `已完成 ${ended} / ${all} 个文件`,
    en: (ended: number, all: number) => `${ended} of ${all} files done`,
  },
  readingWords: {
    'zh-CN': '可以离开本页或关闭浏览器，已上传的文件会继续读取；回到本页内容不变。',
    en: 'You may leave: files that were sent are read on, and this page stays as it is.',
  },
  unsent: {
    'zh-CN': (n: number) => `还有 ${n} 个文件正在上传，请勿关闭浏览器。`,
    en: (n: number) => `${n} files are still being sent: keep the browser open.`,
  },
  notSent: {
    'zh-CN': (n: number) => `${n} 个文件没有上传成功，可到“文档”页重新上传。`,
    en: (n: number) => `${n} files were not sent; send them again on the page Documents.`,
  },
  readyWords: {
    'zh-CN': '确认之前，这些文件不进入任何列表、统计和查重。',
    en: 'Until you confirm, these files are in no list, sum or search for copies.',
  },
  heldUntil: {
    'zh-CN': (day: string) => `请在 ${day} 前确认或放弃；逾期由系统自动放弃，文件不导入。`,
    en: (day: string) => `Confirm it or give it up until ${day}: then the system gives it up by itself.`,
  },
  nothingToTake: {
    'zh-CN': '没有可以导入的文件：请先处理存疑的文件，或更换文件后重新导入。',
    en: 'There is nothing to import: settle the doubtful files first, or bring other files.',
  },
  nothingTicked: {
    'zh-CN': '没有勾选任何文件：请勾选要导入的文件，不需要导入的可以放弃导入。',
    en: 'No file is ticked: tick what is to be imported, or give the import up.',
  },
  allRefused: {
    'zh-CN': '这些文件都不能导入，原因见下；可以放弃导入。',
    en: 'None of these files can be imported, for the reasons below; you may give the import up.',
  },
  allSame: {
    'zh-CN': (n: number) => `${n} 个文件的内容系统中都已有，无需导入；本次导入已结束，不必再处理。`,
    en: (n: number) => `All ${n} files are here already. The import has ended; there is nothing left to do.`,
  },
  nothingLeft: {
    'zh-CN': (same: number, refused: number) =>
      [
        same === 0 ? '' : `${same} 个文件的内容系统中已有，`,
        `${refused} 个文件不能导入，原因见下。本次导入已结束；更换文件后可以重新导入。`,
      ].join(''),
    en: (same: number, refused: number) =>
      [
        same === 0 ? '' : `${same} files are here already; `,
        `${refused} cannot be imported, for the reasons below. The import has ended; bring other files anew.`,
      ].join(''),
  },
  restored: {
    'zh-CN': '以下旧版已恢复，重新计入统计：',
    en: 'These older versions hold and count again:',
  },
  confirm: {
    'zh-CN': (take: number, leave: number) =>
      leave === 0 ? `导入 ${take} 份` : `导入 ${take} 份，${leave} 份不导入`,
    en: (take: number, leave: number) =>
      leave === 0 ? `Import ${take} files` : `Import ${take} files, leave ${leave}`,
  },
  confirmDoubtful: {
    'zh-CN': (take: number, leave: number) => `导入 ${take} 份，${leave} 份存疑不导入`,
    en: (take: number, leave: number) => `Import ${take} files, leave ${leave} doubtful`,
  },
  giveUp: { 'zh-CN': '放弃导入', en: 'Give up' },
  giveUpTitle: { 'zh-CN': '放弃这次导入？', en: 'Give this import up?' },
  giveUpWords: {
    'zh-CN': '尚未导入的文件都不再导入，已有的文档不受影响；本次所作的单位对应一并取消。',
    en: 'None of its files is imported, and what was said of its units is taken back; documents stay as they are.',
  },
  undo: { 'zh-CN': '撤销本次导入', en: 'Undo this import' },
  undoTitle: { 'zh-CN': '撤销本次导入？', en: 'Undo this import?' },
  undoWords: {
    'zh-CN': (n: number) =>
      `将删除本次导入的 ${n} 份文档，被它们替换的旧版恢复计入统计；本次所作的单位对应一并撤销，其他文档仍在使用的除外。`,
    en: (n: number) =>
      `The ${n} documents that it made go, and what they had replaced counts again. What was said of its units is ` +
      'taken back, unless other documents rest on it.',
  },
  undoneNow: { 'zh-CN': '本次导入已撤销', en: 'The import was undone' },
  undoneWords: {
    'zh-CN': (at: string, by: string) => `${by} 于 ${at} 撤销了本次导入，它的文档已全部删除。`,
    en: (at: string, by: string) => `Undone by ${by} on ${at}; its documents are gone.`,
  },
  unitsKept: {
    'zh-CN': '以下单位对应有其他文档在使用，没有撤销：',
    en: 'Other documents rest on these units, so what was said of them stays:',
  },
  unitKept: {
    'zh-CN': (called: string, unit: string | null) =>
      unit === null ? `“${called}”是新单位` : `“${called}”就是“${unit}”`,
    en: (called: string, unit: string | null) =>
      unit === null ? `“${called}” is a new unit` : `“${called}” is “${unit}”`,
  },
  doneWords: {
    'zh-CN': (at: string, by: string, n: number) => `${by} 于 ${at} 确认，现有 ${n} 份文档。`,
    en: (at: string, by: string, n: number) => `Confirmed by ${by} on ${at}; ${n} documents are there.`,
  },
  rests: {
    'zh-CN': '以下文档导入后已有后续工作，不能整批撤销：',
    en: 'Work rests on these documents, so the import is not undone as a whole:',
  },
  units: { 'zh-CN': '单位对应', en: 'Units' },
  unitsWords: {
    'zh-CN':
      '文件中有系统不认识的单位，或编码与名称对不上，每个只需确认一次；对应关系会记住，下次导入自动识别。单位的正式名称在“机构管理”中更改。',
    en: 'Files name units that are not known, or whose code is of another name. Each is asked once, and remembered for the next import. Official names are changed on the page Organisation.',
  },
  unitInFiles: { 'zh-CN': '文件中的单位', en: 'Unit in the files' },
  unitFiles: { 'zh-CN': '文件数', en: 'Files' },
  unitIs: { 'zh-CN': '对应为', en: 'It is' },
  unitIsOf: { 'zh-CN': (name: string) => `${name} 对应为`, en: (name: string) => `${name} is` },
  unitKnown: { 'zh-CN': '对应的单位', en: 'Known unit' },
  unitKnownOf: {
    'zh-CN': (name: string) => `${name} 对应的单位`,
    en: (name: string) => `Known unit of ${name}`,
  },
  unitChoose: { 'zh-CN': '请选择', en: 'Choose' },
  unitChooseKnown: { 'zh-CN': '按名称或编码查找单位', en: 'Find a unit by name or code' },
  existing: { 'zh-CN': '已有单位', en: 'A known unit' },
  new: { 'zh-CN': '新单位', en: 'A new unit' },
  renamed: { 'zh-CN': '已有单位更名', en: 'A known unit, renamed' },
  heldBy: {
    'zh-CN': (holder: string) => `此编码在系统中是“${holder}”`,
    en: (holder: string) => `The code is known as “${holder}”`,
  },
  renamedOf: {
    'zh-CN': (holder: string) => `更名（就是“${holder}”）`,
    en: (holder: string) => `Renamed: it is “${holder}”`,
  },
  otherExisting: { 'zh-CN': '另一单位（系统中已有）', en: 'Another unit, known' },
  otherNew: { 'zh-CN': '另一单位（新单位）', en: 'Another unit, new' },
  newWithoutCode: {
    'zh-CN': '没有编码：导入后请到“机构管理”补填编码、选主管部门，否则不计入任何部门。',
    en: 'It has no code: enter one, and its department, under Organisation, or it is in the sums of no department.',
  },
  leaveUnit: { 'zh-CN': '不导入', en: 'Leave its files' },
  allNew: { 'zh-CN': (n: number) => `其余 ${n} 个都是新单位`, en: (n: number) => `The other ${n} are new` },
  good: { 'zh-CN': '可导入', en: 'Good' },
  goodDone: { 'zh-CN': '已导入', en: 'Imported' },
  doubtful: { 'zh-CN': '存疑', en: 'Doubtful' },
  refused: { 'zh-CN': '不能导入', en: 'Refused' },
  same: { 'zh-CN': '内容相同，无需导入', en: 'The same is here already' },
  left: { 'zh-CN': '未导入', en: 'Left' },
  readingGroup: { 'zh-CN': '正在读取', en: 'Being read' },
  count: {
    'zh-CN': (title: string, n: number) => `${title}（${n}）`,
    en: (title: string, n: number) => `${title} (${n})`,
  },
  take: { 'zh-CN': '导入', en: 'Import' },
  takeOf: { 'zh-CN': (file: string) => `导入 ${file}`, en: (file: string) => `Import ${file}` },
  beside: { 'zh-CN': '与旧版并存', en: 'Keep both' },
  besideWords: {
    'zh-CN': '新旧两份都计入统计，两份里都有的项目会重复计算。',
    en: 'Both are counted: a project that is in both counts twice.',
  },
  replacesWords: {
    'zh-CN': '不勾选：新版替换旧版，旧版仍可查看，不再计入统计。',
    en: 'Left unticked, the newer takes its place; the older stays readable and counts no more.',
  },
  besideOnly: {
    'zh-CN': '旧版不能替换；勾选导入的，与旧版并存，两份都计入统计，两份里都有的项目会重复计算。',
    en: 'The older cannot be replaced: what is ticked is kept beside it, and a project that is in both counts twice.',
  },
  besideOf: {
    'zh-CN': (file: string) => `${file} 与旧版并存`,
    en: (file: string) => `Keep ${file} beside the older one`,
  },
  file: { 'zh-CN': '文件', en: 'File' },
  effect: { 'zh-CN': '处理结果', en: 'What becomes of it' },
  unitYear: { 'zh-CN': '单位、年度', en: 'Unit, year' },
  contents: { 'zh-CN': '内容', en: 'Contents' },
  effectNew: { 'zh-CN': '新文档', en: 'New document' },
  effectToChoose: { 'zh-CN': '存疑，需选择', en: 'Doubtful: choose' },
  effectToSay: { 'zh-CN': '存疑，需先确认单位', en: 'Doubtful: say first which unit it is' },
  effectVersion: { 'zh-CN': '替换旧版', en: 'Newer version of' },
  effectBeside: { 'zh-CN': '与旧版并存', en: 'Beside the older' },
  effectSame: { 'zh-CN': '与已有文档相同，不处理', en: 'Same as a document that is here' },
  effectSameFile: {
    'zh-CN': (file: string) => `与本次导入的“${file}”相同，不处理`,
    en: (file: string) => `Same as “${file}” of this import`,
  },
  effectNone: { 'zh-CN': '不导入', en: 'Not imported' },
  differences: {
    'zh-CN': (changed: number, added: number, removed: number) =>
      [
        changed > 0 ? `修改 ${changed} 处` : '',
        added > 0 ? `新增 ${added} 个项目` : '',
        removed > 0 ? `减少 ${removed} 个项目` : '',
      ]
        .filter(Boolean)
        .join('，'),
    en: (changed: number, added: number, removed: number) =>
      [
        changed > 0 ? `${changed} changed` : '',
        added > 0 ? `${added} added` : '',
        removed > 0 ? `${removed} removed` : '',
      ]
        .filter(Boolean)
        .join(', '),
  },
  showDifferences: { 'zh-CN': '查看差异', en: 'Show differences' },
  showDifferencesOf: {
    'zh-CN': (file: string) => `查看差异 ${file}`,
    en: (file: string) => `Show differences of ${file}`,
  },
  differencesTitle: { 'zh-CN': '与现有文档的差异', en: 'What differs from the document that is here' },
  close: { 'zh-CN': '关闭', en: 'Close' },
  noUnit: { 'zh-CN': '未写单位', en: 'No unit' },
  yearOf: { 'zh-CN': (year: number) => `${year}年`, en: (year: number) => String(year) },
  noYear: { 'zh-CN': '未写年度', en: 'No year' },
  contentsOf: {
    'zh-CN': (projects: number, indicators: number) => `${projects} 项目 ${indicators} 指标`,
    en: (projects: number, indicators: number) => `${projects} projects, ${indicators} indicators`,
  },
  unplaced: {
    'zh-CN': (n: number) => `${n} 处内容未归入表格`,
    en: (n: number) => `${n} pieces found no place`,
  },
  doubtUnitUnknown: {
    'zh-CN': (name: string) => `系统不认识“${name}”：请在上面的“单位对应”中确认。`,
    en: (name: string) => `“${name}” is not known: say above which unit it is.`,
  },
  doubtUnitName: {
    'zh-CN': (name: string, holder: string) =>
      `文件中写的是“${name}”，这个编码却是“${holder}”的：请在上面的“单位对应”中确认。`,
    en: (name: string, holder: string) =>
      `It names “${name}” with the code of “${holder}”: say above which unit it is.`,
  },
  doubtUnitMissing: {
    'zh-CN': '文件中没有写明单位：导入后不能按单位汇总。建议在表中填写单位名称后重新导入。',
    en: 'No unit is named: it is in no sum of a unit. Better write the unit into the table and bring it again.',
  },
  doubtUnitOther: {
    'zh-CN': (name: string, expected: string) =>
      `文件名是“${expected}”，表中写的却是“${name}”：请核对是否放错文件，无误再勾选导入。`,
    en: (name: string, expected: string) =>
      `The file is called after “${expected}”, its tables name “${name}”. Make sure that it is the right file, then choose it.`,
  },
  doubtYearMissing: {
    'zh-CN': '文件中没有写明年度：导入后不计入任何年度。建议在标题中写明年度后重新导入。',
    en: 'No year is named: it counts in none. Better write the year into the title and bring it again.',
  },
  doubtTwin: {
    'zh-CN': (file: string) => `与“${file}”是同一份文档的不同版本：请只勾选其中一份。`,
    en: (file: string) => `It and “${file}” are versions of one document: choose one of them.`,
  },
  doubtTargetThere: {
    'zh-CN': (name: string, unit: string | null, state: string) =>
      `本系统已有“${name}”（${[...(unit === null ? [] : [unit]), state].join('，')}）：不要重复导入；内容有变化的，在已有的目标上修改。`,
    en: (name: string, unit: string | null, state: string) =>
      `“${name}” is here already (${[...(unit === null ? [] : [unit]), state].join(', ')}): do not import it again; change the one that is here.`,
  },
  openTarget: { 'zh-CN': '打开已有的目标', en: 'Open the one that is here' },
  effectThere: { 'zh-CN': '本系统已有，不导入', en: 'Here already, not imported' },
  effectTwice: {
    'zh-CN': '与已有的目标并存，重复计算',
    en: 'Beside the one that is here: counted twice',
  },
  undecided: {
    'zh-CN': '确认后旧版有变化，请到“文档”页比较后处理。',
    en: 'The older document changed after the confirmation: compare and decide on the page Documents.',
  },
  toDocuments: { 'zh-CN': '到“文档”页处理', en: 'To Documents' },
  empty: { 'zh-CN': '还没有文件', en: 'No files yet' },
  emptyWords: {
    'zh-CN': '文件正在上传；如果上传中断，请到“文档”页重新拖入。',
    en: 'Files are being sent; if that was interrupted, drop them again on the page Documents.',
  },
  openImport: { 'zh-CN': '查看本次导入', en: 'Open the import' },
  openImportOf: {
    'zh-CN': (label: string) => `查看本次导入 ${label}`,
    en: (label: string) => `Open the import ${label}`,
  },
})

/** What rests on a document, as the page names it. */
export const RESTS_WORDS = words({
  submitted: { 'zh-CN': '已送审或批复', en: 'sent in or approved' },
  replaced: { 'zh-CN': '已有更新的版本', en: 'replaced by a newer version' },
  changed: { 'zh-CN': '内容已修改', en: 'changed' },
  commented: { 'zh-CN': '有批注', en: 'commented on' },
  attached: { 'zh-CN': '有佐证材料', en: 'has attachments' },
  decided: { 'zh-CN': '问题已处理或已审核', en: 'findings decided on, or reviewed' },
  delegated: { 'zh-CN': '已委托填写', en: 'delegated' },
  assessed: { 'zh-CN': '已开展事前绩效评估', en: 'assessed' },
  paid: { 'zh-CN': '有支付或预算调整', en: 'has payments or changes of the budget' },
  monitored: { 'zh-CN': '已纳入绩效监控', en: 'monitored' },
  evaluated: { 'zh-CN': '已自评或评价', en: 'evaluated' },
  accounted: { 'zh-CN': '有问责记录', en: 'has entries of accountability' },
  rectified: { 'zh-CN': '有整改事项', en: 'has rectifications' },
  classified: { 'zh-CN': '已标为涉密', en: 'classified' },
  carried: { 'zh-CN': '已结转到下一年度', en: 'carried into the next year' },
})
