/** What a label means in a layout, also where a form words it with a little more than the layouts do. */
import type { LabelRole, LayoutIndex } from '../layouts/layout-index.ts'
import { labelKey } from '../layouts/layout.ts'

/** 主管部门及编码, 资金总额及构成. */
const MORE = /(?:及|和|与|、|\/)(?:其)?(?:代码|编码|编号|名称|联系电话|联系方式|电话|职务|构成|来源)$/u
/** 年度绩效目标描述. */
const TOLD = /(?:描述|概述|综述|内容|阐述)$/u
/** 本年度预算金额, 项目申请资金总额: a sum, whatever it is called. */
const TOTAL =
  /^(?:本年度|本年|当年|年度|项目|申请|申报|安排|批复|专项)*(?:预算|资金|经费)+(?:安排|申请|申报|批复)?(?:总额|总量|金额|数额|数|额度|规模|合计)$/u
/** 绩效项目指标表, 年度核心指标: only heads indicators. */
const INDICATORS =
  /^(?:项目|年度|本年度|当年|绩效|目标|具体|核心|评价|考核)*指标(?:表|体系|一览表|情况表|设置)?$/u
/** 年度绩效目标1（40分） */
const NUMBERED = /^[^\d].*\d$/u

const HEADING: LabelRole = { kind: 'heading', purposeBelow: false }

export function labelRole(text: string, { roles }: LayoutIndex): LabelRole | null {
  const key = labelKey(text)
  const role = roles.get(key)
  if (role) return role
  const bare = key.replace(MORE, '')
  const wide = bare === key ? undefined : roles.get(bare)
  if (wide && (wide.kind === 'field' || wide.kind === 'detail')) return wide
  const asked = TOLD.test(key) ? roles.get(key.replace(TOLD, '')) : undefined
  if (asked?.kind === 'goals') return asked
  if (TOTAL.test(key)) return { kind: 'field', field: 'total' }
  if (INDICATORS.test(key)) return HEADING
  const goals = NUMBERED.test(key) ? roles.get(key.replace(/\d+$/u, '')) : undefined
  return goals?.kind === 'goals' ? goals : null
}

/** 项目资金, 资金安排: heads a table of funds, or is before the sum itself. */
export function isMoneyHeading(text: string): boolean {
  return /资金|预算|经费|金额/u.test(labelKey(text))
}
