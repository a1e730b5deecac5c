/** A value that cannot be right in this project: more than all, a fault that vanishes altogether, an unlikely sum a head. */
import type { Indicator, Project } from '../target/document.ts'
import { fen, formatMoney, type Fen } from '../money.ts'
import { readingOf } from './meaning.ts'
import { isRateUnit } from './measure.ts'
import { amountOf } from './plan.ts'
import { onIndicator, rowsOfProject, type Rule, type Row } from './rule.ts'
import { essence } from './words.ts'

export const targetImplausible: Rule = {
  code: 'target-implausible',
  authority: { source: 'indicators-2021-101', confirmed: false },
  check: ({ projects }, { highAllowance }) => projects.flatMap((project) => [
    ...rowsOfProject(project).flatMap((row) => {
      const wording = shareFault(row.indicator)
      if (wording === null) return []
      return [onIndicator(row, {
        field: 'value', text: row.indicator.value.text, certainty: wording === 'above' ? 0.9 : 0.6,
        values: { case: wording, name: row.indicator.level3, value: row.indicator.value.text },
      })]
    }),
    ...aHead(project, amountOf(highAllowance)),
  ]),
}

/** Shares of a whole: none is more than all of it. 增长率 and 完成率 (more than planned) may be. */
const PARTS_OF_ALL = /(?:合格率|达标率|满意度|满意率|覆盖率|及时率|参与率|知晓率|准确率|完好率|到位率|入学率|巩固率|办结率|优良率|通过率|出勤率|就业率|普及率)$/u
const VANISHING = /(?:投诉|事故|差错|故障|纠纷|案件|信访|死亡|污染|排放).{0,10}(?:减少|下降|降低|压减)(?:率|比例|幅度)$/u

function shareFault(indicator: Indicator): 'above' | 'vanishing' | null {
  const { value } = indicator
  if (value.number === null || !isRateUnit(value.unit) || value.unit === '‰') return null
  const { name } = readingOf(indicator)
  if (Number(value.number) > 100 && PARTS_OF_ALL.test(name)) return 'above'
  return value.number === '100' && VANISHING.test(name) ? 'vanishing' : null
}

/** What people are paid by the year; wages and one-off compensation are no allowances. */
const ALLOWANCES = /补贴|补助|待遇|慰问|救助|低保|遗属|津贴/u
const NO_ALLOWANCES = /人才|专家|高层次|博士|安家|购房|住房|抚恤|工亡|赔偿|征地|拆迁|安置|工资|薪酬|项目|工程|设备|人员经费|企业/u

/** One count of people, one budget: what each receives; `most` is what may be. */
function aHead(project: Project, most: Fen | null) {
  const counts = rowsOfProject(project).filter(isHeadCount)
  const [row] = counts
  const budget = amountOf(project.budget.total)
  if (row === undefined || counts.length > 1 || budget === null || !ALLOWANCES.test(essence(project.name)) || NO_ALLOWANCES.test(essence(project.name))) return []
  const heads = /^[1-9]\d*$/u.test(row.indicator.value.number ?? '') ? BigInt(row.indicator.value.number ?? '') : null
  if (heads === null || most === null || budget <= most * heads) return []
  return [onIndicator(row, {
    field: 'value', text: row.indicator.value.text, certainty: 0.55,
    values: { case: 'head', value: row.indicator.value.text, budget: project.budget.total ?? '', each: formatMoney(fen(budget / heads), '万元') },
  })]
}

function isHeadCount({ indicator: { kind, value } }: Row): boolean {
  return kind === 'quantity' && value.number !== null && (value.unit === '人' || value.unit === '名' || value.unit === '位')
}
