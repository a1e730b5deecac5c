/** 重点评价 of the county beside those of the demonstration's own department: what experts found of each project. */
import type { Project } from '#core/target/project.ts'
import { countyTargets, type CountyTarget } from '#store/demo/county.ts'
import { DEPARTMENT_COURSE, type EvaluationCourse } from '../evaluation-courses.ts'
import { runEvaluation } from '../evaluations.ts'
import type { DemoPool } from '../pool.ts'
import type { CourseKind } from './courses.ts'
import { courseWords, proofOfDelay } from './courses.ts'
import { officeDay } from './days.ts'
import { outcomeOf } from './parts.ts'
import { COURSE_FIGURES } from './courses.ts'
import { actorOf, courseOf, departmentOf, isWritten, type World } from './world.ts'

const QUALITY: Readonly<Record<CourseKind, number>> = {
  well: 95,
  planned: 92,
  more: 93,
  slow: 87,
  late: 82,
  over: 76,
  behind: 66,
  stuck: 48,
}

/** What the experts say of a project that went so: its own figures, its own reason. */
function courseOfProject(paper: Project, kind: CourseKind): EvaluationCourse {
  const { name } = paper
  const outcome = outcomeOf(paper, COURSE_FIGURES[kind])
  const counted = outcome.parts
    .map((part) => `${part.name}计划${part.planned}${part.unit}、完成${part.actual}${part.unit}`)
    .join('；')
  const { why, measure } = courseWords(kind, paper)
  const went = kind !== 'late' && kind !== 'over' && kind !== 'behind' && kind !== 'stuck'
  return {
    project: name,
    quality: QUALITY[kind],
    ...(kind === 'over' || kind === 'behind' ? { disputed: 'effects' } : {}),
    asks: `请提供${name}的验收资料、台账和支付凭证。`,
    answers: `${name}的验收资料和台账已整理成册，支付凭证可在财务股查阅。`,
    opinions: [
      went ? `${name}产出与目标一致，效益有台账支撑。` : `${name}产出没有达到年初目标，效益难以充分发挥。`,
      `${name}${counted}，与现场核查一致。`,
      went ? `${name}支付手续完整，成本控制在标准以内。` : `${name}资金支付偏慢，合同管理需要加强。`,
    ],
    work: `评价组核对${name}的台账和凭证，现场抽查，访谈服务对象20人。`,
    achievements: `${name}${counted}。`,
    problems: went && kind !== 'slow' ? `${name}的满意度调查样本偏少。` : `${why}。`,
    advice: went ? `${name}下年扩大满意度调查样本，继续按序时进度支付。` : `${measure}。`,
    objections: went
      ? []
      : [
          {
            said: `${name}进度滞后的部分原因不在本单位，建议酌情计分。`,
            accepted: kind === 'late',
            reason:
              kind === 'late'
                ? `${name}补充提供了${proofOfDelay(name)}，予以采纳。`
                : `${name}未提供能够证明的材料，按核实数计分。`,
          },
        ],
    ...(kind === 'late'
      ? { raised: { item: 'conduct', by: '0.50', reason: `采纳反馈：${name}提供了${proofOfDelay(name)}` } }
      : {}),
    rectify: went ? [] : [{ problem: `${why}`, requirement: `${measure}，整改报告附佐证材料` }],
  }
}

/** What came of the projects of a department in a year. */
type Doings = {
  /** Their names, the largest first. */ readonly done: readonly string[]
  readonly count: number
  readonly troubled: readonly ReturnType<typeof courseWords>[]
  readonly all: number
}

/** So many are named. */
const NAMED = 3

function doingsOf(world: World, all: readonly CountyTarget[], department: string, year: number): Doings {
  const own = all
    .filter(({ unit }) => world.departments.find(({ id }) => id === department)?.below.has(unit) === true)
    .map((target) => ({ paper: target.paper, kind: courseOf(world, target, year) }))
    .toSorted((a, b) => QUALITY[a.kind] - QUALITY[b.kind])
  const isDone = (kind: CourseKind) => QUALITY[kind] >= QUALITY.slow
  const largest = own
    .filter(({ kind }) => isDone(kind))
    .toSorted((a, b) => Number(b.paper.budget.total) - Number(a.paper.budget.total))
  return {
    done: [...new Set(largest.map(({ paper }) => paper.name))],
    count: largest.length,
    troubled: own.filter(({ kind }) => !isDone(kind)).map(({ paper, kind }) => courseWords(kind, paper)),
    all: own.length,
  }
}

const NUMBERS = ['一是', '二是', '三是']

