/** 机构库 and 专家库 of the demonstration: who is drawn, who is left out and why can be seen in its evaluations. */
import type { SavePoolEntry } from '#api/evaluation/evaluations.ts'
import type { Actor } from '#core/kernel/allows.ts'
import type { Context } from '../kernel/context.ts'
import { savePool } from '../evaluation/pool.ts'

export type DemoExpert = { readonly actor: Actor; readonly name: string }
/** Entries of the pool, the experts in the order of their accounts. */
export type DemoPool = { readonly experts: readonly string[] }

const NEW = {
  qualification: '',
  specialty: '',
  place: '省内',
  note: '',
  user: null,
  agency: null,
  active: true,
  avoidances: [],
  version: 0,
} as const

const EXPERTS = [
  { qualification: '教授、注册会计师', specialty: '农业项目绩效评价' },
  { qualification: '高级工程师', specialty: '农田水利工程造价' },
  { qualification: '注册会计师', specialty: '财政资金审计' },
] as const

/** Experts with an account each, one without, and two agencies of which one has to avoid the unit. */
export async function fillDemoPool(
  context: Context,
  { bureau, experts }: { readonly bureau: Actor; readonly experts: readonly DemoExpert[] },
  unit: string,
): Promise<DemoPool> {
  const add = async (entry: Pick<SavePoolEntry, 'kind' | 'name'> & Partial<SavePoolEntry>) => {
    const saved = await savePool(context, bureau, { ...NEW, entry: null, ...entry })
    return saved.ok
      ? saved.value.rows.find(({ kind, name }) => kind === entry.kind && name === entry.name)?.id
      : undefined
  }
  await add({
    kind: 'agency',
    name: '明正会计师事务所',
    qualification: '会计师事务所执业证书',
    specialty: '财政支出绩效评价',
  })
  await add({
    kind: 'agency',
    name: '安衡工程咨询有限公司',
    qualification: '工程咨询甲级资信',
    specialty: '农业工程咨询',
    avoidances: [{ unit, reason: '两年内承担该单位项目设计' }],
  })
  await add({
    kind: 'expert',
    name: '严研究员',
    qualification: '研究员',
    specialty: '农业经济',
    note: '尚未开通账号',
  })
  const entries = []
  for (const [i, { actor, name }] of experts.entries())
    entries.push(await add({ kind: 'expert', name, user: actor.id, ...EXPERTS[i % EXPERTS.length] }))
  return { experts: entries.flatMap((entry) => entry ?? []) }
}
