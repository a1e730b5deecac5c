/** Words of 上手五步: what each step is, and what it comes to. */
import type { FirstPathId, FirstStepId } from '#core/first-path/first-path.ts'
import type { Wording } from '../language.ts'
import { words } from './words.ts'

export const FIRST_PATH = words({
  title: { 'zh-CN': '上手五步', en: 'Five first steps' },
  progress: {
    'zh-CN': (done: number, all: number) => `已完成 ${done}/${all}`,
    en: (done: number, all: number) => `${done} of ${all} done`,
  },
  done: { 'zh-CN': '已完成', en: 'done' },
  unfold: { 'zh-CN': '展开步骤', en: 'Show the steps' },
  fold: { 'zh-CN': '收起步骤', en: 'Fold the steps' },
  hide: { 'zh-CN': '不再显示', en: 'Show no more' },
  hidden: {
    'zh-CN': '已收起。随时可以在“使用指南”里重新显示。',
    en: 'Hidden. It can be shown again from the guides.',
  },
  show: { 'zh-CN': '显示上手五步', en: 'Show the five first steps' },
  shown: { 'zh-CN': '上手五步已显示在工作台', en: 'The first steps are on the workbench' },
})

type StepWords = { readonly title: Wording; readonly words: Wording }

const step = (zh: string, zhWords: string, en: string, enWords: string): StepWords => ({
  title: { 'zh-CN': zh, en },
  words: { 'zh-CN': zhWords, en: enWords },
})

const UNITS = step('建机构', '逐个新增，或从 Excel 导入。', 'Enter the units', 'One by one, or from Excel.')
const PEOPLE = step(
  '开账号、定岗位',
  '一个人可以有几个岗位。',
  'Enter the people',
  'One person may hold several posts.',
)
const safe = (zhWords: string, enWords: string) =>
  step('修改密码或打开两步验证', zhWords, 'Make the account safe', enWords)

/** What every head of a unit looks at. */
const HEAD = {
  guide: step('看一遍通用速查', '工作台、清单和查找怎样用。', 'Read the guide', 'Desk, lists, search.'),
  targets: step(
    '看本单位的目标',
    '项目、金额、状态和问题都在一张清单里。',
    'See your targets',
    'All of your unit in one list.',
  ),
  lights: step('看监控灯', '● 红灯 ▲ 黄灯 ✓ 绿灯，每个灯写明原因。', 'See the lights', 'Each says why.'),
  results: step(
    '看评价结果',
    '本单位各项目的自评得分和等级。',
    'See results',
    'Scores and grades of your projects.',
  ),
}

