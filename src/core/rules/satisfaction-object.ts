/**
 * A satisfaction that does not say whose, asks the unit's own staff, or the 群众 where the project serves
 * cadres.
 */
import { sharesTelling } from '../figures/subject.ts'
import type { Project } from '../target/project.ts'
import { flatMap } from '../kernel/flat-map.ts'
import { rowsWhere } from './each-row.ts'
import { MEMBER_WORDS, OWN_STAFF_WORDS, PUBLIC_WORDS } from './lexicon/persons.ts'
import { anyOfWords, wordReading } from './meaning.ts'
import { onIndicator, rowsOfProject, type Row, type Rule } from './rule.ts'
import { essence } from '../words/words.ts'

export const satisfactionObject: Rule = {
  code: 'satisfaction-object',
  group: 'classification',
  how: 'semantic',
  severity: 'advice',
  tier: 'batch',
  item: 'indicator-science',
  mending: 'instruction',
  authority: { source: 'indicators-2021-101', confirmed: false },
  check: (document, parameters, context) =>
    flatMap(suspects(document, parameters, context), ({ row, found }) => {
      const { indicator, project } = row
      const wording = faultOf(found, project, row)
      if (wording === null) return []
      return [
        onIndicator(row, {
          field: 'level3',
          text: indicator.level3,
          certainty: 0.5,
          values: { case: wording, name: indicator.level3 },
        }),
      ]
    }),
}

const NOBODY = /^(?:总体|整体|综合|工作|项目)?满意(?:度|率|程度|情况)$/u
/**
 * How they were asked and what they said, and of whom it says nothing: 问卷中表示满意的比例,
 * 受访者评价为满意的占比. 服务对象 is the form's own word and taken.
 */
const SURVEY =
  /问卷|调查|抽样|随机|抽查|测评|回访|电话|访谈|评价|调研|结果|反馈|表示|感到|认为|基本|比较|非常|满意|程度|情况|比例|比率|占比|占|率|度|人数|总数|数量|全部|总体|整体|综合|受访者|受访|受调查者|被调查者|被访者|相关人员|有关人员|中的|中|时|的|和|为|达到|人|对|项目|工作|服务|指标/gu
function namesNobody(text: string): boolean {
  return text.replace(SURVEY, '') === ''
}

const STAFF = anyOfWords(OWN_STAFF_WORDS, '', '.{0,4}满意')
const PUBLIC = anyOfWords(PUBLIC_WORDS)
const MEMBERS = anyOfWords(MEMBER_WORDS)
const BY_PUBLIC = /^(?:社会|人民)?(?:群众|公众)(?:的)?满意(?:度|率|程度)$/u

/**
 * Who only comes by is not served, and who is paid to do the work does not judge it. Examples: 路过站点的居民,
 * 中标供应商.
 */
const BYSTANDERS = /^(?:随机)?(?:路过|途经|过路)[^，]{0,10}(?:居民|行人|路人|群众|人员|市民|司机)/u
const PAID_TO_DO_IT =
  /^被(?:处罚|查处|执法|拆除|处理)|^(?:违法|违规|违章)|^(?:中标|承建|施工|供货|承包|项目承接|服务提供)(?:单位|企业|方|供应商|商|公司|人员)|^供应商|^(?:第三方|外包|承包|承接|受托|施工|物业|运维|供餐)?(?:公司|单位|机构|企业|服务商)?的?(?:员工|职工|雇员)(?=对)/u
/** Projects that serve builders and suppliers, or those who pass. */
const SERVES_THEM =
  /营商|招投?标|政府采购|工程质量|建筑市场|监督|监管|执法|企业|道路|公路|桥|交通|路灯|街|景观|绿化/u

/**
 * Whose satisfaction a row asks for: nobody's, of those who only come by or are paid, of the staff, of the
 * public.
 */
