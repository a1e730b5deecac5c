/**
 * Rows of benefit and quality no word of which has anything to do with their project, and which speak of what
 * another project or another trade is about: 老年大学学员体检合格率 in a project of folk arts,
 * 食品安全知识知晓率 in one of measuring instruments.
 */
import { GENERAL_PAIRS, sharedRun } from '../figures/subject.ts'
import { flatMap } from '../kernel/flat-map.ts'
import type { IndicatorKind } from '../indicator/kind.ts'
import type { Project } from '../target/project.ts'
import type { TargetDocument } from '../target/document.ts'
import { departmentDuties, documentUnitNames } from './department.ts'
import { DUTIES } from './lexicon/duties.ts'
import { OBJECTS } from './lexicon/objects.ts'
import { SLOGANS } from './lexicon/statements.ts'
import { onIndicator, rowsOfProject, type FindingDraft, type Row } from './rule.ts'
import { fromWords } from './same-words.ts'

const NONE: readonly never[] = []
const KINDS: ReadonlySet<IndicatorKind> = new Set([
  'quality',
  'social',
  'economic',
  'ecological',
  'sustainability',
  'satisfaction',
])
const PATTERNS: readonly (readonly [string, RegExp])[] = OBJECTS.map(([object, words]) => [
  object,
  new RegExp(words, 'u'),
])

/** Words of how anything is measured, besides those that any name may hold. */
const MEASURED_BY: ReadonlySet<string> = new Set([
  '参加',
  '受访',
  '知晓',
  '评价',
  '表示',
  '较上',
  '上年',
  '增长',
  '减少',
  '下降',
  '提升',
  '降低',
  '抽查',
  '全部',
  '总数',
  '比率',
  '平均',
  '每年',
  '每月',
  '通过',
  '使用',
  '建成',
  '实际',
  '规定',
  '要求',
  '标准',
  '产生',
  '造成',
  '发生',
  '程度',
  '调查',
  '问卷',
  '全年',
  '年内',
  '年底',
  '占全',
  '占比',
  '当年',
  '新增',
  '明显',
  '显著',
  '持续',
  '安全',
  '健康',
  '环境',
  '机制',
  '制度',
  '长效',
  '保持',
  '得到',
  '改善',
  '促进',
  '带动',
  '受益',
  '惠及',
  '满足',
  '需求',
  '需要',
  '事故',
  '问题',
  '投诉',
  '责任',
  '知识',
  '意识',
  '水平',
  '能力',
  '合格',
  '完整',
  '正确',
  '规范',
  '达到',
  '符合',
  '按时',
  '按期',
  '及时',
  '发现',
  '处理',
  '整改',
  '反馈',
  '公众',
  '居民',
  '百姓',
  '市民',
  '村民',
  '城乡',
  '农村',
  '城市',
  '地区',
  '社区',
  '企业',
  '政策',
  '宣传',
  '经济',
  '发展',
  '稳定',
  '和谐',
])
/** Characters that any two words may have between them. */
const BETWEEN = /[的和与及等率数中对在占了为是被所并或于]/u
/**
 * People and trades of whom no project speaks that does not serve them; food, roads and safety concern any.
 */
