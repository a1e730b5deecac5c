/**
 * How a project is managed (its rules kept, its money come in and paid) as if it were what the project brings
 * about.
 */
import { flatMap } from '../kernel/flat-map.ts'
import { wordReading, type WordReading } from './meaning.ts'
import { isMoneyUnit } from './measure.ts'
import { rowsWhere } from './each-row.ts'
import { onIndicator, type Rule } from './rule.ts'
import type { RowWords } from './same-words.ts'

export const processAsOutput: Rule = {
  code: 'process-as-output',
  group: 'classification',
  how: 'semantic',
  severity: 'advice',
  tier: 'useful',
  item: 'indicator-science',
  mending: 'instruction',
  authority: { source: 'indicators-2021-101', confirmed: false },
  check: (document, parameters, context) =>
    flatMap(suspects(document, parameters, context), ({ row }) => {
      const certainty = sureness(row.indicator, row.project.name)
      if (certainty === null) return []
      return [
        onIndicator(row, {
          field: 'level3',
          text: row.indicator.level3,
          certainty,
          values: { name: row.indicator.level3 },
        }),
      ]
    }),
}

/** 管理制度健全性, 资金使用合规性, 审批程序规范性, 会计信息质量: the 过程 of an evaluation's framework (财预〔2020〕10号). */
const RULES_KEPT =
  /(?:管理|财务|业务|监督|监管|内控|资金)?(?:制度|办法)(?:的)?(?:健全|完善|完备|建立|执行)(?:性|程度|有效性|情况|率)?$|(?:资金|经费|支出|预算|程序|审批|采购|招投?标|手续)(?:使用|管理|支出|执行|审批|程序)?(?:的)?(?:合规|合法|规范|安全|合理)(?:合规|合法)?(?:性|程度|率|情况)?$|财务(?:管理|核算|收支|报销)?(?:的)?(?:合规|合法|规范|健全)(?:性|程度|情况)?$|预算执行(?:率|情况)$|会计信息质量$|(?:合同)(?:的)?(?:履行|执行|签订)(?:情况|合规性|规范性)$|(?:方案|预案|计划|台账|档案|资料)(?:的)?健全(?:性|程度|情况)$|资质(?:的)?(?:合规|合法)性$/u
const OF_CASES =
  /占.*(?:案件|事项|对象|人数|人员|户数|件数|笔数|批次|家数|企业|项目数?)(?:总数|数|数量)?的?(?:比例|比率|百分比|比重|占比)?$/u
const SUBSIDIES =
  /补贴|补助|工资|待遇|奖金|津贴|养老金|救助金|抚恤金|报酬|薪酬|保险|慰问|救助|补偿|奖补|贴息|低保|优抚|抚恤/u

/** Rows that are a process in a project without a name: the name only tells of subsidies. */
const suspects = rowsWhere((words) => sureness(words, ''))

function sureness(indicator: RowWords, projectName: string): number | null {
  const { kind, value } = indicator
  if (kind !== 'quantity' && kind !== 'quality' && kind !== 'timeliness') return null
  if (isMoneyUnit(value.unit) || value.nature === 'deadline') return null
  const reading = wordReading(indicator)
  // Of all cases or people those that were rightly accepted: how well the work was done.
  if (RULES_KEPT.test(reading.name)) return OF_CASES.test(reading.description) ? null : 0.8
  if (reading.nameNature === 'funds') return 0.75
  return kind === 'timeliness' && paysInTime(reading, projectName) ? 0.5 : null
}

/** 资金拨付及时率. Where it is a subsidy that people wait for, its time is the project's output. */
function paysInTime({ name, description }: WordReading, projectName: string): boolean {
  return (
    /(?:资金|经费|款项|预算)[^，]{0,4}(?:及时|按时|按期)?(?:到位|拨付|支付|支出|下达|使用)?(?:及时|按时)?(?:率|性)$/u.test(
      name,
    ) &&
    /及时|按时|按期/u.test(name) &&
    !SUBSIDIES.test(name + description + projectName)
  )
}