type Asked = {
  readonly nobody: boolean
  readonly others: boolean
  readonly staff: boolean
  readonly everybody: boolean
  /** What they took part in. */ readonly occasion: string
  readonly pay: boolean
}

/** 参加公众开放日的市民: guests of something that is done. */
const OCCASION = /(?:参加|参与|出席|观看)([^，]{3,16}?)的[^，的]{2,8}(?:对|满意|评价|的满意|的评价)/u
/** Those who work ask about their pay and hours. */
const ABOUT_PAY =
  /对(?:自身|本人|个人|单位|公司)?的?(?:工资|薪酬|薪资|排班|加班|福利待遇|收入待遇|工作安排|工作量|工作强度|劳动强度)/u
const PAYS = /工资|薪|待遇|补贴|补助|津贴|人员经费|聘用|聘请|招聘|社保|保险|奖金|劳务|报酬/u

/** Rows that ask somebody who is not served in every project. */
const suspects = rowsWhere((words): Asked | null => {
  if (words.kind !== 'satisfaction') return null
  const { name, description } = wordReading(words)
  const saysNobody = (text: string) => text === '' || NOBODY.test(text) || namesNobody(text)
  const nobody = saysNobody(name) && saysNobody(description)
  const others = [name, description].some((text) => BYSTANDERS.test(text) || PAID_TO_DO_IT.test(text))
  const staff = STAFF.test(name)
  const everybody = BY_PUBLIC.test(name) && nobodyBeyond(name, description)
  const occasion = OCCASION.exec(description)?.[1] ?? ''
  const pay = ABOUT_PAY.test(description)
  return nobody || others || staff || everybody || occasion !== '' || pay
    ? { nobody, others, staff, everybody, occasion, pay }
    : null
})

/** Whether the project says anything else of an occasion. */
function isStrange(occasion: string, project: Project, row: Row): boolean {
  const rest = [
    project.name,
    project.purpose ?? '',
    ...project.goals,
    ...rowsOfProject(project)
      .filter((other) => other !== row)
      .map(({ indicator: { level3, description } }) => `${level3}\n${description ?? ''}`),
  ].join('\n')
  return (
    !sharesTelling(occasion, rest) &&
    !(/培训|活动|会议|检查/u.exec(occasion) ?? []).some((word) => rest.includes(word))
  )
}

function faultOf(
  { nobody, others, staff, everybody, occasion, pay }: Asked,
  project: Project,
  row: Row,
): 'default' | 'staff' | 'public' | 'other' | null {
  if (nobody) return 'default'
  if (others && !SERVES_THEM.test(project.name)) return 'other'
  if (occasion !== '' && isStrange(occasion, project, row)) return 'other'
  if (pay && !PAYS.test(project.name + (project.purpose ?? ''))) return 'other'
  if (staff && !servesStaff(project)) return 'staff'
  return everybody && servesMembers(project) ? 'public' : null
}

function nobodyBeyond(name: string, description: string): boolean {
  return description === '' || description === name
}

/** Pay, training or offices for the staff: they are the ones served. */
function servesStaff({ name, purpose }: Project): boolean {
  const text = essence(name + (purpose ?? ''))
  if (/工资|薪|职工|培训|体检|福利|食堂|办公|自收自支|本单位|机关/u.test(text)) return true
  return !OTHERS.test(text) && /补贴|补助|待遇|津贴|奖金|保险|人员/u.test(text)
}

/** To whom subsidies go that are not the unit's own people. */
const OTHERS =
  /学生|幼儿|农户|农民|村民|居民|群众|老人|老年|儿童|孤儿|残疾|患者|困难|低保|企业|养殖|种植|军人|优抚|对象|家庭|传承人|志愿/u

/** Name, purpose and goals speak of cadres and members, and of the public nowhere. */
function servesMembers({ name, purpose, goals }: Project): boolean {
  const text = essence([name, purpose ?? '', ...goals].join(''))
  return MEMBERS.test(text) && !PUBLIC.test(text)
}