const OF_THEIR_OWN: ReadonlySet<string> = new Set([
  '退休人员',
  '退役军人',
  '遗属',
  '残疾人',
  '老年人',
  '归侨',
  '村干部',
  '驻村工作队',
  '网格员',
  '社区工作者',
  '低保对象',
  '农民工',
  '旅游',
  '招商',
  '森林',
  '水利',
  '信访',
  '法律援助',
])
/** 因漏筛导致智力残疾的儿童: what comes of the project's own failure is worded in words of its own. */
const COMES_OF_WORK = /因[^，。；]{2,12}(?:导致|造成|引发|引起|致使)/u
/** Of whom a project speaks by what they work for: 村级组织运转 is run by 村干部. */
const NEAR: ReadonlyMap<string, RegExp> = new Map([
  ['村干部', /村级|村[（(]社区|村两委|行政村/u],
  ['社区工作者', /社区/u],
  ['网格员', /网格/u],
  ['驻村工作队', /帮扶|乡村振兴/u],
])
/** A run of so many characters of another project's name is no chance. */
const LEAST_RUN = 4
/** What people are asked about is said in general words (服务群众) in many projects. */
const LEAST_OWNED = 5
/** What every department works for. */
const PROGRAMMES =
  /乡村振兴|基层治理|社会治理|营商环境|社会稳定|公共服务|志愿服务|人居环境|精神文明|安全生产|高质量发展|经济发展|平安建设|文明城市|共同富裕/u
/** Shorter names and descriptions tell too little. */
const LEAST_PAIRS = 4

/** The pairs of characters by which a row's matter may be known. */
const matterOf = fromWords(({ level3, description }): readonly string[] => {
  return [...tellingPairs(level3), ...tellingPairs(description ?? '')]
})

function tellingPairs(words: string): readonly string[] {
  return words
    .split(/[^\p{Script=Han}]/u)
    .flatMap((text) =>
      Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2)).filter(
        (pair) => !BETWEEN.test(pair) && !GENERAL_PAIRS.has(pair) && !MEASURED_BY.has(pair),
      ),
    )
}

const saidBy = fromWords(({ level3, description }) => `${level3}${description ?? ''}`)

/**
 * Words of tasks that are other departments' own; none where the unit has the duties of a whole place, or is
 * not known.
 */
function dutiesOfOthers(document: TargetDocument): readonly string[] {
  const ours = departmentDuties(document)
  if (ours.length === 0 || ours.some(({ general, party }) => general === true || party === true)) return []
  return DUTIES.filter((duty) => !ours.includes(duty))
    .flatMap(({ own }) => own)
    .filter((word) => !ours.some(({ words, own }) => [...words, ...own].some((mine) => word.includes(mine))))
}

export function alienRows(document: TargetDocument): readonly FindingDraft[] {
  let duties: readonly string[] | null = null
  return flatMap(document.projects, (project) =>
    flatMap(rowsOfProject(project), (row): readonly FindingDraft[] => {
      const pairs = row.indicator.kind !== null && KINDS.has(row.indicator.kind) ? matterOf(row) : NONE
      if (
        pairs.length < LEAST_PAIRS ||
        isSpokenOf(project, row, pairs) ||
        COMES_OF_WORK.test(row.indicator.description ?? '')
      )
        return NONE
      // Hardly any row comes so far.
      duties ??= dutiesOfOthers(document)
      const origin: Origin | null =
        row.indicator.kind === 'satisfaction'
          ? ownerOf(document, row)
          : originOf(document, row, restOf(project, row), duties)
      if (origin === null) return NONE
      const { level3 } = row.indicator
      return [
        onIndicator(row, {
          field: 'level3',
          text: level3,
          certainty: 0.7,
          values:
            origin.other !== null
              ? {
                  case: 'stranger',
                  words: level3,
                  object: origin.object,
                  project: origin.other.order,
                  name: origin.other.name,
                }
              : { case: 'goal', words: level3, object: origin.object },
        }),
      ]
    }),
  )
}

/** Names that fit anything are name-desc-mismatch's question. */
const SLOGAN: ReadonlySet<string> = new Set(SLOGANS.flatMap(({ names }) => names))
const BENEFITS: ReadonlySet<IndicatorKind> = new Set(['social', 'economic', 'ecological', 'sustainability'])
/** A statement in so many pairs says enough to be about something. */
const LEAST_STATED = 5
/** What is asked about needs fewer. */
const LEAST_ASKED = 3
/** 居民就近就医更加方便: ends that any statement has. */
const STATED_SO =
  /得到|有效|控制|进一步|更加|不断|逐步|明显|显著|持续|有所|保障|提高|提升|增强|改善|加强|促进|维护|确保|推动|良好|顺利|圆满|高效|方便|便利|便捷|社会|群众|生活|生产|工作|干部|职工|人民|政府|党|全县|全区|全市|我县|我区|我市/u

