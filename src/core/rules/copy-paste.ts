/**
 * Text of another project or department left in this one: a row in another project's very words about
 * somebody of whom this project says nothing; the field's own label in the middle of another field; another
 * department's affairs in the narrative.
 */
import { sharedRun, sharesTelling } from '../figures/subject.ts'
import type { Project } from '../target/project.ts'
import type { SubGoal, TargetDocument } from '../target/document.ts'
import { flatMap } from '../kernel/flat-map.ts'
import { matchesIn } from '../kernel/matches.ts'
import { alienRows, speaksOfItsProject, strangeDescriptions } from './alien-rows.ts'
import { foreignAffairs } from './foreign-affairs.ts'
import { foreignFields } from './foreign-fields.ts'
import { DEPARTMENT_FIELDS, OBJECTS } from './lexicon/objects.ts'
import { figuresOfText, onPassage, documentTexts, type Passage } from './passages.ts'
import type { RuleContext } from './context.ts'
import {
  onDocument,
  onIndicator,
  onProject,
  documentRows,
  rowsOfProject,
  type FindingDraft,
  type Row,
  type Rule,
} from './rule.ts'
import { fromWords } from './same-words.ts'
import { fromText } from './text-notes.ts'
import { essence } from '../words/words.ts'

export const copyPaste: Rule = {
  code: 'copy-paste',
  group: 'copy-duplicate',
  how: 'semantic',
  severity: 'warning',
  tier: 'must',
  item: 'goal-relevance',
  mending: 'judgement',
  authority: { source: 'default', confirmed: true },
  check: (document, _, context) =>
    onceARow([
      ...flatMap(document.statement?.subGoals ?? [], labelInside),
      ...otherDepartment(document),
      ...foreignAffairs(document),
      ...copiedRows(document),
      ...copiedValues(document),
      ...strangers(document),
      ...namesakes(document),
      ...alienRows(document),
      ...strangeDescriptions(document),
      ...flatMap(document.projects, (project) => foreignGoals(document, project, context)),
      ...foreignFields(document, context.segmenter),
    ]),
}

/** What several of these ways find in one row is reported once. */
function onceARow(drafts: readonly FindingDraft[]): readonly FindingDraft[] {
  return drafts.filter(
    (draft, i) =>
      (draft.indicator === null && draft.field !== 'goals') ||
      drafts.findIndex(
        ({ project, indicator, text }) =>
          project === draft.project &&
          indicator === draft.indicator &&
          (indicator !== null || text === draft.text),
      ) === i,
  )
}

/** 绩效目标： in the middle of the indicators, 绩效指标： in the middle of a goal. */
function labelInside(goal: SubGoal): readonly FindingDraft[] {
  const inside = (text: string | null, label: RegExp, below: number) => {
    const match = text === null ? null : label.exec(text)
    if (text === null || match === null) return []
    const at = 'line' in goal.at && goal.title !== null ? { line: goal.at.line + below } : goal.at
    return [
      onDocument({
        field: 'subGoals',
        at,
        text: text.slice(match.index),
        severity: 'error',
        values: { case: 'label', words: text.slice(match.index, match.index + 30) },
      }),
    ]
  }
  return [
    ...inside(goal.indicators, /(?<=[。；;，,\p{Script=Han}])绩效目标[:：]/u, 2),
    ...inside(
      goal.goal,
      /(?<=[。；;，,])绩效指标[:：](?=[^:：]{2,60}绩效目标[:：])|(?<=[。；;，,])绩效目标[:：]/u,
      1,
    ),
  ]
}

/** What a department calls its own: its plan, its system, its cadres. */
const OWN_AFFAIRS = [
  '事业发展规划',
  '事业发展',
  '系统干部职工',
  '系统各单位',
  '行政主管部门职责',
  '工作队伍建设',
]

/** Occurs in whatever names a department's own: the words before it are looked for only there. */
const HEAD_OF_AFFAIRS = new RegExp(`${OWN_AFFAIRS.join('|')}|力量`, 'u')

