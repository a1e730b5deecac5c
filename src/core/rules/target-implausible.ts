/**
 * A value that cannot be right in this project: more than all, a fault that vanishes altogether, an unlikely
 * sum a head.
 */
import type { Project } from '../target/project.ts'
import { fen, formatMoney, type Fen } from '../kernel/money.ts'
import { flatMap } from '../kernel/flat-map.ts'
import { SEASONS } from '../indicator/directions.ts'
import { againstLastYear, type AgainstLastYear } from './last-year.ts'
import { wordReading } from './meaning.ts'
import { isRateUnit } from './measure.ts'
import { parseAmount } from '../target/plan.ts'
import { onIndicator, rowsOfProject, type Rule, type Row } from './rule.ts'
import { fromWords, type RowWords } from './same-words.ts'
import { eachAgainst } from './each-mismatch.ts'
import { essence } from '../words/words.ts'

export const targetImplausible: Rule = {
  code: 'target-implausible',
  group: 'measurability',
  how: 'semantic',
  severity: 'warning',
  tier: 'useful',
  item: 'performance-fairness',
  mending: 'judgement',
  authority: { source: 'indicators-2021-101', confirmed: false },
  check: (document, parameters) =>
    flatMap(document.projects, (project) => [
      ...flatMap(rowsOfProject(project), (row) => {
        const last = againstLastYear(row.indicator, document.fiscalYear, parameters)
        const wording = shareFaultOf(row) ?? (last === 'below' ? null : last)
        if (wording === null) return []
        return [
          onIndicator(row, {
            field: 'value',
            text: row.indicator.value.text,
            certainty: certaintyOf(wording),
            values: {
              case: wording,
              name: row.indicator.level3,
              value: row.indicator.value.text,
              basis: row.indicator.basis ?? '',
            },
          }),
        ]
      }),
      ...eachAgainst(document, project)
        .filter(({ far }) => far)
        .map(({ said, row }) =>
          onIndicator(row, {
            field: 'value',
            text: row.indicator.value.text,
            certainty: 0.85,
            values: { case: 'each', said, name: row.indicator.level3, value: row.indicator.value.text },
          }),
        ),
      ...aHead(project, parseAmount(parameters.highAllowance)),
    ]),
}

type ShareFault = 'above' | 'fall' | 'leap' | 'span' | 'season' | 'vanishing' | 'allowed' | 'cut' | 'often'

function certaintyOf(wording: ShareFault | AgainstLastYear): number {
  if (wording === 'vanishing' || wording === 'cut') return 0.6
  return wording === 'multiple' || wording === 'season' ? 0.75 : 0.9
}

/** Shares of a whole: none is more than all of it. 增长率 and 完成率 (more than planned) may be. */
const PARTS_OF_ALL =
  /(?:合格率|达标率|满意度|满意率|覆盖率|及时率|参与率|知晓率|准确率|完好率|到位率|入学率|巩固率|办结率|优良率|通过率|出勤率|就业率|普及率|到岗率|在岗率|出席率|持证率|持证上岗率|持证比例|完整率|齐全率|一致率|相符率|成活率|保存率|入园率|升学率|签约率|参保率|建档率|归档率|有效率|优秀率|良好率|好评率|采纳率|正确率|正常运行率|安装率|入户率|回收率|受益率|知晓度)$/u
/** 火化例数占死亡人数的比例: a part, by its own words. Against a plan or the year before it may be more. */
const PART_OF = /占.{2,16}(?:比例|比重|比率|百分比|占比)$|占比$/u
const MORE_THAN_ALL = /计划|任务|目标|上年|去年|同期|基期|增长|预算|定额|标准|设计|额定|完成/u
/** What people and a place earn grows by a few per cent a year. Examples: 农民人均纯收入增长率, 地区生产总值增速. */
const INCOME_GROWTH =
  /(?:人均(?:可支配|纯)?收入|居民收入|农民收入|农户收入|群众收入|家庭收入|工资收入|生产总值|财政收入|税收收入|gdp)[^，]{0,6}(?:增长|增收|增幅|增速|提高|提升)(?:率|比例|幅度)?$/u