/**
 * Descriptions that speak of what neither the row's own name nor anything of the project speaks of:
 * 居民就近就医更加方便 under 退役军人办事便利程度, 虫害得到有效控制 in a project of fires.
 */
export function strangeDescriptions(document: TargetDocument): readonly FindingDraft[] {
  return flatMap(document.projects, (project) =>
    flatMap(rowsOfProject(project), (row): FindingDraft[] => {
      const { kind, value, description, level3 } = row.indicator
      if (kind === null || description === null || description === level3) return []
      if (
        !BENEFITS.has(kind) ||
        value.number !== null ||
        sharedRun(level3, description).length > 1 ||
        SLOGAN.has(level3)
      )
        return []
      const { pairs } = described(row)
      if (
        pairs.length < LEAST_STATED ||
        pairs.some((pair) => level3.includes(pair)) ||
        isSpokenOf(project, row, pairs)
      )
        return []
      const other = document.projects.find(
        (one) =>
          one !== project &&
          sharedRun(description, textOf(one)).length >= LEAST_RUN &&
          pairs.filter((pair) => textOf(one).includes(pair)).length * 2 >= pairs.length,
      )
      if (other === undefined && pairs.length < LEAST_ALONE) return []
      return [
        onIndicator(row, {
          field: 'description',
          text: description,
          certainty: 0.65,
          values:
            other === undefined
              ? { case: 'goal', words: description, object: level3 }
              : {
                  case: 'stranger',
                  words: description,
                  object: level3,
                  project: other.order,
                  name: other.name,
                },
        }),
      ]
    }),
  )
}

/** Without another project whose words they are. */
const LEAST_ALONE = 8

/** What a description speaks of, and what its opinion is about. */
const described = fromWords(({ description }) => {
  const said = description ?? ''
  const about = /对(.{3,}?)的?满意/u.exec(said)?.[1] ?? ''
  return {
    whole: tellingPairs(said),
    pairs: tellingPairs(said).filter((pair) => !STATED_SO.test(pair)),
    asked: tellingPairs(about),
  }
})

/**
 * Rows of opinion whose description asks about another project's work in its words, none of them the own
 * project's: 退役军人对就业创业服务的满意程度 for memorials.
 */
export function strangeOpinions(document: TargetDocument): readonly Row[] {
  return flatMap(document.projects, (project) =>
    rowsOfProject(project).filter((row) => {
      const { kind, level3, description } = row.indicator
      // 受检企业 asked in name and description: then the whole row is another's.
      if (kind !== 'satisfaction' || description?.startsWith(level3.replace(/(?:的)?满意.*$/u, '')) === true)
        return false
      const { asked } = described(row)
      // A name of people of whom the project says nothing either makes the whole row a stranger, which is
      // another question.
      const own =
        /群众|居民|村民|市民|公众|百姓/u.test(level3) || isSpokenOf(project, row, tellingPairs(level3))
      if (
        own &&
        isStrangers(row) &&
        !isSpokenOf(project, row, described(row).whole) &&
        !described(row).whole.some((pair) => level3.includes(pair))
      )
        return true
      if (
        asked.length < LEAST_ASKED ||
        asked.some((pair) => level3.includes(pair)) ||
        isSpokenOf(project, row, asked)
      )
        return false
      return document.projects.some(
        (one) =>
          one !== project &&
          asked.filter((pair) => textOf(one).includes(pair)).length * 10 >= asked.length * 6,
      )
    }),
  )
}

