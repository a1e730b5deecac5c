/** Every official template. To add one: a line here, and a form in paper/forms/ when its rows are new. */
import { OFFICIAL_FONTS, type FormId, type Template } from './template.ts'

function official(id: string, version: string, form: FormId, name: string): Template {
  return {
    id,
    version,
    name,
    form,
    letterhead: [],
    header: null,
    footer: null,
    notes: [],
    unitLine: '单位：万元',
    fonts: OFFICIAL_FONTS,
  }
}

export const TEMPLATES = {
  'hebei': official('hebei-targets', '2025', 'hebei', '河北省 预算项目绩效目标表'),
  'hebei-application': official(
    'hebei-application',
    '2022',
    'hebei-application',
    '河北省 项目绩效目标申报表',
  ),
  'central': official('central-targets', '2015', 'central', '项目支出绩效目标申报表（财预〔2015〕88号）'),
  'weights': official('central-weights', '2021', 'weights', '项目支出绩效目标表（财预〔2021〕101号）'),
  'self-evaluation': official(
    'national-self-evaluation',
    '2020',
    'self-evaluation',
    '项目支出绩效自评表（财预〔2020〕10号）',
  ),
  'monitoring': official(
    'national-monitoring',
    '2019',
    'monitoring',
    '项目支出绩效目标执行监控表（财预〔2019〕136号）',
  ),
  'department': official('department-targets', '2015', 'department', '部门（单位）整体支出绩效目标表'),
} as const satisfies Record<FormId, Template>

/** hebei-targets/2025 or hebei-targets → the template; null when there is none. */
export function templateById(name: string): Template | null {
  return (
    Object.values(TEMPLATES).find(({ id, version }) => name === id || name === `${id}/${version}`) ?? null
  )
}

/** The ids with versions, as they are asked for. */
export function templateNames(): readonly string[] {
  return Object.values(TEMPLATES).map(({ id, version }) => `${id}/${version}`)
}

/**
 * The form that a rule set's region prints its targets on (core/rules/rulebook.ts); what a document holds
 * beyond it decides otherwise: see paper/choose.ts.
 * @param ruleSet its id, e.g. hebei/2025; null when none is in force. Where no region is known it is the form
 * met most.
 */
export function templateForRuleSet(ruleSet: string | null): Template {
  return ruleSet === null || /^(?:hebei|national)\//.test(ruleSet) ? TEMPLATES['hebei'] : TEMPLATES['weights']
}
