/** Where in a flow a fault lies, in words; nothing for the flow as a whole. */
import { FLOW_PARTS } from '#core/filing/flow-changes.ts'
import type { Flow } from '#core/filing/flow.ts'
import { FLOW_PART_NAMES, STAGE_NAMES, stepName } from '#text/filing.ts'
import type { Language } from '#text/language.ts'

export function placeOfFault(path: string, { stages }: Flow, language: Language): string {
  const colon = language === 'en' ? ': ' : '：'
  const part = FLOW_PARTS.find((one) => path === one || path.startsWith(`${one}.`))
  if (part !== undefined) return FLOW_PART_NAMES[part][language] + colon
  const [, stageAt, stepAt] = /^stages\.(\d+)(?:\.steps\.(\d+))?/.exec(path) ?? []
  const stage = stages[Number(stageAt)]
  if (stage === undefined) return ''
  const step = stages[Number(stageAt)]?.steps[Number(stepAt)]
  return (
    (step === undefined ? STAGE_NAMES[stage.kind][language] : stepName(step.id, step.roles, language)) + colon
  )
}
