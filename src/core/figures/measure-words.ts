/**
 * Measure words (量词) of performance targets, and which of them count the same thing: 人, 名 and 位 count persons, 次 and
 * 场 events. Met in target tables; the longest that fits is taken.
 */
import { flatMap } from '../flat-map.ts'

/** Each line: measure words that can stand for one another. A word alone on its line stands for itself. */
const FAMILIES: readonly (readonly string[])[] = [
  ['人', '名', '位', '个人'],
  ['人次', '人·次', '次人'],
  ['次', '场次', '场', '次数', '回'],
  ['户', '户家庭', '家庭'],
  ['家', '家企业', '户企业'],
  ['期', '期次', '班次', '个班', '期班'],
  ['批次', '批'],
  ['个村', '村', '个行政村', '个自然村', '行政村'],
  ['个社区'],
  ['所', '所学校'],
  ['平方米', '㎡', '平米', 'm2'],
  ['公里', '千米', 'km'],
  ['吨', 't'],
  ['份', '张', '册', '本'],
  ['个', '处', '座', '项'],
  ['件', '起', '宗', '例'],
  ['台', '台套', '台（套）', '套'],
  ['天', '日'],
]

const OTHERS: readonly string[] = [
  '户次', '家次', '台件', '台次', '台班', '辆次', '座席', '席', '件次', '株次', '所次', '村次', '头次', '项次', '册次', '人份', '人天', '人日', '班', '轮次', '轮', '车次', '架次', '届', '遍', '课时', '学时', '节',
  '平方公里', '立方米', '延米', '米', '亩', '公顷', '公斤', '千克', '升', '千瓦时', '千瓦', '部', '辆', '艘', '架', '篇', '卷', '幅', '条', '段',
  '间', '栋', '幢', '棵', '株', '头', '只', '匹', '盏', '块', '根', '支', '枚', '盒', '箱', '瓶', '袋', '包', '桶', '桩', '类', '种', '级', '门', '路',
  '点', '站', '床', '页', '字', '倍', '眼', '口', '尾', '羽', '笔', '队', '组', '对', '岗', '剂次', '剂', '例次', '片', '面', '顶', '双', '道', '款', '封',
  '个月', '月', '年', '季度', '周', '小时', '分钟', '个工作日', '工作日',
]

/** Every measure word, the longest first. */
export const MEASURE_WORDS: readonly string[] = [...FAMILIES.flat(), ...OTHERS].toSorted((a, b) => b.length - a.length)

const FAMILY_OF: ReadonlyMap<string, string> = new Map(flatMap(FAMILIES, (family) => family.map((word) => [word, family[0] ?? word] as const)))

/** The word that stands for a measure word and all that count the same: 名 → 人; itself for one that stands alone. */
export function familyOf(word: string): string {
  return FAMILY_OF.get(word) ?? word
}

/** Measure words of time: they tell how long, not how many. */
export const TIME_WORDS: ReadonlySet<string> = new Set(['个月', '月', '年', '季度', '周', '天', '日', '小时', '分钟', '个工作日', '工作日', '课时', '学时'])