/** 部门整体 of a department, in words that name its projects. */
function courseOfDepartment(name: string, excellent: boolean, doings: Doings): EvaluationCourse {
  const { done, count, troubled, all } = doings
  const named = done.slice(0, NAMED).join('、')
  const wrong = troubled.slice(0, NAMED).map(({ why }, i) => `${NUMBERS[i] ?? ''}${why}`)
  const [first = '', second = first] = done
  return {
    project: null,
    quality: excellent ? 95 : 66,
    asks: `请提供${name}年度重点工作台账、编制批复和“三公”经费决算。`,
    answers: `${name}年度重点工作台账和决算报表见所附清单。`,
    opinions: excellent
      ? [
          `${name}重点工作全部完成，${first}按期验收。`,
          `${name}项目管理规范，单位自评质量高。`,
          `${name}支出进度均衡。`,
        ]
      : [
          `${name}多个项目未按期完成。`,
          `${name}项目前期准备不足，合同签订普遍推迟。`,
          `${name}上半年支出进度明显低于序时进度。`,
        ],
    work: `评价组查阅${name}部门预决算和${all}个项目的自评结果，召开座谈会，回收问卷300份。`,
    achievements: excellent
      ? `${name}年度重点工作全部完成，${all}个项目均按计划完成，其中${named}超额或足额完成年初数量。`
      : `${name}${all}个项目中${count}个按计划完成${named === '' ? '' : `（${named}）`}，日常管养平稳；${troubled.length}个未达年初目标：${troubled
          .slice(0, NAMED)
          .map(({ why }) => why.split('，')[0])
          .join('；')}。`,
    problems: excellent
      ? `${second}的目标值偏低，与近三年完成数相比缺少压力。`
      : `${wrong.join('；')}；自评对上述偏差说明不充分。`,
    advice: excellent
      ? `${second}下年按近三年平均数设定目标。`
      : `${troubled
          .slice(0, 2)
          .map(({ measure }) => measure)
          .join('；')}；连续两年未达标的项目退出。`,
    objections: excellent
      ? []
      : [
          {
            said: `${name}养护工程受极端天气影响，建议酌情计分。`,
            accepted: false,
            reason: `${name}受影响工期不足半月，不足以说明全年滞后。`,
          },
        ],
    rectify: excellent
      ? []
      : troubled.slice(0, 2).map(({ why, measure }) => ({
          problem: why,
          requirement: `${measure}，整改报告附佐证材料`,
        })),
  }
}

/** Of the demonstration's own department: as it was written, with projects of its own for each that went wrong. */
export async function ownWhole(world: World, unit: string, year: number): Promise<EvaluationCourse> {
  const all = await countyTargets(world.context.store.of(world.region).db, year)
  const { done, troubled } = doingsOf(world, all, unit, year)
  const [worst, next = worst] = troubled
  if (worst === undefined || next === undefined) return DEPARTMENT_COURSE
  return {
    ...DEPARTMENT_COURSE,
    achievements: `${DEPARTMENT_COURSE.achievements}其中${done.slice(0, NAMED).join('、')}按计划完成。`,
    problems: `一是部分项目前期准备不足：${worst.why}；二是两项重点工作跨年完成；三是${next.why}。`,
    rectify: DEPARTMENT_COURSE.rectify.map((one) => ({ ...one, problem: `${one.problem}：${worst.why}` })),
  }
}

const KEY_PROJECTS = 8

/** In summer: the county's key projects, and the departments that stand out on either side as wholes. */
export async function evaluateKeyProjects(world: World, year: number, pool: DemoPool): Promise<void> {
  const { context, bureau, experts } = world
  const all = (await countyTargets(context.store.of(world.region).db, year)).filter(
    (target) => target.state === 'approved' && !isWritten(world, target.unit),
  )
  const chosen = keyProjects(world, all, year)
  const common = {
    context,
    year,
    pool,
    experts,
    lead: bureau,
    kind: 'finance',
    moment: (day: string) => world.to(officeDay(day)),
    answers: (unit: string) => actorOf(world, unit, 'zhuguan'),
  } as const
  await runEvaluation(
    { ...common, subjectKind: 'project', unit: null, name: `${year}年度县级重点项目财政评价` },
    chosen.map((target) => courseOfProject(target.paper, courseOf(world, target, year))),
  )
  for (const { id, name, standing } of world.departments)
    if (standing !== 'usual')
      await runEvaluation(
        { ...common, subjectKind: 'department', unit: id, name: `${name}${year}年度部门整体绩效评价` },
        [courseOfDepartment(name, standing === 'excellent', doingsOf(world, all, id, year))],
      )
}

/** The largest of so many departments, each name once. */
function keyProjects(world: World, all: readonly CountyTarget[], year: number): readonly CountyTarget[] {
  const largest = all.toSorted((a, b) => Number(b.paper.budget.total) - Number(a.paper.budget.total))
  const names = new Set<string>()
  const departments = new Set<string>()
  const chosen: CountyTarget[] = []
  for (const target of largest) {
    const department = departmentOf(world, target.unit)?.code ?? ''
    const kind = courseOf(world, target, year)
    const others = all.filter(({ paper }) => paper.name === target.paper.name).length
    if (departments.has(department) || names.has(target.paper.name) || others > 1) continue
    if (chosen.length % 2 === 1 && (kind === 'well' || kind === 'planned')) continue
    departments.add(department)
    names.add(target.paper.name)
    chosen.push(target)
    if (chosen.length === KEY_PROJECTS) break
  }
  return chosen
}
