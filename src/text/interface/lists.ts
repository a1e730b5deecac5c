/** Words of every list: taking away what it shows, and its saved views. */
import { words } from './words.ts'

export const LISTS = words({
  filters: { 'zh-CN': '筛选', en: 'Filters' },
  folded: {
    'zh-CN': (active: number) => (active === 0 ? '筛选' : `筛选（${active}）`),
    en: (active: number) => (active === 0 ? 'Filters' : `Filters (${active})`),
  },
  inWan: { 'zh-CN': (name: string) => `${name}（万元）`, en: (name: string) => `${name} (万元)` },
  notAnAmount: {
    'zh-CN': '请填写数字，单位万元，如 100 或 12.5',
    en: 'A number of 万元, such as 100 or 12.5',
  },
  exportTitle: {
    'zh-CN': '导出当前筛选条件下的全部记录',
    en: 'All rows that match the filters, on every page',
  },
  nothingToExport: { 'zh-CN': '没有可以导出的记录', en: 'There is nothing to export' },
  /** Lines over the head of a workbook. */
  fileFilters: {
    'zh-CN': (filters: readonly string[]) =>
      `筛选：${filters.length === 0 ? '无，全部' : filters.join('；')}`,
    en: (filters: readonly string[]) =>
      `Filters: ${filters.length === 0 ? 'none, all rows' : filters.join('; ')}`,
  },
  order: { 'zh-CN': '排序', en: 'Order' },
  usualOrder: { 'zh-CN': '默认', en: 'as it comes' },
  ascending: { 'zh-CN': (title: string) => `${title} 升序`, en: (title: string) => `${title}, ascending` },
  descending: { 'zh-CN': (title: string) => `${title} 降序`, en: (title: string) => `${title}, descending` },
  fileYear: { 'zh-CN': (year: number) => `年度：${year}`, en: (year: number) => `Fiscal year: ${year}` },
  fileTotal: { 'zh-CN': '合计', en: 'Total' },
  fileTaken: {
    'zh-CN': (day: string, who: string) => `取数：${day}，${who}`,
    en: (day: string, who: string) => `Taken: ${day}, ${who}`,
  },
  fileUnit: { 'zh-CN': '单位：万元', en: '单位：万元' },
  exporting: { 'zh-CN': '正在导出', en: 'Exporting' },
  exported: {
    'zh-CN': (done: number, all: number) => `正在读取 ${done} / ${all} 条`,
    en: (done: number, all: number) => `${done} of ${all} rows`,
  },
  exportFailed: { 'zh-CN': '没有导出：', en: 'Not exported: ' },
  tooMany: {
    'zh-CN': (most: number) => `记录超过 ${most} 条，请缩小筛选范围后再导出`,
    en: (most: number) => `There are more than ${most} rows: narrow the list down first`,
  },
  chooseEvery: {
    'zh-CN': (total: number) => `选择全部 ${total} 条`,
    en: (total: number) => `Select all ${total} rows`,
  },
  tooManyChosen: {
    'zh-CN': (most: number) => `一次最多选择 ${most} 条，请先缩小筛选范围`,
    en: (most: number) => `At most ${most} rows at a time: narrow the list down first`,
  },
  views: { 'zh-CN': '视图', en: 'Views' },
  viewNamed: { 'zh-CN': (name: string) => `视图：${name}`, en: (name: string) => `View: ${name}` },
  saveView: { 'zh-CN': '保存当前视图…', en: 'Save this view…' },
  arrangeViews: { 'zh-CN': '管理视图…', en: 'Arrange views…' },
  saveViewTitle: { 'zh-CN': '保存视图', en: 'Save the view' },
  arrangeViewsTitle: { 'zh-CN': '管理视图', en: 'Arrange views' },
  viewName: { 'zh-CN': '视图名称', en: 'Name of the view' },
  viewNameOf: { 'zh-CN': (name: string) => `“${name}”的名称`, en: (name: string) => `Name of “${name}”` },
  viewNameMissing: { 'zh-CN': '请填写名称', en: 'Give it a name' },
  viewNameTaken: { 'zh-CN': '名称重复', en: 'Two views have this name' },
  viewReplaces: { 'zh-CN': '已有同名视图，保存后替换', en: 'Takes the place of the view of this name' },
  viewsKeptHere: {
    'zh-CN': '保存筛选条件和排序，只保存在本浏览器，仅本人可见',
    en: 'The filters and the order are kept in this browser, for you alone',
  },
  viewSaved: { 'zh-CN': (name: string) => `已保存视图“${name}”`, en: (name: string) => `Saved “${name}”` },
  tooManyViews: {
    'zh-CN': (most: number) => `最多保存 ${most} 个视图，请先删除不用的`,
    en: (most: number) => `No more than ${most} views: remove one first`,
  },
  removeView: { 'zh-CN': (name: string) => `删除视图“${name}”`, en: (name: string) => `Remove “${name}”` },
  noViewsLeft: { 'zh-CN': '保存后将没有视图', en: 'No view is left once this is saved' },
})