const AFFAIRS: readonly { readonly units: RegExp; readonly pattern: RegExp }[] = DEPARTMENT_FIELDS.map(
  ([field, units]) => ({
    units: new RegExp(units, 'u'),
    pattern: new RegExp(`(?:${field}|${units})(?:${OWN_AFFAIRS.join('|')})|基层(?:${field})力量`, 'gmu'),
  }),
)

const headsAffairs = fromText((text) => HEAD_OF_AFFAIRS.test(text))

function otherDepartment(document: TargetDocument): readonly FindingDraft[] {
  const own = [
    ...flatMap(document.projects, ({ unit, department }) => [unit?.name ?? '', department?.name ?? '']),
    ...(document.departments ?? []).map(({ unit }) => unit?.name ?? ''),
  ].filter((name) => name !== '')
  // Without the unit's name nobody knows whose affairs are others'; a government or a street has all of them.
  if (
    own.length === 0 ||
    document.statement === null ||
    own.some((name) =>
      /(?:人民政府|街道|[乡镇](?:政府)?$|管委会|管理区|开发区|园区|党委|县委|区委|市委|组织部|财政局|发展和改革)/u.test(
        name,
      ),
    )
  )
    return []
  const narratives = documentTexts(document).filter(
    (text) => headsAffairs(text) && text.passages.some(isNarrative),
  )
  if (narratives.length === 0) return []
  return flatMap(
    AFFAIRS.filter(({ units }) => !own.some((name) => units.test(name))),
    ({ pattern }) =>
      flatMap(narratives, ({ text, passages }) =>
        flatMap(matchesIn(text, pattern), ([words]) =>
          passages.filter(isNarrative).map((passage) =>
            onPassage(passage, {
              text: words,
              certainty: 0.75,
              values: { case: 'department', words, unit: own[0] ?? '' },
            }),
          ),
        ),
      ),
  )
}

function isNarrative({ field }: Passage): boolean {
  return field === 'overallGoal' || field === 'subGoals' || field === 'safeguards'
}

/** Words of any project; that both have them says nothing. */
const GENERAL_WORDS: ReadonlySet<string> = new Set(
  '工作|项目|资金|经费|任务|目标|人员|单位|完成|开展|保障|提高|提升|确保|组织|实施|推进|加强|建设|管理|服务|全年|全县|全区|全市|年度|及时|有效|群众|满意|满意度|比例|不低于|不少于|以上|达到|投入|使用|改善|水平|能力|质量|数量|保证|促进|进行|各项|相关|年内|正常|运行|新增|新建|新购|聘用|聘请|安装|购置|采购|更新|更换|建成|配备|配置|举办|开办|发放|拨付|支付|支持|开展|发布|印发|完工|办结|验收|合格|合格率|达标|达标率|通过|通过率|考核|整改|整改率|完成率|及时率|完好率|问题|标准|比例|月底|底前|批次|人次|家次|场次|数量|每年|本年|设备|设施|站点|对象|队伍|社会|抽样|程序|经营|室外|平方米|公里|立方米|新型|优质|重点|一批|各类|其中|分别|以内|控制'.split(
    '|',
  ),
)

/**
 * What is done in projects of many kinds: that two texts share it brings them together, that one has it alone
 * tells nothing.
 */
const ACTS: ReadonlySet<string> = new Set(
  '培训|检查|检验|检测|监测|抽检|抽查|巡查|整治|治理|清理|救助|慰问|走访|养护|维修|维护|运维|补助|补贴|资助|奖励|扶持|改造|修复|制作|编制|印制'.split(
    '|',
  ),
)

/**
 * A goal about an object of which the rest of the project says nothing, or one with figures no word of which
 * is anywhere else in it.
 */
