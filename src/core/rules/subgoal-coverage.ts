/**
 * Projects of which the narrative says nothing, and titled 分项目标 without a project. Only where most of them
 * pair is a list meant to be complete; without titles a project is missed when no word of its name is in
 * the narrative at all.
 */
import type { TargetDocument } from '../target/document.ts'
import { flatMap } from '../kernel/flat-map.ts'
import type { RuleContext } from './context.ts'
import { goalProjectPairs } from './narrative.ts'
import { onDocument, onProject, type FindingDraft, type Rule } from './rule.ts'
import { essence } from '../words/words.ts'

/** From this share of titled goals (%) with a project on, titles are names of projects. */
const PAIRED_SHARE = 60

/** Up to this share of the projects (%) may be passed over by a narrative that otherwise speaks of each. */
const PASSED_OVER_SHARE = 35

export const subgoalCoverage: Rule = {
  code: 'subgoal-coverage',
  group: 'narrative-table',
  how: 'semantic',
  severity: 'advice',
  tier: 'useful',
  item: 'goal-relevance',
  mending: 'judgement',
  authority: { source: 'hebei-form', confirmed: true },
  check: (document, _, context) => {
    const goals = document.statement?.subGoals ?? []
    if (goals.length === 0 || document.projects.length === 0) return []
    // Where somebody said which projects each covers, that decides.
    const linked = flatMap(goals, ({ projects = [] }) => projects)
    if (linked.length > 0) {
      const covers = new Set(flatMap(linked, ({ code, name }) => (code === null ? [name] : [code, name])))
      return findingsOn(
        document,
        document.projects
          .filter(({ code, name }) => !covers.has(name) && (code === null || !covers.has(code)))
          .map(({ name }) => name),
        'projects',
      )
    }
    const titled = goals.filter(({ title }) => title !== null && title.trim() !== '')
    const pairs = goalProjectPairs(document)
    if (titled.length > 0 && pairs.length * 100 >= titled.length * PAIRED_SHARE) {
      // A name that two projects share is named.
      const named = new Set(pairs.map(({ project }) => essence(project.name)))
      const without = document.projects
        .filter(({ name }) => !named.has(essence(name)))
        .map(({ name }) => name)
      const alone = titled
        .filter((goal) => !pairs.some((pair) => pair.goal === goal))
        .map(({ title }) => title ?? '')
      return [...findingsOn(document, without, 'projects'), ...findingsOn(document, alone, 'goals')]
    }
    const missed = unmentioned(document, context)
    // A narrative of general words passes over many: it was never meant as a list.
    return missed.length * 100 > document.projects.length * PASSED_OVER_SHARE
      ? []
      : findingsOn(document, missed, 'projects')
  },
}

function findingsOn(
  document: TargetDocument,
  names: readonly string[],
  kind: 'projects' | 'goals',
): readonly FindingDraft[] {
  const at = document.statement?.subGoals[0]?.at ?? null
  const only =
    names.length === 1 && kind === 'projects'
      ? document.projects.find(({ name }) => name === names[0])
      : undefined
  const said = {
    field: 'subGoals',
    at,
    text: names.join('；'),
    certainty: 0.7,
    values: { case: kind, names, count: names.length },
  }
  if (names.length === 0) return []
  return [only === undefined ? onDocument(said) : onProject(only, said)]
}

/** Words that any project's name has. */
const GENERAL: ReadonlySet<string> = new Set([
  '经费',
  '专项',
  '项目',
  '资金',
  '工作',
  '补助',
  '补贴',
  '费用',
  '支出',
  '业务',
  '业务费',
  '管理',
  '建设',
  '服务',
  '运行',
  '运转',
  '保障',
  '综合',
  '中心',
  '单位',
  '人员',
  '办公',
  '年度',
  '事务',
  '工程',
  '购置',
  '日常',
  '相关',
  '开展',
  '活动',
  '维护',
  '劳务费',
  '工资',
  '一般',
  '其他',
  '机关',
  '部门',
  '全区',
  '全县',
  '区级',
  '市级',
  '县级',
  '中央',
  '财政',
  '预算',
  '宣传',
  '常态',
  '自收自支',
  '聘用',
  '长期',
  '社区',
])

/** 招商引资 is spoken of by 外出招商. */
const LEAST_COMPOUND = 4

function halvesOf(word: string): readonly string[] {
  return [word.slice(0, 2), word.slice(-2)]
}

/** Projects no word of whose name is in the narrative. A name of general words alone says nothing. */
function unmentioned({ statement, projects }: TargetDocument, { segmenter }: RuleContext): readonly string[] {
  if (statement === null) return []
  const narrative = [
    statement.overallGoal,
    ...flatMap(statement.subGoals, ({ title, goal, indicators }) => [title, goal, indicators]),
    ...statement.safeguards.map(({ text }) => text),
  ].join('\n')
  return projects
    .filter(({ name }) => {
      const words = segmenter
        .words(name)
        .filter((word) => /^\p{Script=Han}{2,}$/u.test(word) && !GENERAL.has(word))
      return (
        words.length > 0 &&
        words.every(
          (word) =>
            !narrative.includes(word) &&
            !(
              word.length >= LEAST_COMPOUND &&
              halvesOf(word).some((half) => !GENERAL.has(half) && narrative.includes(half))
            ),
        )
      )
    })
    .map(({ name }) => name)
}
