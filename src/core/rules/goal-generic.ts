/**
 * Goals that fit any project: stock phrases of the rule set's list and of their kind, or the same goals in
 * most projects of the document.
 */
import type { Project } from '../target/project.ts'
import { flatMap } from '../kernel/flat-map.ts'
import { onProject, type Rule } from './rule.ts'
import { essence, isOneOf } from '../words/words.ts'

export const goalGeneric: Rule = {
  code: 'goal-generic',
  group: 'goals-purpose',
  how: 'rule',
  severity: 'warning',
  tier: 'useful',
  item: 'clear',
  mending: 'instruction',
  authority: { source: 'targets-2015-88', confirmed: true },
  repeats: 'any-text',
  check: ({ projects }, { genericGoals, genericGoalShare, uniformPlanProjects }) => {
    const keys = new Map(projects.map((project) => [project, keyOf(project)] as const))
    const counts = new Map<string, number>()
    for (const key of keys.values()) counts.set(key, (counts.get(key) ?? 0) + 1)
    const common = (project: Project) => {
      const count = counts.get(keys.get(project) ?? '') ?? 0
      return count >= uniformPlanProjects && count * 100 >= projects.length * genericGoalShare
    }
    return flatMap(
      projects.filter((project) => project.goals.length > 0),
      (project) => {
        const stock = project.goals.filter(
          (goal) => isOneOf(goal, genericGoals) || isStock(goal, project.name),
        )
        const all = stock.length === project.goals.length || common(project)
        // Beside a goal of its own, only words without any matter are worth a remark.
        const said = all ? project.goals : stock.filter((goal) => isSlogan(clausesOf(goal), project.name))
        return said.length === 0
          ? []
          : [
              onProject(project, {
                field: 'goals',
                text: said.join('；'),
                values: { text: said.join('；') },
                certainty: all ? 0.8 : 0.7,
              }),
            ]
      },
    )
  },
}

/**
 * Who or what goes on as it should, in words that fit any project. Examples: 保障机关正常运转,
 * 保证各项工作顺利开展, 确保项目有序推进.
 */
const GOES_ON =
  /^(?:切实|全力)?(?:确保|保障|保证|维持|维护)(.*?)(?:能够|得以|的)?(?:正常|顺利|有序|平稳|稳定|稳步|高效|圆满|按期|如期|按时|全面)+(?:地)?(?:开展|运转|运行|进行|实施|推进|完成|落实|办公|履职)$/u
const ANY_SUBJECT =
  /^(?:学校|全校|我校|医院|我院|中心|街道|社区|本|我|各|全|及|和|与|的|日常|基本|机关|单位|部门|机构|各项|相关|有关|项目|资金|工作|业务|指标|任务|目标|办公|事务|政务|政府|职工|干部|正常|年度|[局镇乡县区])*$/u
/** What may be behind a project's own name in such a goal: 确保营养改善计划工作顺利实施. */
const WORK_OF_IT = /(?:各项)?(?:工作|项目|任务|活动|工程|事务|经费|资金)*$/u

/**
 * That the tasks of the year are done, in words that fit any project. Examples: 圆满完成年度目标任务,
 * 全面完成上级下达的各项工作, 做好本年度各项业务工作.
 */
const TASKS_DONE =
  /^(?:按时|按期|如期|及时|按计划|按要求|努力|切实|按质|按量|保质|保量|高质量|高标准|圆满|全面|顺利|认真|扎实|确保|保证|努力)*(?:完成|做好|落实|抓好)(?:好)?(?:本|我|全|该|的|各|好|年|年度|本年|全年|单位|部门|机关|[局镇乡县区]|本职|职责|内|决策|上级|领导|县委|县政府|党委|政府|部署|安排|交办|下达|确定|规定|制定|既定|预定|其他|各项|相关|有关|日常|项目|业务|职能|中心|重点|目标|工作|任务|计划|事项|指标|和|及|与)+$/u
/** That work and service get better, of nothing in particular. Examples: 提高工作效率和服务质量, 不断提升管理水平. */
const GETS_BETTER =
  /^(?:进一步|不断|切实|有效|持续|全面|努力|稳步)*(?:提高|提升|改善|增强|加强|优化|改进|规范)(?:了|各项|本|我|单位|部门|机关|日常|整体|综合|[局镇乡]|的)*(?:工作|服务|管理|办公|办事|业务|行政|保障|履职)(?:效率|质量|水平|能力|效能|质效|效果|条件|和|及|与|、|的|工作|服务|管理|办公|办事|业务|行政|保障|履职|整体|综合)*(?:效率|质量|水平|能力|效能|质效|效果|条件)$/u