function foreignGoals(
  document: TargetDocument,
  project: Project,
  { segmenter }: RuleContext,
): readonly FindingDraft[] {
  return flatMap(project.goals, (goal, i): readonly FindingDraft[] => {
    const counted = figuresOfText(document, goal).some(
      ({ kind, unit, after }) => kind === 'count' && !REACHED_PLACES.test(unit + after),
    )
    const tells = ANY.test(goal)
    if (!counted && !tells) return NONE
    const others = [
      project.name,
      project.purpose ?? '',
      ...project.goals.filter((_, other) => other !== i),
      rowsSaid(project),
    ]
    const object = tells
      ? PATTERNS.find(([, pattern]) => pattern.test(goal) && !pattern.test(others.join('\n')))
      : undefined
    if (object === undefined && !counted) return NONE
    // Only what is counted is compared: 合格率, 月底前 occur in any project.
    const words = strangeWords(object === undefined ? countedClauses(goal) : goal, others, segmenter)
    if (words === null || sharesTelling(words.join('\n'), others.join('\n'))) return NONE
    if (counted ? !tellsEnough(words) : words.length < LEAST_WORDS) return NONE
    return [
      onProject(project, {
        field: 'goals',
        text: goal,
        certainty: 0.7,
        values: { case: object === undefined ? 'alien' : 'goal', words: goal, object: object?.[0] ?? '' },
      }),
    ]
  })
}

/** How far a project reaches says nothing of what it is about: 沿线12个村群众. */
const REACHED_PLACES = /^个?(?:乡镇|街道|行政村|自然村|村|社区)/u

/** Names and descriptions of all rows, one row a line. */
function rowsSaid(project: Project): string {
  const known = ROWS_SAID.get(project)
  if (known !== undefined) return known
  const said = rowsOfProject(project).map(saidBy).join('\n')
  ROWS_SAID.set(project, said)
  return said
}

const ROWS_SAID = new WeakMap<Project, string>()
/** Name and description in one. */
const saidBy = fromWords(({ level3, description }) => `${level3}${description ?? ''}`)

/**
 * The words of a text that tell something; null as soon as one of them is in the rest, too. Words do not
 * reach over a stop.
 */
function strangeWords(
  text: string,
  others: readonly string[],
  segmenter: RuleContext['segmenter'],
): readonly string[] | null {
  const strange: string[] = []
  for (const clause of text.split(/[，。；、：]/u)) {
    for (const word of segmenter.words(clause)) {
      if (word.length < 2 || !/^\p{Script=Han}+$/u.test(word) || GENERAL_WORDS.has(word)) continue
      if (others.some((other) => other.includes(word))) return null
      if (!ACTS.has(word)) strange.push(word)
    }
  }
  return strange
}

/** Without a figure, fewer words are too few to be about something else. */
const LEAST_WORDS = 3

/** Beside a figure two words that tell (纸质、图书) are enough, or a long one (空气监测). */
function tellsEnough(words: readonly string[]): boolean {
  return words.length >= 2 || words.some((word) => word.length >= 4)
}

/** The clauses with a number that is no share and no date: 新增图书8000册. */
function countedClauses(goal: string): string {
  return goal
    .split(/[，；。]/u)
    .filter((clause) => /\d/u.test(clause) && !/%|\d月|\d日/u.test(clause))
    .join('，')
}

type Source = { readonly row: Row; readonly object: string }

/** Rows that are word for word in another project whose own object they name. */
function copiedRows(document: TargetDocument): readonly FindingDraft[] {
  const same = new Map<string, Row[]>()
  for (const row of documentRows(document)) {
    const key = keyOf(row)
    const rows = same.get(key)
    if (rows) rows.push(row)
    else same.set(key, [row])
  }
  if (same.size === documentRows(document).length) return []
  const repeated = new Set(
    [...same.values()]
      .filter((rows) => rows.length > 1 && new Set(rows.map(({ project }) => project.order)).size > 1)
      .flat()
      .map(({ indicator }) => indicator),
  )
  return flatMap([...same.values()], (rows): readonly FindingDraft[] =>
    rows.length < 2
      ? NONE
      : flatMap(rows, (row): readonly FindingDraft[] => {
          const source = sourceOf(row, rows, repeated)
          if (source === null) return NONE
          const words = row.indicator.description ?? row.indicator.level3
          return [
            onIndicator(row, {
              field: 'description',
              text: words,
              certainty: 0.85,
              values: {
                object: source.object,
                words,
                project: source.row.project.order,
                name: source.row.project.name,
              },
            }),
          ]
        }),
  )
}

