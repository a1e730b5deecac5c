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
const GOES_ON = /^(?:切实|全力)?(?:确保|保障|保证|维持|维护)(.*?)(?:能够|得以|的)?(?:正常|顺利|有序|平稳|稳定|高效|圆满)+(?:地)?(?:开展|运转|运行|进行|实施|推进|完成|办公|履职)$/u
const ANY_SUBJECT = /^(?:本|我|各|全|及|和|与|的|日常|基本|机关|单位|部门|机构|各项|相关|有关|项目|资金|工作|业务|办公|事务|政务|政府|职工|干部|正常|年度|[局镇乡县区])*$/u
/** What may stand behind a project's own name in such a goal: 确保营养改善计划工作顺利实施. */
const WORK_OF_IT = /(?:各项)?(?:工作|项目|任务|活动|工程|事务|经费|资金)*$/u

/** Whether a goal only says that the work, or the project itself, goes on as it should. */
function isStock(goal: string, name: string): boolean {
  const subject = GOES_ON.exec(essence(goal))?.[1]
  if (subject === undefined) return false
  const own = subject.replace(/^(?:19|20)\d{2}年(?:度)?/u, '').replace(WORK_OF_IT, '')
  return ANY_SUBJECT.test(subject) || (own.length >= 2 && essence(name).includes(own))
}

function keyOf(project: Project): string {
  return project.goals.map(essence).join('\n')
}
