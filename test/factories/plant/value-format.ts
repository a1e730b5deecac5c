import type { Indicator } from '#core/target/project.ts'
import { inRow, oneOf, type Plantings } from './planter.ts'

const isShare = ({ value }: Indicator) => value.unit === '%'
const below100 = ({ value }: Indicator) => isShare({ value } as Indicator) && Number(value.number) < 100

export const VALUE_FORMAT: Plantings = {
  'operator-missing': inRow((row) =>
    row.kind === 'cost' || below100(row) ? { value: row.value.text.replace(/^[≥≤=]/u, '') } : null,
  ),
  'operator-direction': inRow((row) => {
    if (row.kind === 'cost') return { value: row.value.text.replace('≤', '≥') }
    return (row.kind === 'satisfaction' || row.kind === 'quality') &&
      isShare(row) &&
      row.value.comparator === '>='
      ? { value: row.value.text.replace('≥', '≤') }
      : null
  }),
  'deadline-no-year': inRow((row, random) => {
    if (row.value.nature !== 'deadline') return null
    const bare = row.value.text.replace(/^\d{4}年/u, '')
    return { value: /12月/u.test(bare) && random.chance(50) ? '年底前' : bare }
  }),
  'unit-incomplete': inRow((row) =>
    row.kind === 'cost' && /万元/u.test(row.value.text)
      ? { value: row.value.text.replace('万元', '万') }
      : null,
  ),
  'value-unit-mismatch': inRow((row, random) =>
    isShare(row) && row.kind !== 'cost' && Number(row.value.number) > 0
      ? { value: row.value.text.replace('%', random.pick(['人', '次', '个', '户', '件'])) }
      : null,
  ),
  'satisfaction-format': inRow((row, random) =>
    row.kind === 'satisfaction'
      ? {
          value: random.pick([
            '满意',
            '优秀',
            '基本满意以上',
            '较高',
            '好',
            '不断提升',
            `≥${row.value.number ?? '90'}分`,
          ]),
        }
      : null,
  ),
  'value-extra-text': inRow((row, random) =>
    isShare(row)
      ? {
          value:
            row.value.text +
            random.pick(
              row.kind === 'satisfaction'
                ? ['满意', '以上满意', '的人员满意']
                : ['完成', '合格', '达标', '到位', '的任务'],
            ),
        }
      : null,
  ),
  'value-no-unit': inRow((row) => {
    const number = Number(row.value.number)
    return row.kind === 'quantity' && row.value.number !== null && (number > 100 || number < 70)
      ? { value: row.value.text.replace(row.value.unit ?? '', '') }
      : null
  }),
  'deadline-format': inRow((row, random, project) => {
    const year = project.code === null ? '2025' : `20${project.code.slice(6, 8)}`
    return row.value.nature === 'deadline'
      ? {
          value: random.pick([
            `≤${year}年度`,
            `≥${year}年12月`,
            `≤${year}年`,
            `＝${year}年度`,
            `≤${year}年11月底`,
          ]),
        }
      : null
  }),
  'operator-variant': inRow((row, random) => {
    if (row.value.number === null) return null
    if (row.value.text.startsWith('≥'))
      return { value: row.value.text.replace('≥', random.pick(['≧', '>=', '⩾', '=>'])) }
    return row.value.text.startsWith('≤')
      ? { value: row.value.text.replace('≤', random.pick(['≦', '<=', '⩽', '=<'])) }
      : null
  }),
  'number-is-percentage': oneOf([
    ['quantity', '走访企业户数', '上门走访的企业', '≥95'],
    ['quantity', '检查点位数量', '现场检查的点位', '100'],
    ['quantity', '发放宣传品份数', '发到群众手中的宣传品', '≥98'],
    ['quantity', '核查档案件数', '逐件核查的档案', '=100'],
    ['quantity', '组织座谈会场次', '有会议记录的座谈会', '≥90'],
    ['quantity', '受理事项件数', '登记受理的事项', '80'],
  ]),
}
