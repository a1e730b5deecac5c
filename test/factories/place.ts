/**
 * Counties that do not exist, with their towns, villages, roads and rivers. Their codes begin with 1399,
 * which no county has.
 */
import { seededRandom, type Random } from './random.ts'

export type County = {
  /** 区划, six digits. */
  readonly region: string
  readonly name: string
  readonly towns: readonly string[]
  readonly streets: readonly string[]
}

const COUNTIES = [
  '安澜县',
  '云岭县',
  '清源区',
  '白柳县',
  '青崖县',
  '临沧河县',
  '望海区',
  '平泽县',
  '石桥县',
  '丰禾县',
  '松溪县',
  '金沙区',
  '永定河区',
  '东陵县',
  '南屏县',
]
const FIRST = [
  '柳',
  '石',
  '青',
  '白',
  '王',
  '李',
  '马',
  '杨',
  '大',
  '小',
  '南',
  '北',
  '东',
  '西',
  '上',
  '下',
  '新',
  '古',
  '龙',
  '凤',
  '金',
  '双',
  '三',
  '清',
  '长',
]
const SECOND = [
  '河',
  '桥',
  '山',
  '坡',
  '井',
  '沟',
  '台',
  '泉',
  '塔',
  '林',
  '店',
  '营',
  '口',
  '岭',
  '湾',
  '堡',
  '屯',
  '峪',
  '洼',
  '原',
]
const STREETS = ['建设', '文化', '新华', '站前', '光明', '友谊', '胜利', '迎宾', '学府', '滨河']
const COMMUNITIES = [
  '文苑',
  '康宁',
  '锦绣',
  '和平',
  '向阳',
  '团结',
  '馨苑',
  '兴隆',
  '祥和',
  '育才',
  '水岸',
  '枫林',
  '朝阳',
  '民乐',
  '幸福里',
  '东城',
  '西苑',
  '南关',
  '北关',
  '丰泽',
]
const TOWNS = 18

/** The county of a number from 0 on; beyond the list the names are numbered. */
export function countyOf(index: number): County {
  const random = seededRandom(`county ${index}`)
  const round = Math.floor(index / COUNTIES.length)
  const name = COUNTIES[index % COUNTIES.length] ?? '安澜县'
  const names = new Set<string>()
  while (names.size < TOWNS) names.add(random.pick(FIRST) + random.pick(SECOND))
  return {
    region: String(139901 + index),
    name: round === 0 ? name : name.replace(/(?=[县区]$)/u, '一二三四五六七八九'.charAt(round - 1)),
    towns: [...names].map((town, i) => town + (i % 3 === 2 ? '乡' : '镇')),
    streets: random.some(STREETS, 5).map((street) => `${street}街道`),
  }
}

export type Slots = { readonly [slot: string]: string }

/** One choice for every slot; the same place throughout a project. */
export function slotsOf(county: County, year: number, random: Random): Slots {
  const village =
    random.pick(['东', '西', '南', '北', '前', '后', '大', '小']) +
    random.pick(['王', '李', '张', '刘', '赵', '孙', '周', '马', '郭', '高', '何', '崔']) +
    random.pick(['庄', '营', '屯', '各庄', '家峪', '家铺', '家店', '家沟']) +
    '村'
  return {
    county: county.name,
    town: random.pick(county.towns),
    street: random.pick(county.streets),
    village,
    community: `${random.pick(COMMUNITIES)}社区`,
    road:
      random.pick([
        '建设',
        '文化',
        '迎宾',
        '新华',
        '光明',
        '学院',
        '工业',
        '环城',
        '长安',
        '中兴',
        '永安',
        '富强',
      ]) + random.pick(['东路', '西路', '南路', '北路', '大街', '路']),
    river:
      random.pick(['青龙', '白沙', '柳', '清水', '黑石', '永清', '沙', '洋', '滦', '石榴', '月牙', '双龙']) +
      '河',
    hill:
      random.pick(['凤凰', '石门', '青松', '大团', '牛心', '鹰嘴', '云雾', '黄土']) +
      random.pick(['山', '岭', '梁']),
    year: String(year),
    before: String(year - 1),
  }
}

export function fill(text: string, slots: Slots): string {
  return text.replace(/\{(\w+)\}/g, (whole, slot: string) => slots[slot] ?? whole)
}
