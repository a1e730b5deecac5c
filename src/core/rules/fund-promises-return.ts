/**
 * A 政府投资基金 that promises others their money back: no principal without loss, no least return, no repurchase, for that
 * would be borrowing under another name (财预〔2020〕7号: 禁止变相举债; 财预〔2015〕210号, 待核对).
 */
import { flatMap } from '../kernel/flat-map.ts'
import type { Project } from '../target/project.ts'
import { formOfProject, saidOfRow } from './form-of-project.ts'
import { onProject, type Rule } from './rule.ts'

const PROMISE =
  /保本|保底(?:收益|回报)?|最低收益|固定(?:收益|回报)|(?:承诺|约定|到期)回购|回购(?:社会资本|其他出资|本金|出资)|本金不受损失|(?:承担|弥补|补足|补偿)[^，。；]{0,10}(?:亏损|损失)/u
/** What is said not to be done. */
const REFUSED = /(?:不得|不|严禁|禁止|未|无|没有|杜绝|防止|避免|不存在)[^，。；]{0,12}$/u

export const fundPromisesReturn: Rule = {
  code: 'fund-promises-return',
  group: 'budget-plan',
  how: 'semantic',
  severity: 'error',
  tier: 'must',
  item: 'money-match',
  mending: 'judgement',
  authority: { source: 'investment-funds-2020-7', confirmed: false },
  check: ({ projects }, _, context) =>
    flatMap(projects, (project) => {
      if (formOfProject(project, context) !== 'investment-fund') return []
      const words = promiseIn(project)
      return words === null
        ? []
        : [onProject(project, { field: 'name', text: words, values: { words }, certainty: 0.85 })]
    }),
}

function promiseIn(project: Project): string | null {
  const texts = [project.name, project.purpose ?? '', ...project.goals, ...project.indicators.map(saidOfRow)]
  for (const text of texts) {
    const found = PROMISE.exec(text)
    if (found !== null && !REFUSED.test(text.slice(0, found.index))) return found[0]
  }
  return null
}
