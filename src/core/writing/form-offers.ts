/**
 * Indicators that the rules of a special form ask for, offered beside the form: 专项债券 its returns and repayment,
 * 政府购买服务 the service and those served, 政府投资基金 its policy goals, PPP its operation. What each measures is in our
 * words; the clauses are 待核对.
 */
import { foldLabel } from '../kernel/characters.ts'
import { tickedChoice } from '../target/choice.ts'
import { detailOfLabel } from '../target/detail-labels.ts'
import { derivedForm, type ProjectForm, type SpecialForm } from '../target/project-form.ts'
import { rowsOfList, type WrittenForm } from './form.ts'
import { openKinds, type Offer } from './offers.ts'

/** 绩效指标描述 of each says how it is computed; no value is given: it is the unit's own. */
const row = (kind: Offer['kind'], name: string, description: string): Offer => ({
  kind,
  name,
  cells: { description },
})

export const FORM_INDICATORS: Record<SpecialForm, readonly Offer[]> = {
  // 财预〔2021〕61号: 预期产出, 融资成本, 偿债风险; benefits and satisfaction as of any project.
  'special-bond': [
    row('quantity', '债券资金形成实物工作量', '债券资金支付对应的已完成工程量'),
    row('quality', '工程验收合格率', '验收合格的单位工程数÷全部单位工程数'),
    row('timeliness', '还本付息及时率', '按期足额支付的本息÷应付本息'),
    row('timeliness', '债券资金支出进度', '已支付债券资金÷到位债券资金'),
    row('cost', '债券融资成本率', '年利息和发行费用÷债券资金'),
    row('economic', '项目收益本息覆盖倍数', '债券存续期项目净收益÷应付本息'),
    row('economic', '项目年收入', '当年实现的经营或专项收入'),
    row('sustainability', '偿债资金缺口', '当年应付本息超过项目收益和偿债资金的部分'),
    row('satisfaction', '受益群众满意度', '满意的受访群众÷全部受访群众'),
  ],
  // 财政部令第102号 第二条: paid by quantity and quality of the service.
  'purchased-service': [
    row('quantity', '服务人次', '合同期内实际服务的人次'),
    row('quality', '服务考核合格率', '考核合格的次数÷全部考核次数'),
    row('quality', '服务人员持证率', '持证上岗的服务人员÷全部服务人员'),
    row('timeliness', '服务响应及时率', '在约定时间内响应的次数÷全部服务需求次数'),
    row('cost', '单位服务成本', '合同金额÷服务数量'),
    row('social', '有效投诉数', '经核实的服务投诉件数'),
    row('satisfaction', '服务对象满意度', '满意的受访服务对象÷全部受访服务对象'),
  ],
  // 财预〔2020〕7号: policy goals, use of the money, exit.
  'investment-fund': [
    row('quantity', '基金投资项目数', '当年完成投资的项目数'),
    row('quantity', '基金实缴到位率', '实缴出资÷认缴出资'),
    row('quality', '投向符合率', '投向约定领域的金额÷全部投资金额'),
    row('timeliness', '年度投资计划完成率', '当年实际投资÷年度计划投资'),
    row('cost', '基金管理费率', '当年管理费÷计费基数'),
    row('economic', '社会资本放大倍数', '社会资本出资÷财政出资'),
    row('economic', '返投比例', '投资本地企业的金额÷财政出资'),
    row('sustainability', '项目退出率', '已退出的投资额÷应退出的投资额'),
    row('satisfaction', '被投企业满意度', '满意的受访企业÷全部受访企业'),
  ],
  // 财金〔2020〕13号: outputs and effects of operation, to which payments are tied.
  ppp: [
    row('quantity', '公共服务供给量', '运营期内按合同提供的服务数量'),
    row('quality', '设施可用率', '可用天数÷应可用天数'),
    row('quality', '运营维护考核得分', '实施机构对项目公司运营维护的考核得分'),
    row('timeliness', '故障修复及时率', '在约定时间内修复的故障数÷全部故障数'),
    row('cost', '单位运营成本', '当年运营成本÷服务数量'),
    row('social', '安全责任事故数', '运营期内发生的安全责任事故数'),
    row('sustainability', '设施完好率', '完好设施数÷全部设施数'),
    row('satisfaction', '使用者满意度', '满意的受访使用者÷全部受访使用者'),
  ],
}

export type OffersOfForm = { readonly form: SpecialForm; readonly offers: readonly Offer[] }

/**
 * What the rules of its form ask for and is not in it yet; null: it is a 一般项目, all of it is there, or no row of
 * the form is empty any more.
 * @param said what a person said it is; null: nobody did
 */
export function offersOfForm(form: WrittenForm, said: ProjectForm | null): OffersOfForm | null {
  const is = said ?? formOfWritten(form)
  if (is === 'general' || openKinds(form).length === 0) return null
  const there = new Set(rowsOfList(form, null).map(({ cells }) => foldLabel(cells.level3)))
  const offers = FORM_INDICATORS[is].filter(({ name }) => !there.has(foldLabel(name)))
  return offers.length === 0 ? null : { form: is, offers }
}

function formOfWritten(form: WrittenForm): ProjectForm {
  const details = rowsOfList(form, 'details').map(({ cells: { label, text } }) => ({
    field: detailOfLabel(label),
    label,
    text,
    choice: tickedChoice(text),
    at: { line: 1 },
  }))
  return derivedForm({ name: form.head.name, details }).form
}
