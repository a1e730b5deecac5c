import type { IndicatorKind } from '#core/indicator/kind.ts'
import { kindOfLabel } from '#core/indicator/kind.ts'
import type { Project } from '#core/target/project.ts'
import { COMMON } from '../fields/common.ts'
import { atProject, DOCUMENT, inRow, oneOf, withProject, type Plantings } from './planter.ts'

const VARIANTS: { readonly [kind in IndicatorKind]?: readonly string[] } = {
  timeliness: ['时效性指标', '进度指标'],
  quantity: ['产出数量'],
  quality: ['产出质量'],
  cost: ['产出成本'],
  social: ['社会效果', '社会效益'],
  economic: ['经济效果', '经济效益'],
  ecological: ['生态环境指标', '环境效益目标'],
  sustainability: ['可持续性影响', '可持续发展指标', '可持续性指标'],
  satisfaction: ['社会满意度', '服务对象'],
}
const MISSPELT: { readonly [kind in IndicatorKind]?: readonly string[] } = {
  timeliness: ['实效指标', '时效指示', '时校指标'],
  quantity: ['数量指示', '数量批标'],
  quality: ['质量指示', '质量旨标'],
  cost: ['成本指示', '成木指标'],
  social: ['社会效盖指标', '社会效益指示'],
  economic: ['经济效盖指标', '经济效益指示'],
  sustainability: ['可持续影响指示', '可持绪影响指标'],
}
const ELSEWHERE: { readonly [kind in IndicatorKind]?: readonly string[] } = {
  quantity: ['效益指标', '满意度指标'],
  quality: ['满意度指标', '效益指标'],
  timeliness: ['效益指标'],
  social: ['产出指标', '满意度指标'],
  sustainability: ['产出指标', '满意度指标'],
  satisfaction: ['产出指标', '效益指标'],
}

