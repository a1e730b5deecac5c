/**
 * What projects of the county are by law (project_forms), said by their units once the year's money is approved:
 * services that are bought and works that a partner runs. Bonds tell it by their money (funding.ts). A county of
 * this size has no 政府投资基金 of its own.
 */
import type { SpecialForm } from '#core/target/project-form.ts'
import { countyTargets } from '#store/demo/county.ts'
import { setFormOfProject } from '../../lifecycle/lifecycle.ts'
import { officeDay } from './days.ts'
import { actorOf, isWritten, type World } from './world.ts'

const SAID: readonly (readonly [form: SpecialForm, names: RegExp])[] = [
  [
    'purchased-service',
    /居家养老服务|^办公区物业服务|城市公园绿地养护|公益林管护|水质断面监测|特种设备安全检验/u,
  ],
  ['ppp', /农村生活污水治理|农村饮水工程维修养护|灌区节水改造|危险废物规范化处置|视频监控系统建设/u],
]

export async function sayForms(world: World, year: number): Promise<void> {
  const { db } = world.context.store.of(world.region)
  world.to(officeDay(`${year}-02-25`))
  for (const { id, unit, paper, state } of await countyTargets(db, year)) {
    const form = SAID.find(([, names]) => names.test(paper.name))?.[0]
    if (form === undefined || state !== 'approved' || isWritten(world, unit)) continue
    const said = await setFormOfProject(world.context, actorOf(world, unit, 'tianbao'), { id, form })
    if (!said.ok) world.refused(`${paper.name} ${year} form`, said.error)
  }
}