export const FIRST_STEPS: {
  readonly [Id in FirstPathId]: { readonly [Step in FirstStepId<Id>]: StepWords }
} = {
  fill: {
    guide: step(
      '看一遍填报速查',
      '两页，十分钟：怎样填、怎样改、怎样送审。',
      'Read the guide',
      'Two pages, ten minutes.',
    ),
    begin: step(
      '新建第一个目标',
      '从空白表、上年目标或已有的 Word、Excel 文件开始。',
      'Begin a target',
      'Empty, from last year, or from a Word or Excel file.',
    ),
    write: step(
      '填好，照提示修改',
      '“还缺”列出空着的必填项，问题逐条写明怎样改。',
      'Write it and mend what is found',
      'What is missing and what is wrong stands beside the form.',
    ),
    submit: step(
      '送审',
      '没有错误就可以送审；被退回的会回到工作台。',
      'Send it in',
      'It comes back to the desk when returned.',
    ),
    report: step(
      '到期填监控表、自评表',
      '批复后按时点填监控表，年终填自评表，事实已经带好。',
      'Report through the year',
      'Monitoring and self-evaluation, with the facts carried over.',
    ),
  },
  assist: {
    guide: step(
      '看一遍委托填写',
      '三条：同事交来什么、怎样填、怎样交回。',
      'Read the guide',
      'Three steps: what came, how to write, how to give back.',
    ),
    open: step(
      '打开交我填写的一项',
      '同事交来的格子列在“待办”的“交我填写”里。',
      'Open what was handed to you',
      'It stands under 待办.',
    ),
    write: step('填好格子', '写完自动保存，其余内容只能看。', 'Fill in the cells', 'Saved by itself.'),
    give: step(
      '交回，或写明原因拒绝',
      '交回后由委托人确认，不能再改。',
      'Give back, or refuse',
      'The colleague accepts what you wrote.',
    ),
    safe: safe('填写留有您的名字。', 'What you write bears your name.'),
  },
  agree: {
    ...HEAD,
    answer: step(
      '确认或退回一个目标',
      '打开等您办理的目标，确认，或写明原因退回。',
      'Confirm or return one',
      'Open what waits for you, confirm it or say what to change.',
    ),
  },
  send: {
    ...HEAD,
    submit: step(
      '核对并送审一个目标',
      '填报人填好后，打开目标核对，点送审；要改的请填报人改好再送。',
      'Check a target and send it in',
      'Open it once it is written; what is to be changed is the filler’s to change.',
    ),
  },
  watch: {
    ...HEAD,
    rectifications: step(
      '看整改事项',
      '要整改的问题、期限和答复。',
      'See what is to be mended',
      'Problems, days, replies.',
    ),
  },
  review: {
    guide: step(
      '看一遍审核速查',
      '两页：队列、审核表和按键。',
      'Read the guide',
      'Queue, review sheet, keys.',
    ),
    open: step(
      '打开审核队列',
      '按“风险×金额”排好，从第一个看起。',
      'Open the queue',
      'Ordered by risk and money; begin with the first.',
    ),
    findings: step(
      '处理一条问题或写一条批注',
      '认可、忽略或判断有误，或在格子上写批注。',
      'Decide about a finding',
      'Agree, waive, dispute, or comment on a cell.',
    ),
    answer: step(
      '审核通过或退回',
      'P 通过，R 退回；无问题的可以勾选后一起办。',
      'Pass or return',
      'P passes, R returns.',
    ),
    sheets: step(
      '审核监控表、自评表',
      '看偏差、原因和佐证，通过或退回。',
      'Check sheets of the year',
      'Look at deviations, causes and evidence.',
    ),
  },
  lead: {
    year: step(
      '设好日历和流程',
      '各环节的期限、由谁审、多少金额起加一级。',
      'Set the year',
      'Deadlines and who reviews.',
    ),
    import: step(
      '导入各部门的文件',
      '整个文件夹拖进“文档”，读完一次确认。',
      'Import the papers',
      'Drop a whole folder, confirm once.',
    ),
    answer: step(
      '审核和批复',
      '从风险高、金额大的看起，批复写文号和日期。',
      'Review and approve',
      'The riskiest first.',
    ),
    round: step(
      '开启监控、启动自评',
      '每个已批复的项目生成一张表。',
      'Open the rounds',
      'A sheet for every approved project.',
    ),
    evaluate: step(
      '组织评价、应用结果',
      '新建评价任务，按等级决定下年预算。',
      'Evaluate, and use the results',
      'Tasks for experts, decisions on next year.',
    ),
  },
  judge: {
    guide: step(
      '看一遍评价速查',
      '从声明到提交评分。',
      'Read the guide',
      'From the declaration to the marks.',
    ),
    declare: step('签署回避声明', '没有应当回避的情形才能看材料。', 'Declare', 'Before anything is shown.'),
    ask: step(
      '需要时调阅材料',
      '写明要什么，单位答复后会收到消息。',
      'Ask for papers',
      'The unit answers, and you hear of it.',
    ),
    mark: step(
      '逐项打分并提交',
      '可以暂存；提交后不能再改。',
      'Mark and hand in',
      'Kept as you go; final when handed in.',
    ),
    safe: safe('评分只属于您本人。', 'Marks are yours alone.'),
  },
  look: {
    guide: step('看一遍通用速查', '清单、查找和导出怎样用。', 'Read the guide', 'Lists, search, export.'),
    statistics: step(
      '看统计',
      '问题、预算和指标质量，点图看明细。',
      'See the statistics',
      'Each chart leads to its list.',
    ),
    targets: step(
      '打开一个项目',
      '承诺了什么、花多少钱、评价如何。',
      'Open a target',
      'What was promised and what it costs.',
    ),
    results: step(
      '看评价和整改',
      '监控、评价、审计发现的问题改了没有。',
      'See what was mended',
      'Problems and their rectification.',
    ),
    archive: step(
      '看一份绩效档案',
      '一个项目从申报到结果的全过程。',
      'See an archive',
      'One project from begin to end.',
    ),
  },
  administer: {
    units: UNITS,
    people: PEOPLE,
    year: step(
      '设年度日历',
      '各环节的期限，到期提醒由此而来。',
      'Set the calendar',
      'Reminders follow from it.',
    ),
    flow: step(
      '设审核流程',
      '谁先审、谁后审，多少金额起加一级。',
      'Set the workflow',
      'Who reviews, in which order.',
    ),
    import: step(
      '导入文档',
      '把各部门的文件拖进“文档”。',
      'Import papers',
      'Drop the files of all departments.',
    ),
  },
  found: {
    units: UNITS,
    people: PEOPLE,
    region: step(
      '核对区划',
      '名称、编码，页面和打印件上都用它。',
      'Check the region',
      'Its name and code stand on pages and papers.',
    ),
    mail: step(
      '设置邮件',
      '发一封试试；没有邮件也能用，消息在系统里。',
      'Set up mail',
      'Send one to try it.',
    ),
    safe: safe('管理员账号能改别人的岗位，先保护好。', 'It can change the posts of others.'),
  },
}
