/**
 * A PPP project that is paid for and says nothing of its operation: payments follow what is delivered and how it is run
 * (财金〔2020〕13号, 按效付费; 待核对). One that is being built is judged by its works.
 */
import { flatMap } from '../kernel/flat-map.ts'
import { formOfProject, saidOfRow, yearRows } from './form-of-project.ts'
import { onProject, type Rule } from './rule.ts'
import { hasIndicators } from './scope.ts'

const OPERATED =
  /运营|运维|运行|维护|养护|管护|保洁|清运|处理|处置|供应|供水|供热|供气|供电|出水|达标|可用性|完好|服务|考核|绩效/u
const BEING_BUILT = /建设期|在建|开工|施工|竣工|主体完工/u

export const pppNoOperation: Rule = {
  code: 'ppp-no-operation',
  group: 'missing',
  how: 'semantic',
  severity: 'warning',
  tier: 'useful',
  item: 'indicator-science',
  mending: 'instruction',
  authority: { source: 'ppp-2020-13', confirmed: false },
  scope: hasIndicators,
  check: ({ projects }, _, context) =>
    flatMap(projects, (project) => {
      const rows = yearRows(project)
      if (rows.length === 0 || formOfProject(project, context) !== 'ppp') return []
      const said = rows.map(saidOfRow)
      const own = [project.name, project.purpose ?? '', ...project.goals, ...said].join('。')
      if (BEING_BUILT.test(own) || said.some((one) => OPERATED.test(one))) return []
      return [onProject(project, { field: 'indicators', at: rows[0]?.at ?? project.at, certainty: 0.85 })]
    }),
}
