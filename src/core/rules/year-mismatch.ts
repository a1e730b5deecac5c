/**
 * Another year than the document's in what is to be done: 发放2024年补贴 in the targets of 2025, a deadline in a
 * year that is over. Years of papers, of money carried over, of what is compared with, and of plans over
 * several years are right.
 */
import { halfWidth } from '../kernel/characters.ts'
import type { TargetDocument } from '../target/document.ts'
import { flatMap } from '../kernel/flat-map.ts'
import { documentMatches, oncePerRow, onPassage, type Passage } from './passages.ts'
import { onDocument, onIndicator, documentRows, type FindingDraft, type Rule } from './rule.ts'

export const yearMismatch: Rule = {
  code: 'year-mismatch',
  group: 'time-privacy',
  how: 'semantic',
  severity: 'warning',
  tier: 'useful',
  item: 'normative',
  mending: 'judgement',
  authority: { source: 'default', confirmed: true },
  check: (document) => {
    const year = document.fiscalYear
    if (year === null) return []
    return [...inText(document, year), ...inDeadlines(document, year), ...inTitle(document, year)]
  },
}

const YEAR = /(?<![\d.〔[【(（第至\-—–~])((?:19|20)\d{2})(?=年)/gmu

/** Years of the past are written in these words, before or after the year. */
const HISTORY_BEFORE =
  /(?:根据|依据|按照?|遵照|参照|落实|贯彻|执行|自|从|截[至止]到?|比|较|与|同|对比|超过|以|始于|建于|成立于|于|原|上年|往年|历年|及|和|、|—|-|至|欠|补发|补缴|补助|结转|清算|结算|兑付|偿还|归还|审计|清欠|支付(?=.{0,2}$)|《[^》]*|["“][^”"]*|（[^）]*文[^）]*|\d|届|基期|基数为?|到|为)$/u
const HISTORY_AFTER =
  /^年(?:\d{1,2}月(?:\d{1,2}日)?)?(?:度|底|末|初)?(?:[、，和及至—\-~]|以来|以前|之前|以后|起|至今|印发|下发|出台|颁布|修订|文件|第|[”"》]|届|级|秋季学期|春季学期|结转|遗留|欠|拖欠|未|已|尾款|余款|质保|决算|清算|结算|审计|绩效评价|自评|度?(?:新|首次|已|被)?(?:获|认定|评定|评为|授予|命名|入选|入围|取得|通过|达标|登记|注册|升规|纳统|入统|上市|挂牌|投产|登上|创建成功)|基数|水平|同期|相比|标准|实际|完成|实施|建成|立项|批复|签订|中标|开工|竣工|验收|出生|入伍|退役|毕业|录用|招录|引进|考核|所得|度(?:考核|绩效|奖金|目标奖|综合|审计|决算|结余)|退耕|造林|种植|第[一二三四]季度|前|期间|到|工程款|项目款|款项)/u
const SETTLED =
  /(?:结转|上年|跨年|补发|清算|结算|尾款|质保金|欠款|拖欠|拨付以前|以前年度|往年|历年|偿还|兑现|应付未付|未付)/u
/** What is done in the year itself: a verb of the plan before the year. */
const PLANNED =
  /(?:发放|开展|举办|组织|购置|采购|安排|实施|建设|开工|新建|完成|推进|启动|支付|缴纳|保障|计划|拟于|预计|力争|确保|做好|落实好|用于|对)[^，。；：、\d]{0,6}$/u

/** A goal that begins with the year: 2024年举办培训班4期. Money and projects of an earlier year are carried over. */
const TASK_AFTER =
  /^年(?:度|全年)?(?:全[县区市镇乡])?(?:计划|拟|将)?(?:举办|开展|组织|新建|改建|改造|完成|实施|发放|培训|购置|采购|维修|建设|服务|资助|救助|推进|保障|支付|巡查|检查|检测|监测|管护|养护|种植|治理|提供|创建|新增|招聘|慰问|更新|维护|处理|办理|受理|配备|安装|布设|选派|修缮|清运|清理|支持|补贴|补助|奖励|抽检|检验|化解|调解|培育|编制|印制|设置|更换|疏浚|疏通|加固|绿化|恢复|减免|接种|筛查|随访)/u
const DONE = /(?:已|了|结转|尾款|遗留|欠|验收|决算|竣工|质保|资金|项目款|工程款)/u

/**
 * 2024年底前新创建景区1家 in the targets of 2025: by a day that is over. What was built before a year
 * (2000年底前建成的小区) is written with 的.
 */
const OVERDUE = /^年(?:\d{1,2}月)?(?:\d{1,2}日|底|末|年底)?前(?!期|后|三|两|年|[^，。；]{0,20}(?:的|已))/u
const GOAL_FIELDS: ReadonlySet<string> = new Set(['overallGoal', 'goals', 'subGoals'])

/** 按月足额发放40名遗属2025年生活补助: who receives it is between the verb and the year. */
const PAYS_SOMEBODY =
  /(?:发放|补助|资助|救助|慰问|奖励|培训|服务|保障)[^，。；：、\d]{0,4}\d{1,6}[名人户个家][^，。；：、\d的]{0,8}$/u

function opensGoal(field: string, before: string, after: string): boolean {
  return (
    (field === 'goals' || field === 'subGoals') &&
    /(?:^|[。；，、])$/u.test(before) &&
    TASK_AFTER.test(after) &&
    !DONE.test(after)
  )
}

function inText(document: TargetDocument, fiscalYear: number): readonly FindingDraft[] {
  const found = flatMap(documentMatches(document, YEAR), ({ match, passage }): FindingDraft[] => {
    const year = Number(match[1])
    if (year >= fiscalYear || year < fiscalYear - 8 || !speaksOfTask(passage) || SETTLED.test(passage.text))
      return []
    const before = halfWidth(match.input.slice(Math.max(0, match.index - 16), match.index)).replace(
      /^[\s\S]*\n/u,
      '',
    )
    const after = halfWidth(match.input.slice(match.index + 4, match.index + 18)).replace(/\n[\s\S]*$/u, '')
    const opening = opensGoal(passage.field, before, after)
    const planned =
      PLANNED.test(before) ||
      (year === fiscalYear - 1 && passage.field === 'goals' && PAYS_SOMEBODY.test(before))
    const overdue =
      year >= fiscalYear - 2 &&
      GOAL_FIELDS.has(passage.field) &&
      OVERDUE.test(after) &&
      /(?:^|[，。；：、])(?:力争|确保|计划|预计|将|拟|于|在)?$/u.test(before)
    if (
      !opening &&
      !overdue &&
      (!planned ||
        HISTORY_AFTER.test(after) ||
        (HISTORY_BEFORE.test(before) && !/(?:发放|开展|举办|组织|完成|对|落实好|支付)$/u.test(before)))
    )
      return []
    return [
      onPassage(passage, {
        text: `${match[0]}年`,
        certainty: 0.7,
        values: { year, fiscalYear, words: context(before, match[0], after) },
      }),
    ]
  })
  return oncePerRow(found)
}

function context(before: string, year: string, after: string): string {
  const words = (/[^，。；：、（(]*$/u.exec(before)?.[0] ?? '').slice(-8)
  return `${words}${year}${(/^[^，。；：、（）)]*/u.exec(after)?.[0] ?? '').slice(0, 8)}`
}

/** What the project will do; its name may be that of a year's money, its basis that of any paper. */
function speaksOfTask({ field }: Passage): boolean {
  return [
    'purpose',
    'goals',
    'subGoals',
    'overallGoal',
    'description',
    'level3',
    'departments',
    'safeguards',
  ].includes(field)
}

/** A deadline in another year than the document's. */
function inDeadlines(document: TargetDocument, fiscalYear: number): readonly FindingDraft[] {
  return flatMap(documentRows(document), (row) => {
    const { deadline, text } = row.indicator.value
    // 2024年5月底、10月底前 are two dates, of which the value keeps none.
    const year = Number(
      deadline?.slice(0, 4) ??
        (row.indicator.kind === 'timeliness'
          ? /((?:19|20)\d{2})年\d{1,2}月/u.exec(halfWidth(text))?.[1]
          : undefined),
    )
    if (
      Number.isNaN(year) ||
      year === fiscalYear ||
      row.indicator.term === 'medium-term' ||
      !text.includes(String(year))
    )
      return []
    const late = year > fiscalYear
    // Projects over several years end later; the year after may close the accounts.
    if (
      late &&
      (year > fiscalYear + 1 ||
        /(?:[1-6]|0[1-6])月/u.test(text) ||
        periodReaches(row.project.details ?? [], year))
    )
      return []
    const right = late ? null : text.replaceAll(String(year), String(fiscalYear))
    return [
      onIndicator(row, {
        field: 'value',
        text,
        suggestion: right,
        certainty: late ? 0.6 : 0.9,
        severity: late ? 'advice' : null,
        values: { case: 'deadline', year, fiscalYear, words: text },
      }),
    ]
  })
}

function periodReaches(
  details: readonly { readonly field: string | null; readonly text: string }[],
  year: number,
): boolean {
  return details.some(({ field, text }) => field === 'period' && text.includes(String(year)))
}

/** The heading of the part or the document says one year, its form another. */
function inTitle(document: TargetDocument, fiscalYear: number): readonly FindingDraft[] {
  const titles = [document.title ?? '', ...document.parts.map(({ title }) => title)]
  const other = titles
    .map((title) => ({
      title,
      year: Number(/((?:19|20)\d{2})\s*年/u.exec(halfWidth(title))?.[1] ?? fiscalYear),
    }))
    .find(({ year }) => year !== fiscalYear)
  if (other === undefined) return []
  const { title, year } = other
  return [
    onDocument({
      field: 'title',
      text: title,
      suggestion: title.replace(String(year), String(fiscalYear)),
      certainty: 0.8,
      values: { case: 'title', year, fiscalYear, words: title },
    }),
  ]
}