export const CLASSIFICATION: Plantings = {
  misclassified: oneOf([
    ['quality', '印制资料数量', '印制并发出的资料', '≥500份'],
    ['quality', '走访慰问人数', '上门慰问的群众', '≥60人'],
    ['quality', '报告提交时间', '总结报告提交的日期', '2025年11月底前'],
    ['quality', '事项办理及时率', '期限内办结的事项占全部事项的比例', '≥95%'],
    ['timeliness', '设备验收合格率', '验收合格的设备占全部设备的比例', '≥98%'],
    ['timeliness', '组织活动场次', '举办的活动', '≥8场'],
    ['timeliness', '资金使用期限', '资金可以使用的时间', '≤1年'],
    ['quantity', '任务结束时间', '全部任务结束的日期', '2025年12月底前'],
    ['quantity', '群众满意度', '满意群众占受访群众的比例', '≥92%'],
    ['social', '节约财政支出金额', '与上年相比少支出的金额', '≥3万元'],
    ['social', '减少污染物排放量', '与上年相比少排放的污染物', '≥12吨'],
    ['economic', '政策知晓率', '知道政策的群众占受访群众的比例', '≥90%'],
    ['economic', '受益群众满意度', '满意群众占受访群众的比例', '≥90%'],
    ['sustainability', '培训班举办期数', '举办的培训班', '≥4期'],
    ['ecological', '带动就业人数', '在项目务工的群众', '≥20人'],
    ['social', '设备采购台数', '验收入库的设备', '≥6台'],
  ]),
  'quantity-is-rate': oneOf([
    ['quantity', '任务覆盖率', '覆盖的对象占全部对象的比例', '≥90%'],
    ['quantity', '问题整改率', '整改的问题占发现问题的比例', '≥95%'],
    ['quantity', '人员到岗率', '到岗人员占应到人员的比例', '=100%'],
    ['quantity', '资料归档比例', '归档资料占全部资料的比例', '≥98%'],
    ['quantity', '服务人群占比', '接受服务的人群占常住人口的比例', '≥30%'],
    ['quantity', '补助发放率', '已发放对象占应发放对象的比例', '=100%'],
  ]),
  'money-as-quantity': oneOf([
    ['quantity', '发放补贴金额', '全年发放的补贴', '≥16万元'],
    ['quantity', '办公经费支出数', '全年支出的办公经费', '≤3.5万元'],
    ['quantity', '慰问金标准', '每户发放的慰问金', '500元/户'],
    ['quantity', '支付劳务费数额', '支付给劳务人员的费用', '=8万元'],
    ['quantity', '设备采购总额', '采购设备的合同金额', '≤26万元'],
    ['quantity', '人均补助', '每人领取的补助', '1200元'],
  ]),
  'quality-is-completion': oneOf([
    ['quality', '工作完成率', '已完成任务占全部任务的比例', '≥95%'],
    ['quality', '年度任务完成率', '已完成的任务占年度任务的比例', '=100%'],
    ['quality', '建设任务完成率', '已建成的内容占计划内容的比例', '≥98%'],
    ['quality', '培训计划完成率', '已举办的培训占计划培训的比例', '=100%'],
    ['quality', '项目完成比率', '完成的子项占全部子项的比例', '≥95%'],
  ]),
  // Nobody is named, neither in the name nor in how it is asked; or the unit asks itself. 服务对象 is the form's
  // own word.
  'satisfaction-object': inRow((row, random, project) =>
    row.kind === 'satisfaction'
      ? random.pick([
          { level3: '满意度', description: '问卷中表示满意的比例' },
          { level3: '满意率', description: '满意的占比' },
          { level3: '总体满意度', description: '抽样调查中评价为满意的人数占比' },
          { level3: '综合满意率', description: '调查结果中基本满意和满意的比例' },
          { level3: '项目满意度', description: '对项目表示满意的程度' },
          { level3: '工作满意程度', description: '测评中对工作满意的情况' },
          { level3: '满意度', description: '回访时表示满意的人数占比' },
          ...(/工资|职工|培训|办公|物业|公务|档案|系统|干部|人员/u.test(
            project.name + (project.purpose ?? ''),
          )
            ? []
            : [
                { level3: '本单位工作人员满意度', description: '本单位工作人员中表示满意的比例' },
                { level3: '我局干部职工满意度', description: '我局干部职工对项目的满意程度' },
              ]),
        ])
      : null,
  ),
  'level1-variant': (document, random) => {
    const project = random.pick(document.projects)
    const to = random.pick(['效果指标', '效果目标', '效益'])
    const indicators = project.indicators.map((row) =>
      row.level1 === '效益指标' ? { ...row, level1: to } : row,
    )
    const spots = indicators.flatMap((row, i) =>
      row.level1 === to ? [{ project: project.order, indicator: i + 1 }] : [],
    )
    return {
      document: withProject(document, { ...project, indicators }),
      spots: [...spots, atProject(project), DOCUMENT],
      what: to,
    }
  },
  'level2-variant': inRow((row, random) => {
    const written = row.kind === null ? undefined : VARIANTS[row.kind]
    return written === undefined ? null : { level2: random.pick(written) }
  }),
  'level2-typo': inRow((row, random) => {
    const written = row.kind === null ? undefined : MISSPELT[row.kind]
    if (written === undefined) return null
    const level2 = random.pick(written)
    return { level2, kind: kindOfLabel(level2) }
  }),
  'level1-missing': inRow(() => ({ level1: '' })),
  'level1-level2-mismatch': inRow((row, random) => {
    const wrong = row.kind === null ? undefined : ELSEWHERE[row.kind]
    return wrong === undefined ? null : { level1: random.pick(wrong) }
  }),
  // Works that are built and accepted, money that is handed out: whatever the project is called, no running
  // of an office.
  'part-classification': (document, random) => {
    const isWork = ({ indicators }: Project) =>
      indicators.some(({ level3, description }) =>
        /完工|竣工|施工|工程|打卡|足额|按标准发放/u.test(level3 + (description ?? '')),
      )
    const suited = document.projects.filter(
      (one) =>
        isWork(one) &&
        !COMMON.some(({ name }) => name === one.name) &&
        !/运行|办公|物业|公务/u.test(one.name + (one.purpose ?? '')),
    )
    if (suited.length === 0) return null
    const project = random.pick(suited)
    const title = random.pick(['预算公用绩效目标', '公用经费绩效目标'])
    // The last part of a document; its one table is the last.
    const moved = { ...project, part: title }
    return {
      document: { ...withProject(document, moved), parts: [...document.parts, { label: '第三部分', title }] },
      spots: [atProject(project)],
      what: `${project.name} under ${title}`,
    }
  },
  'process-as-output': oneOf([
    ['quality', '资金到位率', '到位资金占预算资金的比例', '=100%'],
    ['quality', '管理制度健全性', '项目管理制度是否健全', '健全'],
    ['quality', '支出合规性', '资金使用符合财务制度', '合规'],
    ['quantity', '预算执行率', '实际支出占预算的比例', '≥95%'],
    ['quality', '采购程序规范性', '采购程序符合规定', '规范'],
    ['timeliness', '资金拨付及时率', '及时拨付的资金占应拨付资金的比例', '=100%'],
    ['quality', '财务管理规范程度', '账目和凭证符合会计制度', '规范'],
    ['quality', '招标程序合法性', '招标符合法律规定', '合法'],
    ['quantity', '资金使用率', '已使用资金占下达资金的比例', '=100%'],
  ]),
}