/** What makes two rows the same word for word. */
const keyOf = fromWords(({ level3, description }) => essence(level3) + essence(description ?? ''))

/** The other project that owns the object of the row; null where this project speaks of it itself. */
function sourceOf(row: Row, rows: readonly Row[], repeated: ReadonlySet<unknown>): Source | null {
  const words = `${row.indicator.level3}${row.indicator.description ?? ''}`
  if (!ANY.test(words)) return null
  for (const [object, pattern] of PATTERNS) {
    if (!pattern.test(words) || pattern.test(ownWords(row.project, repeated))) continue
    const other = rows.find(
      ({ project }) =>
        project !== row.project &&
        owns(project, pattern, repeated) &&
        sharedRun(project.name, row.project.name).length < LIKE_NAMES,
    )
    if (other !== undefined) return { row: other, object }
  }
  return null
}

/** Who may be pleased or moved by anything: only a project of their own tells whose they are. */
const SERVED_BY_MANY: ReadonlySet<string> = new Set([
  '学生',
  '农户',
  '老年人',
  '毕业生',
  '患者',
  '环境',
  '道路',
  '安全生产',
])

/**
 * 孕产妇满意度 in a project that pays village doctors, 村干部积极性 in one that pays helpers: somebody of
 * whom only another project's name speaks.
 */
function strangers(document: TargetDocument): readonly FindingDraft[] {
  return flatMap(documentRows(document), (row): readonly FindingDraft[] => {
    const served = servedBy(row)
    if (served === null) return NONE
    const { level3 } = row.indicator
    const { object, pattern } = served
    const rest = [
      row.project.name,
      row.project.purpose ?? '',
      ...row.project.goals,
      ...rowsOfProject(row.project)
        .filter((other) => other !== row)
        .map(saidBy),
    ].join('\n')
    if (pattern.test(rest) || speaksOfItsProject(row)) return []
    const other = document.projects.find(
      (project) =>
        project !== row.project &&
        (pattern.test(project.name) || (object === '学员' && rowsSaid(project).match(/学员/gu) !== null)) &&
        sharedRun(project.name, row.project.name).length < LIKE_NAMES,
    )
    return other === undefined
      ? []
      : [
          onIndicator(row, {
            field: 'level3',
            text: level3,
            certainty: 0.7,
            values: { case: 'stranger', words: level3, object, project: other.order, name: other.name },
          }),
        ]
  })
}

/**
 * The one kind of people of whom a row of opinion or benefit speaks. Where it speaks of several, the stranger
 * may be served along with the others.
 */
const servedBy = fromWords(({ kind, level3, description }) => {
  const words = `${level3}${description ?? ''}`
  if ((kind !== 'satisfaction' && kind !== 'social') || !ANY.test(words)) return null
  const own = PATTERNS.filter(
    ([object, pattern]) =>
      !SERVED_BY_MANY.has(object) && pattern.test(kind === 'satisfaction' ? words : level3),
  )
  const [only] = own
  return own.length !== 1 || only === undefined ? null : { object: only[0], pattern: only[1] }
})

/** So many characters of another project's name in a row are no chance. */
const LEAST_OF_NAME = 6

/**
 * 80周岁以上老年人获得感 beside 80周岁以上老年人高龄津贴: a row in the words of another project's
 * name, no pair of which its own project says.
 */
