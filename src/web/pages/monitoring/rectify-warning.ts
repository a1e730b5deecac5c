/** 登记整改 of what a 预警 says, while it is not over. */
import type { WarningView } from '#api/monitoring/monitoring.ts'
import { MARK_NAMES, WARNING_KIND_NAMES, warningText } from '#text/monitoring.ts'
import { useMay } from '../../api/session.ts'
import { useGoRegister } from '../../components/rectification/register-start.ts'
import { useLanguage } from '../../preferences/language.ts'

/** @returns what leads to the register; null where nothing is to be registered of it, or not by this person */
export function useRectify(row: WarningView | null): (() => void) | null {
  const language = useLanguage()
  const may = useMay()
  const register = useGoRegister()
  if (row === null || !may('rectification.manage')) return null
  const { state, project, name, kind, facts, mark } = row
  if (state !== 'open' && state !== 'decided') return null
  const what = `${MARK_NAMES[mark][language]} ${WARNING_KIND_NAMES[kind][language]}`
  const problem = `${what}：${warningText(kind, facts, language)}`
  return () => register({ project: { id: project, name }, source: 'monitoring', problem })
}
