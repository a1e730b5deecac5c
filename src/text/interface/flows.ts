/** Words of the settings of the flow. */
import { words } from './words.ts'

export const FLOWS = words({
  title: { 'zh-CN': '审核流程', en: 'Flow' },
  year: { 'zh-CN': '预算年度', en: 'Fiscal year' },
  yearOwn: { 'zh-CN': (year: number) => `${year} 年 · 单独设置`, en: (year: number) => `${year} · own` },
  yearOf: { 'zh-CN': (year: number) => `${year} 年`, en: (year: number) => String(year) },
  national: {
    'zh-CN': '目前是全国通用流程，本区划还没有设置。',
    en: 'This is the flow of the country; the region has set none.',
  },
  inherited: {
    'zh-CN': (year: number) => `沿用 ${year} 年的设置。`,
    en: (year: number) => `As set for ${year}.`,
  },
  own: {
    'zh-CN': (by: string, at: string) => `本年度单独设置：${by} 于 ${at} 保存。`,
    en: (by: string, at: string) => `Its own, saved by ${by}, ${at}.`,
  },
  until: {
    'zh-CN': (from: number, until: number | null) => {
      if (until === null) return `适用于 ${from} 年及以后。`
      return from === until ? `只适用于 ${from} 年。` : `适用于 ${from} 至 ${until} 年。`
    },
    en: (from: number, until: number | null) => {
      if (until === null) return `Holds from ${from} on.`
      return from === until ? `Holds for ${from} alone.` : `Holds from ${from} to ${until}.`
    },
  },
  change: { 'zh-CN': '修改流程', en: 'Change the flow' },
  history: { 'zh-CN': (n: number) => `修改记录 ${n}`, en: (n: number) => `History ${n}` },
  historyTitle: {
    'zh-CN': (year: number) => `${year} 年流程的修改记录`,
    en: (year: number) => `History of the flow of ${year}`,
  },
  noHistory: { 'zh-CN': '本年度没有单独设置过。', en: 'This year never had a flow of its own.' },
  giveUp: { 'zh-CN': '恢复沿用', en: 'Go by the year before' },
  giveUpTitle: {
    'zh-CN': (year: number, from: number | null) =>
      from === null ? `${year} 年恢复为全国通用流程` : `${year} 年恢复沿用 ${from} 年的流程`,
    en: (year: number, from: number | null) =>
      from === null ? `Let ${year} go by the flow of the country` : `Let ${year} go by the flow of ${from}`,
  },
  gaveUp: { 'zh-CN': '恢复沿用', en: 'gave up its own' },
  picture: { 'zh-CN': '办理路线', en: 'The way' },
  wayOf: { 'zh-CN': '项目金额（万元）', en: 'Budget of a project (万元)' },
  wayEvery: { 'zh-CN': '所有项目', en: 'Every project' },
  small: { 'zh-CN': '金额较小的项目', en: 'A small project' },
  large: { 'zh-CN': '金额较大的项目', en: 'A large project' },
  unknownBudget: {
    'zh-CN': '金额不明的项目按最长的路线办理。',
    en: 'A project of unknown budget takes every step.',
  },
  parallel: { 'zh-CN': '并行', en: 'in parallel' },
  single: { 'zh-CN': '单一', en: 'alone' },
  leftOut: { 'zh-CN': '略过', en: 'left out' },
  steps: { 'zh-CN': '审核环节', en: 'Steps' },
  stage: { 'zh-CN': '级次', en: 'Stage' },
  step: { 'zh-CN': '环节', en: 'Step' },
  who: { 'zh-CN': '由谁办理', en: 'Who takes it' },
  how: { 'zh-CN': '办理方式', en: 'How' },
  from: { 'zh-CN': '金额起点（万元）', en: 'From (万元)' },
  always: { 'zh-CN': '全部项目', en: 'every project' },
  fromOf: { 'zh-CN': (sum: string) => `${sum} 万元及以上`, en: (sum: string) => `${sum} 万元 and more` },
  others: { 'zh-CN': '其他规定', en: 'Other rules' },
  twice: { 'zh-CN': '同一人可以在一轮中办理几个环节', en: 'One person may take several steps of one round' },
  twiceHint: {
    'zh-CN': '只有一两名审核人的地方可以打开。填报人、送审人始终不能审核自己的目标。',
    en: 'For offices with one or two reviewers. The person who wrote or sent in a target never reviews it.',
  },
  twiceYes: { 'zh-CN': '可以', en: 'yes' },
  twiceNo: { 'zh-CN': '不可以', en: 'no' },
  editing: {
    'zh-CN': (year: number) => `修改 ${year} 年的流程`,
    en: (year: number) => `Changing the flow of ${year}`,
  },
  startFrom: { 'zh-CN': '套用常见流程', en: 'Start from' },
  presetNational: {
    'zh-CN': '部门 → 业务科室与绩效科并行（全国通用）',
    en: 'Department → both offices in parallel (national)',
  },
  presetSerial: {
    'zh-CN': '部门 → 业务科室 → 绩效科（依次）',
    en: 'Department → business office → performance office',
  },
  presetSingle: { 'zh-CN': '部门 → 绩效科（财政单审）', en: 'Department → performance office alone' },
  presetDirect: {
    'zh-CN': '业务科室与绩效科并行（不经部门）',
    en: 'Both offices in parallel, no department',
  },
  presetHead: {
    'zh-CN': '单位负责人 → 部门 → 业务科室与绩效科并行',
    en: 'Head of the unit → department → both offices in parallel',
  },
  addStage: { 'zh-CN': '增加一级', en: 'Add a stage' },
  addStep: { 'zh-CN': '增加并行环节', en: 'Add a parallel step' },
  removeStep: {
    'zh-CN': (name: string) => `删除环节“${name}”`,
    en: (name: string) => `Remove the step “${name}”`,
  },
  stageUp: { 'zh-CN': (n: number) => `第 ${n} 级上移`, en: (n: number) => `Move stage ${n} up` },
  stageDown: { 'zh-CN': (n: number) => `第 ${n} 级下移`, en: (n: number) => `Move stage ${n} down` },
  stageOf: {
    'zh-CN': (n: number, name: string) => `第 ${n} 级 ${name}`,
    en: (n: number, name: string) => `Stage ${n}: ${name}`,
  },
  whoOf: { 'zh-CN': (name: string) => `${name} 由谁办理`, en: (name: string) => `Who takes: ${name}` },
  fromField: {
    'zh-CN': (name: string) => `${name} 的金额起点（万元）`,
    en: (name: string) => `${name}: from (万元)`,
  },
  fromHint: { 'zh-CN': '留空：全部项目', en: 'empty: every project' },
  approvalLast: { 'zh-CN': '批复总是最后一步，不能省略。', en: 'The approval is always the last step.' },
  noStages: {
    'zh-CN': '没有审核环节：送审后直接批复。',
    en: 'No steps of review: what is sent in waits for its approval.',
  },
  faults: {
    'zh-CN': (n: number) => `有 ${n} 处要改正后才能保存：`,
    en: (n: number) =>
      n === 1 ? 'One thing to correct before saving:' : `${n} things to correct before saving:`,
  },
  nothingChanged: { 'zh-CN': '没有改动', en: 'Nothing was changed' },
  saveNext: { 'zh-CN': '试算并保存…', en: 'Try and save…' },
  saveTitle: {
    'zh-CN': (year: number) => `保存 ${year} 年的审核流程`,
    en: (year: number) => `Save the flow of ${year}`,
  },
  changes: { 'zh-CN': '改了什么', en: 'What changes' },
  effect: { 'zh-CN': '影响', en: 'What it comes to' },
  effectHome: {
    'zh-CN': (home: number, other: number) =>
      home === 0
        ? '单位手中没有这些年度的草稿。'
        : `单位手中有 ${home} 个目标，其中 ${other} 个送审后走的环节与现在不同。`,
    en: (home: number, other: number) =>
      `Units have ${home} targets of these years; ${other} of them will take other steps.`,
  },
  effectReview: {
    'zh-CN': (n: number) =>
      n === 0
        ? '没有正在审核的目标。'
        : `正在审核的 ${n} 个目标按送审时的流程办完，不受影响；退回后再送审的，按新流程。`,
    en: (n: number) =>
      n === 0
        ? 'None is under review.'
        : `${n} under review finish by the flow they were sent in by; sent back and sent in again, ` +
          'they go by the new one.',
  },
  effectLocked: {
    'zh-CN': (n: number) => `已批复、已归档的 ${n} 个目标不变；以后提出调整的，按新流程。`,
    en: (n: number) => `${n} approved or archived ones stay; adjustments go by the new flow.`,
  },
  withoutPeople: {
    'zh-CN': (steps: string) => `现在没有人能办理：${steps}。目标会停在这一步，请先在“人员与岗位”授予岗位。`,
    en: (steps: string) =>
      `Nobody could take: ${steps}. Targets would stay there; give somebody the post first.`,
  },
  note: { 'zh-CN': '依据或原因', en: 'Reason' },
  noteHint: {
    'zh-CN': (year: number) => `例如：财绩〔${year}〕3号，50 万元以下不经业务科室`,
    en: (year: number) => `e.g. the number of the document, 财绩〔${year}〕3号`,
  },
  noteMissing: { 'zh-CN': '请写明依据或原因', en: 'Say why' },
  saved: {
    'zh-CN': (year: number) => `已保存 ${year} 年的审核流程`,
    en: (year: number) => `The flow of ${year} was saved`,
  },
  leave: { 'zh-CN': '有未保存的改动，确定离开？', en: 'There are changes that are not saved. Leave?' },
})
