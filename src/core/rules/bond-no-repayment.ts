/**
 * A target paid from 专项债券 without an indicator of the project's returns or of repayment: it is set so that it shows
 * 预期产出, 融资成本 and 偿债风险 (财预〔2021〕61号, as reported; 待核对). Income of people, 居民收入, is no income of
 * the project.
 */
import { flatMap } from '../kernel/flat-map.ts'
import { formOfProject, saidOfRow, yearRows } from './form-of-project.ts'
import { onProject, type Rule } from './rule.ts'
import { hasIndicators } from './scope.ts'

const REPAID =
  /还本|付息|本息|利息|利率|偿债|偿还|偿付|融资成本|(?:融资)?覆盖(?:倍数|率|比例)|备付率|现金流|投资回收/u
/** Returns that are the project's own. */
const EARNED = /收入|收益|营收|租金|票款|使用费|处理费|停车费|出让金/u
const OF_OTHERS =
  /(?:居民|农民|农户|群众|村民|职工|家庭|人均|户均|贫困|脱贫|牧民|渔民)[^，。；]{0,8}(?:收入|收益)|低收入|村集体[^，。；]{0,6}(?:收入|收益)|收益(?:人|户|群众|面|范围|人口)/u

export const bondNoRepayment: Rule = {
  code: 'bond-no-repayment',
  group: 'missing',
  how: 'semantic',
  severity: 'warning',
  tier: 'useful',
  item: 'indicator-science',
  mending: 'instruction',
  authority: { source: 'special-bonds-2021-61', confirmed: false },
  scope: hasIndicators,
  check: ({ projects }, _, context) =>
    flatMap(projects, (project) => {
      const rows = yearRows(project)
      if (rows.length === 0 || formOfProject(project, context) !== 'special-bond') return []
      const told = rows.some((row) => {
        const said = saidOfRow(row)
        return REPAID.test(said) || (EARNED.test(said) && !OF_OTHERS.test(said))
      })
      return told
        ? []
        : [onProject(project, { field: 'indicators', at: rows[0]?.at ?? project.at, certainty: 0.85 })]
    }),
}