/** In %; a business may double its turnover, the income of a population does not grow by a half in a year. */
const LEAP = 50
/** Nothing falls by more than all of it. */
const FALLING = /(?:减少|下降|降低|压减|缩短|节约|节省|降幅|减幅)(?:的)?(?:率|比例|幅度|百分比|比率)?$/u
/** So much of a year, a day and the like there is. */
const SPANS: readonly { readonly name: RegExp; readonly unit: RegExp; readonly most: number }[] = [
  { name: /全年|年度|每年|当年|年(?:开放|运行|服务|供|值守|工作)/u, unit: /^(?:天|日)$/u, most: 366 },
  { name: /全年|年度|每年|当年|年(?:开放|运行|服务|供|值守|工作)/u, unit: /^(?:个?月)$/u, most: 12 },
  { name: /(?:运行|开放|运营|值守|在岗|供餐|供水|供暖|营业)(?:的)?天数/u, unit: /^(?:天|日)$/u, most: 366 },
  { name: /每[天日]|单日|日均|当日/u, unit: /^个?小时$/u, most: 24 },
  { name: /每周|一周/u, unit: /^(?:天|日)$/u, most: 7 },
  { name: /每周|一周/u, unit: /^个?小时$/u, most: 168 },
  { name: /每月|当月/u, unit: /^个?小时$/u, most: 744 },
  { name: /全年|年度|每年/u, unit: /^个?小时$/u, most: 8784 },
  { name: /每月|当月/u, unit: /^(?:天|日)$/u, most: 31 },
]
/** Accidents that somebody answers for: none is planned. */
const ACCIDENTS =
  /(?:责任|安全|伤亡|死亡|质量|溺水|火灾|中毒|被盗|被毁|失窃|垮坝|溃坝|决口|坍塌|踩踏|泄密|失密|走失|脱逃|触电|坠落|泄漏)[^，]{0,4}(?:事故|事件|案件)(?:发生)?(?:数|数量|起数|次数|人数)?$/u
const GRAVE = /责任|死亡|伤亡|重大|较大|溺水|被盗|被毁|失窃|垮坝|溃坝|决口|坍塌|踩踏|泄密|失密|走失|脱逃/u
/** Of a whole district's roads some are reckoned with. */
const OF_TRAFFIC = /交通|道路|下降|减少|控制指标|低于上年/u
/** A person does nothing so often a day. */
const OFTEN = 8
/** Time, power and the like that a work saves within a year, in %. */
const MOST_CUT = 70
const CUT =
  /(?:通行|办理|办事|等待|排队|处置|响应|审批)?(?:时间|时长|用时|时限)(?:缩短|压缩|减少|降低|下降)率?$|(?:能耗|电耗|水耗|用水量|用电量|油耗|成本|费用|支出)(?:降低|下降|减少|节约|压减)(?:率|比例|幅度)$/u
/** Added up over several: 全年培训总天数. */
const ADDED_UP = /累计|总|合计|人均以外|人天|台日|各/u
const VANISHING =
  /(?:投诉|事故|差错|故障|纠纷|案件|信访|死亡|污染|排放).{0,10}(?:减少|下降|降低|压减)(?:率|比例|幅度)$/u

const shareFaultOf = fromWords(shareFault)

