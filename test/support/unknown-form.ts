/** An invented form whose words no layout knows, as a text dump, and what its labels mean. */
import type { LabelMapping } from '#core/target/form-labels.ts'

/** @param budget 万元 */
export function unknownForm(name: string, budget: string): Buffer {
  const rows = [
    ['任务', name, '花销', budget],
    ['打算做成', `${name}完成并交付使用`],
    ['大类', '小类', '看什么事', '要做到', '打几分', '哪来的'],
    ['产出指标', '数量指标', `${name}数量`, '≥3个', '20', '年度计划'],
    ['', '质量指标', `${name}验收合格率`, '100%', '30', '行业标准'],
  ]
  return Buffer.from(rows.map((row) => `${row.map((cell) => `\t${cell}`).join('\n')}\n`).join('\n'))
}

export const UNKNOWN_FORM_MAPPINGS: readonly LabelMapping[] = [
  { label: '任务', meaning: 'field:name' },
  { label: '花销', meaning: 'field:total' },
  { label: '打算做成', meaning: 'goals:annual' },
  { label: '大类', meaning: 'column:level1' },
  { label: '小类', meaning: 'column:level2' },
  { label: '看什么事', meaning: 'column:level3' },
  { label: '要做到', meaning: 'column:value' },
  { label: '打几分', meaning: 'column:weight' },
  { label: '哪来的', meaning: 'column:basis' },
]
