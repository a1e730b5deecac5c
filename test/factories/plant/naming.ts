import { changedRow, inRow, oneOf, type Plantings } from './planter.ts'

const CATEGORY: { readonly [kind: string]: readonly string[] } = {
  quantity: ['数量指标', '数量'],
  quality: ['质量指标', '质量'],
  timeliness: ['时效指标', '时效'],
  social: ['社会效益', '社会效益指标'],
  economic: ['经济效益'],
  ecological: ['生态效益'],
  sustainability: ['可持续影响', '可持续影响指标'],
  satisfaction: ['满意度指标', '服务对象满意度指标'],
}

export const NAMING: Plantings = {
  'name-desc-identical': inRow(({ level3 }, random) => ({
    description: random.pick([level3, `${level3}。`, ` ${level3}`]),
  })),
  'name-desc-mismatch': inRow((row, random) => {
    if (row.kind === 'quantity')
      return {
        description: random.pick([
          '实际支出占预算数的比例',
          '全部任务结束的日期',
          '受访群众中表示满意的比例',
          '资金到账的时间',
          '群众对服务的满意程度',
        ]),
      }
    if (row.kind === 'quality')
      return {
        description: random.pick([
          '当年采购设备的台数',
          '资金拨付到账的日期',
          '组织开展活动的场次',
          '合同签订的时间',
          '参加活动的人数',
        ]),
      }
    if (row.kind === 'timeliness')
      return {
        description: random.pick([
          '验收合格的数量占比',
          '发放资料的份数',
          '参加活动的人数',
          '项目支出的总金额',
          '群众表示满意的比例',
        ]),
      }
    return row.kind === 'satisfaction'
      ? {
          description: random.pick([
            '服务对象的总人数',
            '设备采购的总金额',
            '工作结束的时间',
            '发放物品的件数',
          ]),
        }
      : null
  }),
  'name-equals-category': inRow((row, random) => {
    const names = CATEGORY[row.kind ?? '']
    return names === undefined ? null : { level3: random.pick(names) }
  }),
  'name-contains-value': inRow((row, random) =>
    row.kind === 'quantity' && row.value.number !== null
      ? {
          level3: random.pick([
            `${row.level3}${row.value.number}${row.value.unit}`,
            `完成${row.value.number}${row.value.unit}`,
            `${row.level3}（${row.value.number}${row.value.unit}）`,
          ]),
        }
      : null,
  ),
  'duplicate-name': (document, random) => {
    const project = random.pick(document.projects)
    const [first, second] = random.shuffled(
      project.indicators.filter(
        ({ kind }) =>
          kind === 'social' ||
          kind === 'quality' ||
          kind === 'sustainability' ||
          kind === 'economic' ||
          kind === 'ecological',
      ),
    )
    if (first === undefined || second === undefined || first.kind === second.kind) return null
    const planted = changedRow(document, project, second, { level3: first.level3 })
    return {
      ...planted,
      spots: [first, second].map((row) => ({
        project: project.order,
        indicator: project.indicators.indexOf(row) + 1,
      })),
    }
  },
  'name-is-activity': oneOf([
    ['quantity', '设备采购', '采购办公设备', '≥6台'],
    ['quantity', '组织培训', '组织业务人员参加培训', '≥2次'],
    ['quantity', '开展走访慰问', '走访慰问困难群众', '≥40户'],
    ['quality', '加强日常管理', '对日常工作加强管理', '≥95%'],
    ['quantity', '购置办公用品', '购置日常办公用品', '≥30件'],
    ['quality', '做好后勤服务', '为单位做好后勤服务', '≥90%'],
    ['quantity', '印发宣传资料', '向群众发放资料', '≥2000份'],
    ['quantity', '修补破损路面', '对破损路面进行修补', '≥600平方米'],
    ['quantity', '张贴宣传海报', '在公共场所张贴海报', '≥120张'],
    ['quality', '强化监督检查', '对工作进行监督检查', '≥95%'],
    ['quantity', '选聘管理人员', '从社会上选聘人员', '≥3人'],
    ['quantity', '设备检修', '对设备进行检修', '≥12台'],
  ]),
  'name-holds-several': oneOf([
    ['social', '提高服务水平，保障群众利益', '服务水平提高和群众利益得到保障', '≥90%'],
    ['quality', '工程合格率、设备完好率及资料齐全率', '合格、完好和齐全的比例', '≥95%'],
    ['social', '维护社会稳定、促进经济发展、改善民生', '在稳定、发展和民生方面的作用', '≥90%'],
    ['quality', '系统可用率和数据准确率', '系统可用和数据准确的比例', '≥98%'],
    ['timeliness', '开工时间及完工时间', '开工和完工的日期', '2025年9月底前'],
    ['quantity', '宣传册数量、海报数量、讲座场次', '制作和举办的数量', '≥40份'],
    ['quantity', '培训人数和举办期数', '参加培训的人数和举办的期数', '≥100人'],
    ['satisfaction', '群众满意度和企业满意度', '群众和企业表示满意的比例', '≥90%'],
  ]),
}