/** 学生家长对校车服务的满意程度: some people of their own about a thing of their own, and no 群众. */
const isStrangers = fromWords(({ description }) => {
  const [, who = '', what = ''] = /^(.{2,14}?)对(.{3,}?)的?满意/u.exec(description ?? '') ?? []
  return (
    who !== '' &&
    what !== '' &&
    !/群众|居民|村民|市民|公众|百姓|民众|社会|对象|受益|受访|服务|用户|举报|当事|办事|来访|参与|使用|相关|周边|本|游客|观众|听众|读者|旅客|乘客|顾客|消费者/u.test(
      who,
    ) &&
    tellingPairs(who + what).length >= LEAST_PAIRS
  )
})

const TEXTS = new WeakMap<Project, string>()

/** All that a project says. */
function textOf(project: Project): string {
  const known =
    TEXTS.get(project) ??
    [project.name, project.purpose ?? '', ...project.goals, ...rowsOfProject(project).map(saidBy)].join('\n')
  TEXTS.set(project, known)
  return known
}

/**
 * Whether the project says one of the pairs besides the row. Mostly one of the first rows does: the others
 * are not looked through.
 */
function isSpokenOf(project: Project, row: Row, pairs: readonly string[]): boolean {
  const says = (text: string) => pairs.some((pair) => text.includes(pair))
  return (
    says(project.name) ||
    says(project.purpose ?? '') ||
    project.goals.some(says) ||
    rowsOfProject(project).some((other) => other !== row && says(saidBy(other)))
  )
}

/** All that the project says besides the row, its basis and value aside. */
function restOf(project: Project, row: Row): string {
  return [
    project.name,
    project.purpose ?? '',
    ...project.goals,
    ...rowsOfProject(project)
      .filter((other) => other !== row)
      .map(saidBy),
  ].join('\n')
}

/** Whose words a row has: another project's, or only a trade's. */
type Origin = { readonly object: string; readonly other: Project | null }

/** The only other project in whose name or purpose is what they are asked about: 受检企业对安全检查专家服务的满意程度. */
function ownerOf(document: TargetDocument, row: Row): Origin | null {
  const words = saidBy(row)
  const found = flatMap(document.projects, (other) => {
    const run = other === row.project ? '' : sharedRun(words, `${other.name}\n${other.purpose ?? ''}`)
    return run.length >= LEAST_OWNED &&
      /^\p{Script=Han}+$/u.test(run) &&
      !PROGRAMMES.test(run) &&
      !/满意|程度/u.test(run)
      ? [{ object: run, other }]
      : []
  })
  const [only] = found
  return found.length === 1 && only !== undefined ? only : null
}

/** Whether a row speaks of what its project's name, purpose or goals speak of, besides whom it serves. */
export function speaksOfItsProject(row: Row): boolean {
  const { project } = row
  const pairs = matterOf(row)
  const says = (text: string) => pairs.some((pair) => text.includes(pair))
  return says(project.name) || says(project.purpose ?? '') || project.goals.some(says)
}

/** The project whose words these are, or the trade. */
function originOf(
  document: TargetDocument,
  row: Row,
  rest: string,
  duties: readonly string[],
): Origin | null {
  const words = saidBy(row)
  for (const other of document.projects) {
    if (other === row.project) continue
    const run = sharedRun(words, other.name)
    if (run.length >= LEAST_RUN && /^\p{Script=Han}+$/u.test(run) && !PROGRAMMES.test(run))
      return { object: run, other }
  }
  const object = PATTERNS.find(
    ([name, pattern]) =>
      OF_THEIR_OWN.has(name) &&
      pattern.test(words) &&
      !pattern.test(rest) &&
      NEAR.get(name)?.test(rest) !== true &&
      !documentUnitNames(document).some((unit) => pattern.test(unit)),
  )
  if (object !== undefined) return { object: object[0], other: null }
  // How well things are kept and tested (设备计量检定合格率) every department asks in the words of those who test.
  const word =
    row.indicator.kind === 'quality'
      ? undefined
      : duties.find((own) => words.includes(own) && !rest.includes(own))
  return word === undefined ? null : { object: word, other: null }
}
