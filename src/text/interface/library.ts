/** Words of 绩效指标库. */
import { words } from './words.ts'

/** How many targets, and the values up to which a part of them lies. */
type TargetsSet = {
  readonly count: number
  readonly least: string
  readonly quarter: string
  readonly middle: string
  readonly threeQuarters: string
  readonly most: string
}

export const LIBRARY = words({
  title: { 'zh-CN': '绩效指标库', en: 'Indicator library' },
  summary: {
    'zh-CN': (n: number) => `共 ${n} 个指标`,
    en: (n: number) => (n === 1 ? '1 indicator' : `${n} indicators`),
  },
  filters: { 'zh-CN': '筛选指标', en: 'Narrow the indicators down' },
  search: { 'zh-CN': '搜索名称、解释、计算方法', en: 'Search name, meaning, formula' },
  origin: { 'zh-CN': '来源', en: 'Origin' },
  state: { 'zh-CN': '状态', en: 'State' },
  offered: { 'zh-CN': '可选用', en: 'Offered' },
  hidden: { 'zh-CN': '已停用', en: 'Hidden' },
  kinds: { 'zh-CN': '指标类别', en: 'Kinds' },
  allKinds: { 'zh-CN': '全部', en: 'All' },
  add: { 'zh-CN': '新增指标', en: 'New indicator' },
  list: { 'zh-CN': '指标', en: 'Indicators' },
  kind: { 'zh-CN': '二级指标', en: 'Kind' },
  name: { 'zh-CN': '指标名称', en: 'Name' },
  usual: { 'zh-CN': '常用指标值', en: 'Usual value' },
  projects: { 'zh-CN': '项目', en: 'Projects' },
  units: { 'zh-CN': '单位', en: 'Units' },
  meaning: { 'zh-CN': '指标解释', en: 'Meaning' },
  formula: { 'zh-CN': '计算方法', en: 'Formula' },
  direction: { 'zh-CN': '指标方向', en: 'Direction' },
  noDirection: { 'zh-CN': '不分高低', en: 'Neither' },
  unit: { 'zh-CN': '计量单位', en: 'Unit' },
  basis: { 'zh-CN': '指标值确定依据', en: 'Basis' },
  source: { 'zh-CN': '文件', en: 'Source' },
  notSaid: { 'zh-CN': '未写明', en: 'not given' },
  use: { 'zh-CN': '本地使用情况', en: 'Use in this region' },
  noUse: { 'zh-CN': '本地的目标还没有用过它。', en: 'No target of this region uses it yet.' },
  usedBy: {
    'zh-CN': (projects: number, units: number) => `${units} 个单位的 ${projects} 个项目`,
    en: (projects: number, units: number) => `${projects} projects of ${units} units`,
  },
  years: {
    'zh-CN': (first: number, last: number) => (first === last ? `${first}年` : `${first}—${last}年`),
    en: (first: number, last: number) => (first === last ? `FY ${first}` : `FY ${first}–${last}`),
  },
  values: { 'zh-CN': '常见的指标值', en: 'Values that are often set' },
  bases: { 'zh-CN': '常见的依据', en: 'Bases that are often given' },
  topics: { 'zh-CN': '多见于', en: 'Often in projects of' },
  times: { 'zh-CN': (n: number) => `${n} 次`, en: (n: number) => `${n} ×` },
  distribution: {
    'zh-CN': (unit: string) => `指标值分布（${unit}）`,
    en: (unit: string) => `Targets set (${unit})`,
  },
  distributionSaid: {
    'zh-CN': ({ count, least, quarter, middle, threeQuarters, most }: TargetsSet) =>
      [
        `${count} 个指标值：最小 ${least}`,
        `四分之一不超过 ${quarter}`,
        `中位 ${middle}`,
        `四分之三不超过 ${threeQuarters}`,
        `最大 ${most}`,
      ].join('，'),
    en: ({ count, least, quarter, middle, threeQuarters, most }: TargetsSet) =>
      [
        `${count} targets: least ${least}`,
        `a quarter up to ${quarter}`,
        `median ${middle}`,
        `three quarters up to ${threeQuarters}`,
        `greatest ${most}`,
      ].join(', '),
  },
  half: { 'zh-CN': '一半的目标在深色段内', en: 'Half of the targets lie in the dark part' },
  tooFew: {
    'zh-CN': (n: number) => `不足 ${n} 个，只供参考`,
    en: (n: number) => `Fewer than ${n}: for orientation only`,
  },
  changed: {
    'zh-CN': (at: string, by: string) => `${at} ${by}`,
    en: (at: string, by: string) => `${at} ${by}`,
  },
  keptWords: {
    'zh-CN': '已由人工修改，更新指标库时保留文字、只更新使用情况',
    en: 'Changed by hand: an update keeps its words and renews the figures',
  },
  choose: { 'zh-CN': '从左侧选择一个指标查看', en: 'Choose an indicator on the left' },
  keys: { 'zh-CN': 'J 下一个　K 上一个', en: 'J next   K previous' },

  edit: { 'zh-CN': '修改', en: 'Change' },
  hide: { 'zh-CN': '停用', en: 'Hide' },
  offer: { 'zh-CN': '恢复', en: 'Offer again' },
  remove: { 'zh-CN': '删除', en: 'Remove' },
  hiddenNow: {
    'zh-CN': (name: string) => `已停用“${name}”，单位不再能选用`,
    en: (name: string) => `“${name}” is hidden from units`,
  },
  offeredNow: {
    'zh-CN': (name: string) => `已恢复“${name}”`,
    en: (name: string) => `“${name}” is offered again`,
  },
  saved: { 'zh-CN': (name: string) => `已保存“${name}”`, en: (name: string) => `“${name}” is saved` },
  removed: { 'zh-CN': (name: string) => `已删除“${name}”`, en: (name: string) => `“${name}” is removed` },
  removeTitle: { 'zh-CN': '删除指标', en: 'Remove the indicator' },
  removeWords: {
    'zh-CN': (name: string) => `从指标库删除“${name}”？已经写进目标的指标不受影响。`,
    en: (name: string) => `Remove “${name}” from the library? Targets that have it stay as they are.`,
  },
  newTitle: { 'zh-CN': '新增指标', en: 'New indicator' },
  editTitle: { 'zh-CN': (name: string) => `修改“${name}”`, en: (name: string) => `Change “${name}”` },
  nameNeeded: { 'zh-CN': '请写指标名称（2 到 40 个字）', en: 'Give a name of 2 to 40 characters' },
  meaningHint: { 'zh-CN': '这个指标量的是什么，口径怎样', en: 'What it measures, and what counts' },
  formulaHint: {
    'zh-CN': '如：参训合格人数÷参训人数×100%',
    en: 'For example: those who passed ÷ those who took part × 100%',
  },
  unitHint: {
    'zh-CN': '如：%、人次、万元/公里；定性指标留空',
    en: 'For example %, 人次, 万元/公里; empty where values are words',
  },

  mine: { 'zh-CN': '更新指标库', en: 'Update the library' },
  mineTitle: { 'zh-CN': '从本地目标更新指标库', en: 'Update the library from this region’s targets' },
  mineWords: {
    'zh-CN':
      '系统汇总各单位目标里反复使用的指标，算出常用值、依据和分布。人工写过或停用的指标保留原样，只更新使用情况。',
    en:
      'Indicators that units use again and again are gathered with their usual values, bases and ' +
      'distribution. What was written or hidden by hand stays, with figures of today.',
  },
  mineSource: { 'zh-CN': '取自', en: 'From' },
  mineApproved: { 'zh-CN': '已批复的目标和已公开的绩效文本', en: 'Approved targets and published texts' },
  mineAll: { 'zh-CN': '系统里的全部目标', en: 'All targets in the system' },
  leastProjects: { 'zh-CN': '至少用于几个项目', en: 'Used by at least so many projects' },
  leastUnits: { 'zh-CN': '至少用于几个单位', en: 'Used by at least so many units' },
  leastFault: { 'zh-CN': '请填 2 到 1000 之间的整数', en: 'Give a whole number from 2 to 1000' },
  mined: {
    'zh-CN': (projects: number, found: number, fresh: number, gone: number) =>
      `汇总了 ${projects} 个项目：常用指标 ${found} 个，新增 ${fresh} 个，移出 ${gone} 个`,
    en: (projects: number, found: number, fresh: number, gone: number) =>
      `${projects} projects gone through: ${found} indicators, ${fresh} new, ${gone} taken out`,
  },
  lastMined: {
    'zh-CN': (at: string, projects: number) => `${at} 更新，汇总 ${projects} 个项目`,
    en: (at: string, projects: number) => `Updated ${at} from ${projects} projects`,
  },
  neverMined: {
    'zh-CN': '还没有汇总过本地的目标，现在只有国家共性指标。',
    en: 'This region’s targets have not been gone through yet: there are only the national common indicators.',
  },
  noMatch: { 'zh-CN': '没有符合条件的指标', en: 'No indicator matches' },
  noMatchWords: {
    'zh-CN': '换一个类别或关键词，或清除筛选。',
    en: 'Try another kind or word, or clear the filters.',
  },
})