function shareFault(indicator: RowWords): ShareFault | null {
  const { value } = indicator
  if (value.deadline !== null) return outOfSeason(indicator, value.deadline) ? 'season' : null
  if (value.number === null || value.unit === null) return null
  const { name, description } = wordReading(indicator)
  const number = Number(value.number)
  if (
    SPANS.some(
      (span) =>
        number > span.most &&
        span.unit.test(value.unit ?? '') &&
        span.name.test(name + description) &&
        !ADDED_UP.test(name + description),
    )
  )
    return 'span'
  if (
    number > 0 &&
    value.comparator === '<=' &&
    ACCIDENTS.test(name) &&
    !OF_TRAFFIC.test(name + description) &&
    /^(?:起|次|件|人|例|宗)$/u.test(value.unit) &&
    number >= (GRAVE.test(name + description) ? 1 : 3)
  )
    return 'allowed'
  if (
    number >= OFTEN &&
    /^次(?:\/|$)/u.test(value.unit) &&
    /每(?:人|天|日)|人均|日均/u.test(name + description) &&
    /每[天日]|日均/u.test(name + description)
  )
    return 'often'
  if (!isRateUnit(value.unit) || value.unit === '‰') return null
  if (number >= MOST_CUT && value.unit === '%' && value.comparator !== '<=' && CUT.test(name)) return 'cut'
  if (
    number > 100 &&
    (PARTS_OF_ALL.test(name) || (PART_OF.test(description) && !MORE_THAN_ALL.test(name + description)))
  )
    return 'above'
  if (number >= LEAP && value.unit === '%' && INCOME_GROWTH.test(name)) return 'leap'
  if (number > 100 && value.unit === '%' && FALLING.test(name)) return 'fall'
  return value.number === '100' && VANISHING.test(name) ? 'vanishing' : null
}

const SEASONED = SEASONS.map(({ words, from, to }) => ({ words: new RegExp(words, 'u'), from, to }))
/** Accounts, checks and papers of a season may come long after it. */
const AFTERWARDS =
  /结算|清算|审计|验收|拨付|兑付|兑现|总结|评估|绩效|考核|决算|报告|采购|招标|签订|结束后|之后|下一?年|次年/u

/** 汛前检查 in September, 春防 in November: a day outside of the season that the row itself names. */
function outOfSeason({ level3, description }: RowWords, deadline: string): boolean {
  if (AFTERWARDS.test(level3)) return false
  const month = Number(deadline.slice(5, 7))
  const named =
    [level3, description ?? '']
      .map((text) => SEASONED.filter(({ words }) => words.test(text)))
      .find((found) => found.length > 0) ?? []
  const [only] = named
  return (
    only !== undefined &&
    named.length === 1 &&
    !/两季|四季|春秋|冬春|秋冬/u.test(`${level3}${description ?? ''}`) &&
    (month < only.from || month > only.to)
  )
}

/** What people are paid by the year; wages and one-off compensation are no allowances. */
const ALLOWANCES = /补贴|补助|待遇|慰问|救助|低保|遗属|津贴/u
const NO_ALLOWANCES =
  /人才|专家|高层次|博士|安家|购房|住房|抚恤|工亡|赔偿|征地|拆迁|安置|工资|薪酬|项目|工程|设备|人员经费|企业/u

/** One count of people, one budget: what each receives; `most` is what may be. */
function aHead(project: Project, most: Fen | null) {
  const counts = rowsOfProject(project).filter(isHeadCount)
  const [row] = counts
  const budget = parseAmount(project.budget.total)
  if (
    row === undefined ||
    counts.length > 1 ||
    budget === null ||
    !ALLOWANCES.test(essence(project.name)) ||
    NO_ALLOWANCES.test(essence(project.name))
  )
    return []
  const heads = /^[1-9]\d*$/u.test(row.indicator.value.number ?? '')
    ? BigInt(row.indicator.value.number ?? '')
    : null
  if (heads === null || most === null || budget <= most * heads) return []
  return [
    onIndicator(row, {
      field: 'value',
      text: row.indicator.value.text,
      certainty: 0.55,
      values: {
        case: 'head',
        value: row.indicator.value.text,
        budget: project.budget.total ?? '',
        each: formatMoney(fen(budget / heads), '万元'),
      },
    }),
  ]
}

function isHeadCount({ indicator: { kind, value } }: Row): boolean {
  return (
    kind === 'quantity' &&
    value.number !== null &&
    (value.unit === '人' || value.unit === '名' || value.unit === '位')
  )
}
