/**
 * A purchased service whose 质量指标 speak of procedure and money alone: what is paid for is judged by the quality of
 * the service (财政部令第102号 第二条: paid by quantity and quality).
 */
import { flatMap } from '../kernel/flat-map.ts'
import { formOfProject, saidOfRow, yearRows } from './form-of-project.ts'
import { onProject, type Rule } from './rule.ts'
import { hasIndicators } from './scope.ts'

/** How it is bought and paid, not what is done. */
const PROCEDURE = /程序|招标|投标|采购|政采|资金|支付|拨付|手续|档案|归档|合同签订|票据|财务|预算/u
/** Of the service after all: 采购服务质量达标率. */
const SERVICE = /服务|履约|考核|验收|达标|合格|完好|及时|响应|投诉|差错|准确/u

export const purchasedServiceQuality: Rule = {
  code: 'purchased-service-quality',
  group: 'missing',
  how: 'semantic',
  severity: 'warning',
  tier: 'useful',
  item: 'indicator-science',
  mending: 'instruction',
  authority: { source: 'purchased-services-102', confirmed: false },
  scope: hasIndicators,
  check: ({ projects }, { requiredKinds }, context) =>
    flatMap(projects, (project) => {
      if (formOfProject(project, context) !== 'purchased-service') return []
      const rows = yearRows(project)
      const quality = rows.filter(({ kind }) => kind === 'quality')
      if (rows.length === 0) return []
      if (quality.length === 0) {
        // missing-category says it where the rule set asks for the kind.
        const isAsked = requiredKinds.some(({ kinds }) => kinds.includes('quality'))
        return isAsked
          ? []
          : [
              onProject(project, {
                field: 'indicators',
                at: rows[0]?.at ?? project.at,
                values: { case: 'none' },
              }),
            ]
      }
      const said = quality.map(({ level3, ...row }) => saidOfRow({ ...row, level3, description: null }))
      if (!said.every((name) => PROCEDURE.test(name) && !SERVICE.test(name))) return []
      return [
        onProject(project, {
          field: 'indicators',
          at: quality[0]?.at ?? project.at,
          text: quality[0]?.level3 ?? null,
          values: { names: quality.map(({ level3 }) => level3) },
          certainty: 0.85,
        }),
      ]
    }),
}
