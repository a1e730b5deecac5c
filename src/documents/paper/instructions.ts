/**
 * The form's own instructions, which old programs printed where the words of the office belong. A paragraph that says
 * nothing else never leaves on paper; one word of the office beside them, and the paragraph stays as it is written. The
 * rule template-residue tells of both, and the exchange format keeps them: nothing is lost, and nothing goes in silence.
 */
import { foldLabel } from '#core/characters.ts'
import type { Safeguard, Statement, SubGoal } from '#core/target/document.ts'

/** 部门预算绩效文本, guidance of the form (河北省): whole sentences. */
const INSTRUCTIONS: ReadonlySet<string> = new Set([
  '由预算部门根据党委政府的施政目标和决策部署、部门事业发展规划及年度工作计划确定。',
  '部门发展规划目标要与政府年度施政目标相衔接，保障政府相关目标的实现。',
  '部门年度发展规划目标要定性与定量描述相结合，尽可能量化，便于考核。',
  '主要阐述部门为实现年度绩效目标所采取的各项重要措施。',
  '可以根据预测可能存在的问题、环境变化的趋势，采取措施预做准备，控制偏差，保证绩效目标的实现。',
].map(foldLabel))

/** 总体目标：, with which the guidance begins. */
const LEAD = /^(?:部门)?(?:总体|分项)?(?:绩效)?目标[:：]|^工作保障措施[:：]/u
/** The guidance is shorter. */
const LONGEST = 400

export function isInstruction(paragraph: string): boolean {
  if (paragraph.length > LONGEST) return false
  const sentences = paragraph.replace(LEAD, '').match(/[^。]+。?/gu) ?? []
  return sentences.length > 0 && sentences.every((sentence) => INSTRUCTIONS.has(foldLabel(sentence)))
}

/** The statement without paragraphs that are nothing but instructions. */
export function withoutInstructions(statement: Statement): Statement {
  return {
    ...statement,
    overallGoal: kept(statement.overallGoal),
    subGoals: statement.subGoals.map((goal): SubGoal => ({ ...goal, goal: kept(goal.goal), indicators: kept(goal.indicators) }))
      .filter((goal, i) => [goal.title, goal.goal, goal.indicators].some((text) => text !== null) || statement.subGoals[i]?.goal === null),
    safeguards: statement.safeguards.map((measure): Safeguard => ({ ...measure, text: kept(measure.text) ?? '' }))
      .filter(({ title, text }, i) => title !== null || text !== '' || statement.safeguards[i]?.text === ''),
  }
}

function kept(text: string | null): string | null {
  if (text === null || !text.split('\n').some(isInstruction)) return text
  const paragraphs = text.split('\n').filter((paragraph) => !isInstruction(paragraph))
  return paragraphs.length === 0 ? null : paragraphs.join('\n')
}