/** 推动各项工作再上新台阶, 工作迈上新水平. */
const NEXT_STEP =
  /^(?:努力|全力)?(?:推动|促进|推进|确保|实现|力争)?(?:本|我|单位|部门|机关|各项|整体|全面|[局镇乡县区])*(?:工作|事业|业务|发展)+(?:再上|迈上|更上|跃上|取得|开创)(?:一个|一层)?新?(?:的)?(?:台阶|水平|局面|进展|成效|楼)$/u

/** How any work is gone about. Examples: 加强领导, 统一思想, 压实责任, 精心组织, 形成合力. */
const GONE_ABOUT =
  /^(?:切实|进一步|不断|全面|高度)?(?:加强|强化)(?:组织|日常|内部)?(?:领导|保障|统筹|协调|管理|监督管理)$|^(?:统一|提高)(?:思想|认识|站位|政治站位|思想认识)$|^(?:压实|落实|明确|强化|夯实|靠实)(?:工作|主体|各级|各方|部门)?责任$|^(?:精心|周密|科学|认真)(?:组织|部署|安排|谋划|实施)$|^(?:形成|凝聚)(?:工作|强大)?合力$|^(?:高度重视|狠抓落实|真抓实干|开拓创新|锐意进取|勇于担当|扎实工作|务求实效|取得实效|再创佳绩)$/u
/** The good of society at large. Examples: 维护社会稳定, 促进经济社会持续健康发展, 推动各项事业高质量发展. */
const SOCIETY =
  /^(?:切实|有力|有效|全力|不断|持续)?(?:维护|促进|保持|推动|推进|确保|实现|助力|服务|保障)(?:全[区县市镇乡]|我[区县市镇乡]|本地|地方|区域|县域)?(?:经济|社会|大局|政治|民生|各项|事业|秩序|[和、与及])*(?:和谐|稳定|持续|健康|协调|高质量|平稳|快速|全面|安定|团结|有序|又好又快|[、和与])*(?:发展|稳定|和谐|进步|安定|繁荣)$/u
/** Fields whose own aim it is. */
const KEEPS_ORDER = /信访|维稳|稳定|综治|平安|政法|扫黑|矛盾|治安|网格|经济|产业|招商|营商|应急|公安|舆情/u

/**
 * Whether some clause is one of these and the others only say that the work goes on; nothing in it is the
 * project's own.
 */
function isSlogan(clauses: readonly string[], name: string): boolean {
  const isEmpty = (clause: string) =>
    GONE_ABOUT.test(clause) || (SOCIETY.test(clause) && !KEEPS_ORDER.test(name))
  return (
    clauses.some((clause) => isEmpty(clause) || (ALL_WORK.test(clause) && goesOnAnyhow(clause))) &&
    clauses.every(
      (clause) =>
        isEmpty(clause) || TASKS_DONE.test(clause) || NEXT_STEP.test(clause) || goesOnAnyhow(clause),
    )
  )
}

/** 确保各项工作顺利开展: not even which work. */
const ALL_WORK = /各项(?:工作|业务|任务|事务)/u

function goesOnAnyhow(clause: string): boolean {
  const subject = GOES_ON.exec(
    clause.replace(/(?:并|且)?(?:取得|收到)(?:实效|成效|良好效果|预期效果)$/u, ''),
  )?.[1]
  return subject !== undefined && ANY_SUBJECT.test(subject)
}

function clausesOf(goal: string): readonly string[] {
  return goal
    .split(/[，,；;。]/u)
    .map(essence)
    .filter((part) => part !== '')
}

/** Whether a goal only says that the work, or the project itself, goes on as it should. */
function isStock(goal: string, name: string): boolean {
  const parts = clausesOf(goal)
  return (
    parts.length > 0 &&
    (isSlogan(parts, name) ||
      parts.every(
        (part) =>
          TASKS_DONE.test(part) || GETS_BETTER.test(part) || NEXT_STEP.test(part) || goesOn(part, name),
      ))
  )
}

function goesOn(goal: string, name: string): boolean {
  const subject = GOES_ON.exec(goal)?.[1]
  if (subject === undefined) return false
  const own = subject.replace(/^(?:19|20)\d{2}年(?:度)?/u, '').replace(WORK_OF_IT, '')
  return ANY_SUBJECT.test(subject) || (own.length >= 2 && essence(name).includes(own))
}

function keyOf(project: Project): string {
  return project.goals.map(essence).join('\n')
}
