/** The guidance of the form that two of the samples left in their words: it has no place on paper. */
import type { TargetDocument } from '#core/target/document.ts'

/** 001 has it before its overall goal, 004 before its measures: each a paragraph of its own. */
const GUIDANCE = /^(?:总体目标：由预算部门根据|主要阐述部门为实现)/u

export function withoutGuidance<T extends Pick<TargetDocument, 'statement'>>(document: T): T {
  const { statement } = document
  if (statement === null) return document
  const overallGoal = statement.overallGoal?.split('\n').filter((text) => !GUIDANCE.test(text)).join('\n') ?? null
  return { ...document, statement: { ...statement, overallGoal, safeguards: statement.safeguards.filter(({ text }) => !GUIDANCE.test(text)) } }
}
