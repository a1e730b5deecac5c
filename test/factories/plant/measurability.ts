import type { Project } from '#core/target/project.ts'
import type { TargetDocument } from '#core/target/document.ts'
import { atProject, inRow, oneOf, withoutRows, withProject, type Plantings } from './planter.ts'

/** Far more than a small budget buys. */
const TASKS = [
  '新建综合业务楼一栋并完成装修',
  '硬化全县农村道路120公里',
  '购置大型核磁共振设备和救护车',
  '完成全县40个乡镇的老旧管网更换',
  '建设万人体育场和配套停车场',
  '新建标准化厂房2.6万平方米',
  '改扩建县医院门诊楼1座',
  '建成3处日处理千吨的污水处理厂',
  '新建跨河大桥一座',
  '新修四车道公路36公里',
  '新建小学和幼儿园各1所',
  '建设地下综合管廊8公里',
]

/** All cost rows brought together into one that repeats the budget. */
export function wholeBudget(document: TargetDocument, project: Project, name: string) {
  const at = project.indicators.findIndex(({ kind }) => kind === 'cost')
  const first = project.indicators[at]
  if (first === undefined) return null
  const total = project.budget.total ?? ''
  const row = {
    ...first,
    level3: name,
    description: '全年支出的合计',
    value: { ...first.value, text: `≤${total}万元`, comparator: '<=' as const, number: total, unit: '万元' },
  }
  const indicators = project.indicators.flatMap((own, i) => {
    if (i === at) return [row]
    return own.kind === 'cost' ? [] : [own]
  })
  const gone = project.indicators.filter(({ kind }) => kind === 'cost')
  return {
    document: withoutRows(document, project, gone, indicators),
    spots: [{ project: project.order, indicator: at + 1 }],
    what: `${name} ≤${total}万元`,
  }
}

export const MEASURABILITY: Plantings = {
  // Of the excellent there may be few, and what is sifted may fail; what is inspected may not.
  'target-weak': inRow((row, random) =>
    (row.kind === 'satisfaction' ||
      (row.kind === 'quality' &&
        !/优良|优秀|优等|采纳|占比|落地|达成|转化|掌握|落实|改善/u.test(
          row.level3 + (row.description ?? ''),
        ))) &&
    row.value.unit === '%' &&
    row.value.comparator !== '<='
      ? { value: `≥${random.pick([30, 40, 45, 50, 55])}%` }
      : null,
  ),
  'vague-value': oneOf([
    ['social', '基层治理水平', '辖区治理的整体状况', '稳步向好'],
    ['social', '群众生活质量', '群众日常生活状况', '显著改善'],
    ['sustainability', '行业可持续发展能力', '行业后续发展的条件', '持续增强'],
    ['economic', '促进地方经济发展', '对县域经济的带动', '作用明显'],
    ['quality', '服务水平', '办事的态度和速度', '优'],
    ['social', '公共服务能力', '提供服务的能力', '有所提高'],
    ['ecological', '生态环境状况', '周边环境的整体状况', '明显好转'],
    ['sustainability', '长效机制', '制度发挥作用的状况', '长期发挥作用'],
    ['social', '社会影响', '在群众中的影响', '较大'],
  ]),
  'target-implausible': oneOf([
    ['quality', '抽检合格率', '合格样品占抽检样品的比例', '≥120%'],
    ['quantity', '设备全年运行天数', '设备正常运行的天数', '≥400天'],
    ['social', '投诉减少率', '与上年相比减少的投诉占上年投诉的比例', '≥150%'],
    ['timeliness', '服务持续月数', '全年提供服务的月份', '=18个月'],
    ['satisfaction', '受益群众满意度', '满意群众占受访群众的比例', '≥110%'],
    ['quality', '人员到岗率', '到岗人员占应到人员的比例', '≥200%'],
    ['social', '事故发生率下降幅度', '与上年相比下降的比例', '≥300%'],
    ['quantity', '窗口每日开放时间', '每天对外服务的小时数', '≥26小时'],
    ['quality', '档案齐全率', '材料齐全的档案占全部档案的比例', '≥130%'],
    ['ecological', '用水量节约比例', '与上年相比少用的水占上年用水的比例', '≥120%'],
    ['quantity', '场馆年开放天数', '对公众免费开放的天数', '≥380天'],
    ['quality', '苗木成活率', '成活的苗木占栽植苗木的比例', '≥105%'],
    ['social', '居民参与率', '参加活动的居民占常住居民的比例', '≥180%'],
    ['quantity', '每周巡查天数', '安排人员巡查的天数', '≥9天'],
  ]),
  // A state, a feeling or an institution beside a share, a count or a day. A rate in persons or a count in
  // months is value-unit-mismatch.
  'value-name-mismatch': oneOf([
    ['social', '社会影响力', '在群众中的影响', '100%'],
    ['quality', '课程内容实用性', '课程贴近岗位需要', '2025年12月底前'],
    ['quality', '服务态度改善情况', '窗口人员的服务态度', '2025年12月底前'],
    ['quantity', '受训人员数', '参加培训的人员', '2025年11月底前'],
    ['sustainability', '管理制度建设', '制度建立的情况', '98%'],
    ['social', '居民幸福感', '居民对生活的感受', '≥50次'],
    ['sustainability', '长效管护机制', '管护责任的落实', '≥95%'],
    ['social', '干部作风建设', '干部转变作风', '100%'],
    ['social', '企业获得感', '企业对政策的感受', '≥60次'],
    ['social', '群众文明意识', '群众讲文明的自觉', '≥12场'],
    ['sustainability', '部门协作关系', '部门之间的配合', '≥95%'],
    ['social', '提升窗口形象', '窗口面貌焕然一新', '100%'],
    ['sustainability', '增强发展后劲', '产业后劲不断增强', '≥90%'],
    ['social', '品牌知名度', '品牌为人所知', '2025年10月底前'],
  ]),
  'satisfaction-100': inRow((row, random) =>
    row.kind === 'satisfaction' ? { value: random.pick(['=100%', '≥100%', '100%']) } : null,
  ),
  'money-task-mismatch': (document, random) => {
    const project = random.pick(document.projects)
    if (Number(project.budget.total) > 60) return null
    const task = random.pick(TASKS)
    return {
      document: withProject(document, {
        ...project,
        purpose: `${task}，${project.purpose ?? ''}`,
        goals: [...project.goals, task],
      }),
      spots: [atProject(project)],
      what: `${project.budget.total}万元：${task}`,
    }
  },
  'value-refers-elsewhere': inRow((row, random) =>
    row.kind === 'timeliness' || row.kind === 'quality'
      ? {
          value: random.pick([
            '按照上级文件规定执行',
            '按合同约定',
            '以实施方案为准',
            '按照行业标准',
            '详见年度工作计划',
            '依据相关政策标准执行',
            '符合国家规定',
            '见项目批复文件',
            '遵照县委部署要求',
            '同采购合同',
          ]),
        }
      : null,
  ),
  'cost-is-whole-budget': (document, random) =>
    wholeBudget(
      document,
      random.pick(document.projects),
      random.pick(['项目总成本', '项目支出', '成本控制数', '资金支出总额']),
    ),
}
