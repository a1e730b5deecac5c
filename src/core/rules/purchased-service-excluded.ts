/**
 * What may not be bought as a service: goods, works, both in one parcel, and people (财政部令第102号 第十条; its list is
 * 待核对). Asked of the name alone.
 */
import { flatMap } from '../kernel/flat-map.ts'
import { formOfProject } from './form-of-project.ts'
import { onProject, type Rule } from './rule.ts'

/** 工程监理, 工程审计 and 设备维护 are services. */
const WORKS =
  /工程(?!师|监理|造价|咨询|设计|检测|测绘|审计|管护|维护|质量|监督|技术)(?:建设|施工|项目)?|新建|扩建|改建|修缮(?!设计)/u
const GOODS = /(?:设备|车辆|物资|器材|家具|药品)(?:采购|购置)|购置/u
const PEOPLE = /劳务派遣|公益性?岗位|(?:人员|岗位|编外|临聘|聘用)[^，。；]{0,6}(?:工资|薪酬|待遇|招聘)/u

const CASES: readonly (readonly [RegExp, 'default' | 'goods' | 'people'])[] = [
  [PEOPLE, 'people'],
  [WORKS, 'default'],
  [GOODS, 'goods'],
]

export const purchasedServiceExcluded: Rule = {
  code: 'purchased-service-excluded',
  group: 'budget-plan',
  how: 'semantic',
  severity: 'warning',
  tier: 'must',
  item: 'money-match',
  mending: 'judgement',
  authority: { source: 'purchased-services-102', confirmed: false },
  check: ({ projects }, _, context) =>
    flatMap(projects, (project) => {
      if (formOfProject(project, context) !== 'purchased-service') return []
      for (const [pattern, name] of CASES) {
        const words = pattern.exec(project.name)?.[0]
        if (words !== undefined)
          return [
            onProject(project, { field: 'name', text: words, values: { case: name, words }, certainty: 0.8 }),
          ]
      }
      return []
    }),
}
