/**
 * A region of more units than a list can offer: every one with a target of its own, the last few with a
 * second.
 */
import { row, targets } from './targets.ts'

export const MANY_UNITS = 1200
export const BUSY_UNITS = 5

const TRAINING = '全年组织社区工作者业务培训4期，培训社区工作者200人，提升社区治理能力，为居民提供便捷服务'
const VISITS = '慰问困难老人300户，发放慰问品300份，走访敬老院12家，使老人感受到关怀'
const VAGUE = [row('数量指标', '培训期数', '举办培训的期数', '若干')]
const VAGUER = ['走访次数', '慰问人数', '受助户数', '发放份数'].map((name) =>
  row('数量指标', name, `按年统计的${name}`, '若干'),
)

export const unitOfMany = (i: number) => ({ code: String(300_001 + i), name: `云岭县第${i + 1}中心学校` })

/**
 * So many units are in one file; second targets come in files of their own, so that what is found in them is
 * told of them.
 */
const IN_FILE = 100

/**
 * Files of the exchange format with the targets of all of them: each has a vague value, and all goals of a
 * kind are alike.
 */
export function filesOfManyUnits(): readonly { readonly name: string; readonly bytes: Buffer }[] {
  const code = (i: number) => `13020225P${String(i).padStart(12, '0')}`
  const first = Array.from({ length: MANY_UNITS }, (_, i) => ({
    unit: unitOfMany(i),
    code: code(i),
    name: `第${i + 1}中心学校培训经费`,
    goals: [TRAINING],
    indicators: VAGUE,
  }))
  const second = first.slice(-BUSY_UNITS).map((one, i) => ({
    ...one,
    code: code(MANY_UNITS + i),
    name: `第${i + 1}中心学校慰问经费`,
    goals: [VISITS],
    indicators: VAGUER,
  }))
  const files = [
    ...Array.from({ length: MANY_UNITS / IN_FILE }, (_, n) => first.slice(n * IN_FILE, (n + 1) * IN_FILE)),
    ...second.map((one) => [one]),
  ]
  return files.map((projects, n) => {
    const name = `全县第${n + 1}批.json`
    const source = { file: name, sha256: '0'.repeat(64), mediaType: 'application/json' }
    return {
      name,
      bytes: Buffer.from(JSON.stringify(targets(projects, { kind: 'project-targets', source, parts: [] }))),
    }
  })
}
