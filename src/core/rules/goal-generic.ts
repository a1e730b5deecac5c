/** Goals that fit any project: stock phrases of the rule set's list and of their kind, or the same goals in most projects of the document. */
import type { Project } from '../target/document.ts'
import { onProject, type Rule } from './rule.ts'
import { essence, isOneOf } from './words.ts'

export const goalGeneric: Rule = {
  code: 'goal-generic',
  authority: { source: 'targets-2015-88', confirmed: true },
  check: ({ projects }, { genericGoals, genericGoalShare, uniformPlanProjects }) => {
    const counts = new Map<string, number>()
    for (const project of projects) counts.set(keyOf(project), (counts.get(keyOf(project)) ?? 0) + 1)
    const common = (project: Project) => {
      const count = counts.get(keyOf(project)) ?? 0
      return count >= uniformPlanProjects && count * 100 >= projects.length * genericGoalShare
    }
    return projects
      .filter((project) => project.goals.length > 0)
      .filter((project) => project.goals.every((goal) => isOneOf(goal, genericGoals) || isStock(goal, project.name)) || common(project))
      .map((project) => onProject(project, { field: 'goals', text: project.goals.join('；'), values: { text: project.goals.join('；') }, certainty: 0.8 }))
  },
}

/** Who or what goes on as it should, in words that fit any project. Examples: 保障机关正常运转, 保证各项工作顺利开展, 确保项目有序推进. */
const GOES_ON = /^(?:切实|全力)?(?:确保|保障|保证|维持|维护)(.*?)(?:能够|得以|的)?(?:正常|顺利|有序|平稳|稳定|稳步|高效|圆满|按期|如期|按时|全面)+(?:地)?(?:开展|运转|运行|进行|实施|推进|完成|落实|办公|履职)$/u
const ANY_SUBJECT = /^(?:本|我|各|全|及|和|与|的|日常|基本|机关|单位|部门|机构|各项|相关|有关|项目|资金|工作|业务|指标|任务|目标|办公|事务|政务|政府|职工|干部|正常|年度|[局镇乡县区])*$/u
/** What may stand behind a project's own name in such a goal: 确保营养改善计划工作顺利实施. */
const WORK_OF_IT = /(?:各项)?(?:工作|项目|任务|活动|工程|事务|经费|资金)*$/u

/** That the tasks of the year are done, in words that fit any project. Examples: 圆满完成年度目标任务, 全面完成上级下达的各项工作, 做好本年度各项业务工作. */
const TASKS_DONE = /^(?:按时|按期|如期|及时|按计划|按要求|努力|切实|按质|按量|保质|保量|高质量|高标准|圆满|全面|顺利|认真|扎实|确保|保证|努力)*(?:完成|做好|落实|抓好)(?:好)?(?:本|我|全|该|的|各|好|年|年度|本年|全年|单位|部门|机关|[局镇乡县区]|本职|职责|内|决策|上级|领导|县委|县政府|党委|政府|部署|安排|交办|下达|确定|规定|制定|既定|预定|其他|各项|相关|有关|日常|项目|业务|职能|中心|重点|目标|工作|任务|计划|事项|指标|和|及|与)+$/u
/** That work and service get better, of nothing in particular. Examples: 提高工作效率和服务质量, 不断提升管理水平. */
const GETS_BETTER = /^(?:进一步|不断|切实|有效|持续|全面|努力|稳步)*(?:提高|提升|改善|增强|加强|优化|改进|规范)(?:了|各项|本|我|单位|部门|机关|日常|整体|综合|[局镇乡]|的)*(?:工作|服务|管理|办公|办事|业务|行政|保障|履职)(?:效率|质量|水平|能力|效能|质效|效果|条件|和|及|与|、|的|工作|服务|管理|办公|办事|业务|行政|保障|履职|整体|综合)*(?:效率|质量|水平|能力|效能|质效|效果|条件)$/u

/** 推动各项工作再上新台阶, 工作迈上新水平. */
const NEXT_STEP = /^(?:努力|全力)?(?:推动|促进|推进|确保|实现|力争)?(?:本|我|单位|部门|机关|各项|整体|全面|[局镇乡县区])*(?:工作|事业|业务|发展)+(?:再上|迈上|更上|跃上|取得|开创)(?:一个|一层)?新?(?:的)?(?:台阶|水平|局面|进展|成效|楼)$/u

/** Whether a goal only says that the work, or the project itself, goes on as it should. */
function isStock(goal: string, name: string): boolean {
  const parts = goal.split(/[，,；;。]/u).map(essence).filter((part) => part !== '')
  return parts.length > 0 && parts.every((part) => TASKS_DONE.test(part) || GETS_BETTER.test(part) || NEXT_STEP.test(part) || goesOn(part, name))
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
