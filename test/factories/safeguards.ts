/** 工作保障措施: what a unit does so that its targets are reached. */
import { fill, type Slots } from './place.ts'
import type { Random } from './random.ts'

export type Measure = { readonly title: string | null; readonly text: string }

const SAFEGUARDS: readonly { readonly title: string; readonly texts: readonly string[] }[] = [
  {
    title: '健全预算执行制度',
    texts: [
      '每月5日前汇总各股室支出进度，对低于序时进度10个百分点的项目由分管领导约谈承办股室。',
      '建立项目支出台账，按周登记合同、发票和支付凭证，每季度与财政局对账一次。',
    ],
  },
  {
    title: '压实项目责任',
    texts: [
      '一个项目明确一名责任人，责任人、完成时间和验收方式写入任务书，年中和年末各检查一次。',
      '项目承办股室对绩效目标负责，财务股负责审核资金拨付，纪检组抽查不少于3个项目。',
    ],
  },
  {
    title: '规范采购和合同管理',
    texts: [
      '采购项目在预算批复后30日内公开采购意向，合同签订后2个工作日内公告。',
      '合同价款按验收结果支付，预留3%的质量保证金，质保期满再行结清。',
    ],
  },
  {
    title: '开展绩效运行监控',
    texts: [
      '7月和10月各开展一次绩效运行监控，指标进度落后的项目限期15日整改。',
      '对照指标值逐项收集佐证材料，8月底前完成上半年绩效运行监控报告。',
    ],
  },
  {
    title: '强化结果应用',
    texts: [
      '年度自评得分低于80分的项目，下一年度预算压减10%以上。',
      '将绩效评价结果作为安排下一年度预算的依据，评价报告随决算一并公开。',
    ],
  },
  {
    title: '加强队伍和业务能力',
    texts: [
      '全年组织财务和业务人员培训2次，每名经办人员培训不少于16学时。',
      '邀请行业专家参与方案论证和验收，重大项目的专家人数不少于5人。',
    ],
  },
  {
    title: '保障资金安全',
    texts: [
      '补助资金通过一卡通发放，发放前在村务公开栏公示7日。',
      '资金实行专账核算，每半年开展一次内部审计，发现问题10日内整改到位。',
    ],
  },
]

export function safeguardsOf(slots: Slots, random: Random): readonly Measure[] {
  return random
    .some(SAFEGUARDS, random.whole(3, 5))
    .map(({ title, texts }) => ({ title, text: fill(random.pick(texts), slots) }))
}