function namesakes(document: TargetDocument): readonly FindingDraft[] {
  const named = new Set(flatMap(document.projects, ({ name }) => runsIn(name)))
  return flatMap(documentRows(document), (row): readonly FindingDraft[] => {
    const { level3 } = row.indicator
    const runs = runsOf(row)
    if (!runs.some((run) => named.has(run))) return NONE
    for (const other of document.projects) {
      if (other === row.project || !runs.some((run) => other.name.includes(run))) continue
      const run = sharedRun(level3, other.name)
      if (!/\p{Script=Han}{3}/u.test(run)) continue
      const rest = [
        row.project.name,
        row.project.purpose ?? '',
        ...row.project.goals,
        ...rowsOfProject(row.project)
          .filter((one) => one !== row)
          .map(saidBy),
      ].join('\n')
      if (!sharesTelling(run.replace(/[\d]|以上|以下/gu, ''), rest))
        return [
          onIndicator(row, {
            field: 'level3',
            text: level3,
            certainty: 0.75,
            values: { case: 'stranger', words: level3, object: run, project: other.order, name: other.name },
          }),
        ]
    }
    return NONE
  })
}

/** Every run of so many characters in a row's name. */
const runsOf = fromWords(({ level3 }) => runsIn(level3))

function runsIn(name: string): readonly string[] {
  return name.length < LEAST_OF_NAME
    ? NONE
    : Array.from({ length: name.length - LEAST_OF_NAME + 1 }, (_, i) => name.slice(i, i + LEAST_OF_NAME))
}

const NONE: readonly never[] = []

/** What a project that pays people speaks of. */
const PAYING =
  /发放|补贴|补助|津贴|慰问|工资|养老|抚恤|奖金|救助|待遇|保险|退休|账户|薪酬|资助|奖励|补偿|报酬|抚养|扶持/u

/** 按时完成发放 as a value of a project that pays nothing to anybody, in the very words of projects that do. */
function copiedValues(document: TargetDocument): readonly FindingDraft[] {
  const paying = documentRows(document).filter(
    ({ indicator }) => indicator.value.number === null && indicator.value.text.includes('发放'),
  )
  return flatMap(paying, (row) => {
    const { value, level3, description } = row.indicator
    if (
      PAYING.test(`${level3}${description ?? ''}`) ||
      PAYING.test(
        [row.project.name, row.project.purpose ?? '', ...row.project.goals]
          .join('')
          .replace(/资金及时拨付/gu, ''),
      )
    )
      return []
    const other = paying.find(
      ({ project, indicator }) =>
        project !== row.project &&
        indicator.value.text === value.text &&
        PAYING.test(`${project.name}${project.purpose ?? ''}`),
    )
    return other === undefined
      ? []
      : [
          onIndicator(row, {
            field: 'value',
            text: value.text,
            severity: 'error',
            certainty: 0.8,
            values: { case: 'value', words: value.text, name: level3, project: other.project.order },
          }),
        ]
  })
}

const ANY = new RegExp(OBJECTS.map(([, words]) => words).join('|'), 'u')
const PATTERNS: readonly (readonly [string, RegExp])[] = OBJECTS.map(([object, words]) => [
  object,
  new RegExp(words, 'u'),
])

/** Names with so many characters in common are of one kind of project, with rows of one kind. */
const LIKE_NAMES = 4

/** Whether the object is the project's own: in its name, purpose or goals, or in several of its own rows. */
function owns(project: Project, pattern: RegExp, repeated: ReadonlySet<unknown>): boolean {
  if (pattern.test([project.name, project.purpose ?? '', ...project.goals].join('\n'))) return true
  return (
    project.indicators.filter(
      (indicator) =>
        !repeated.has(indicator) && pattern.test(`${indicator.level3}${indicator.description ?? ''}`),
    ).length > 1
  )
}

/** What a project says of itself: its name, purpose and goals, and the rows that no other project has. */
const OWN_WORDS = new WeakMap<Project, string>()

function ownWords(project: Project, repeated: ReadonlySet<unknown>): string {
  const known = OWN_WORDS.get(project)
  if (known !== undefined) return known
  const rows = rowsOfProject(project).filter(({ indicator }) => !repeated.has(indicator))
  const words = [
    project.name,
    project.purpose ?? '',
    ...project.goals,
    ...rows.map(
      ({ indicator }) => `${indicator.level3}${indicator.description ?? ''}${indicator.value.text}`,
    ),
  ].join('\n')
  OWN_WORDS.set(project, words)
  return words
}
