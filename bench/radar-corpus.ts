/**
 * Made-up projects for the copy radar, seeded: work of many fields, put together from words, so that hundreds
 * of thousands differ as those of a province do; and near copies of them, as they are made by hand: other
 * figures, another unit, words and clauses changed until a fifth of the text is another.
 */
import { parseTargetValue } from '#core/indicator/value.ts'
import type { Indicator, Project } from '#core/target/project.ts'
import { exactForm } from '#core/duplicates/normal.ts'
import { textSimilarity } from '#core/duplicates/alignment.ts'

const words = (text: string) => text.split(' ')

const PLACES = words(
  '迁安 滦南 滦州 乐亭 玉田 遵化 迁西 丰润 丰南 路南 路北 古冶 开平 曹妃 栾城 正定 平山 鹿泉 辛集 晋州 无极 赵县 元氏 井陉 涿州 定州 高碑 安国 易县 唐县 任丘 ' +
    '黄骅 泊头 河间 青县 东光 霸州 三河 固安 永清 香河 大城 文安 昌黎 卢龙 抚宁 青龙 磁县 武安 涉县',
)
const ORGANS = words(
  '教育局 卫生健康局 农业农村局 住房和城乡建设局 民政局 公安局 人力资源和社会保障局 交通运输局 水利局 自然资源局 文化广电和旅游局 应急管理局 生态环境局 退役军人事务局 ' +
    '市场监督管理局 科学技术局 林业局 档案馆 总工会 妇女联合会',
)
const OBJECTS = words(
  '义务教育学校教室 幼儿园保教设备 高中实验室 职业学校实训基地 乡镇卫生院病房 疾控中心检测设备 妇幼保健筛查服务 家庭医生签约服务 高标准农田 农田灌溉渠道 农机购置补贴 ' +
    '畜禽粪污处理设施 农村户用厕所 农村饮水管网 县乡公路路面 农村危桥 公交候车亭 城市道路路灯 雨污分流管线 老旧小区外墙 保障性住房 公园绿地 城区背街小巷 生活垃圾收运设备 ' +
    '污水处理厂 河道堤防 水库大坝 森林防火通道 造林地块 矿山修复区域 空气监测站点 扬尘在线监测设备 派出所业务用房 交通信号灯 视频监控点位 执法记录设备 看守所监室 社区矫正对象 ' +
    '法律援助案件 人民调解员 养老机构床位 居家适老化改造 困境儿童 特困供养人员 残疾人康复辅具 优抚对象 退役军人就业 公益性岗位 创业孵化基地 职业技能培训班 劳动监察案件 ' +
    '社保经办窗口 非遗传承项目 图书馆馆藏 文化惠民演出 旅游公共服务中心 全民健身器材 体育赛事 应急避难场所 防汛抗旱物资 安全生产检查 危化品企业 食品抽检批次 药品监管 计量检定器具 ' +
    '特种设备检验 知识产权案件 科技特派员 高新技术企业 研发平台 档案数字化卷宗 政务云平台 电子公文系统 办公用房 会议中心 机关食堂 公务用车 招商引资活动 干部培训班 党员教育基地 ' +
    '人才公寓 统计调查样本 审计项目 国有资产清查 预算单位账户 乡镇财政所 村级集体经济 产业扶持资金 小额信贷贴息 易地搬迁群众 雨露计划学生',
)
const ACTIONS = words(
  '改造 更新 维修 新建 养护 购置 提升 扩建 检测 巡查 救助 补助 开展 加固 清理 配备 升级 评估 验收 建设 推广 监管 奖补 保洁',
)
const UNITS = words('处 个 公里 台 套 人次 平方米 亩 户 批次 场 件')
const WAYS = words(
  '通过公开招标确定施工单位 采取政府购买服务方式实施 按照先急后缓的原则分批推进 由专业机构全程监理 依托县级平台统一调度 联合镇村两级逐项核实 建立台账并按月通报进度 ' +
    '严格执行国库集中支付制度 组织专家开展技术论证 结合上年度排查结果确定范围 实行项目法人责任制 委托第三方开展质量抽检 与学校和医院结对实施 分三个标段同步施工 采用信息化手段实时监测',
)
const VERBS = words('改善 提高 增强 消除 缩短 降低 扩大 完善 规范 保护 延长 减轻 满足 巩固 推动')
const EFFECTS = words(
  '师生学习生活环境 基层诊疗能力 群众就医负担 粮食综合生产能力 农户种粮积极性 村容村貌 群众出行条件 道路安全隐患 城市排水防涝能力 居民居住品质 空气质量优良天数 河流断面水质 ' +
    '森林资源安全 社会治安防控能力 执法办案效率 矛盾纠纷化解率 老年人照护水平 困难群众基本生活 残疾人康复需求 退役军人获得感 就业服务覆盖面 劳动者合法权益 公共文化服务供给 ' +
    '游客接待能力 群众健身需求 突发事件处置能力 企业安全管理水平 消费者饮食安全 创新主体活力 档案利用效率 政务服务效能 机关运转秩序 干部履职能力 财政资金使用效益 村集体收入来源 ' +
    '脱贫人口增收渠道',
)
const BENEFITS = words(
  '使受益群众不出村就能办成事 形成可复制的管理模式 为县域经济发展提供支撑 让改革成果更多惠及一线职工 确保设施建成后长期发挥作用 减少同类问题反复发生 带动周边从业人员增收 防止因灾因病返贫 保持队伍稳定 实现年度考核目标',
)

export type Random = () => number

/** Mulberry32: seeded, so that a run can be made again. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

const pick = <T>(random: Random, items: readonly T[]): T => items[Math.floor(random() * items.length)] as T
const count = (random: Random) => String(1 + Math.floor(random() * 400))

/** What a goal begins with: the work itself. */
function workOf(random: Random, object: string): string {
  return `完成${object}${pick(random, ACTIONS)}${count(random)}${pick(random, UNITS)}`
}

function clauseOf(random: Random, object: string): string {
  const kinds = [
    () => workOf(random, object),
    () => pick(random, WAYS),
    () => `${pick(random, VERBS)}${pick(random, EFFECTS)}`,
    () => pick(random, BENEFITS),
    () => `年内对${pick(random, OBJECTS)}${pick(random, ACTIONS)}${count(random)}${pick(random, UNITS)}`,
  ]
  return pick(random, kinds)()
}

function rowOf(random: Random, kind: 'quantity' | 'quality' | 'social', object: string): Indicator {
  const action = pick(random, ACTIONS)
  const effect = pick(random, EFFECTS)
  const forms = {
    quantity: {
      level1: '产出指标',
      level2: '数量指标',
      level3: `${object}${action}数量`,
      description: `年内${pick(random, VERBS)}并${action}的${object}数量`,
      value: `≥${count(random)}${pick(random, UNITS)}`,
    },
    quality: {
      level1: '产出指标',
      level2: '质量指标',
      level3: `${object}${action}合格率`,
      description: `验收合格的${object}占${action}总数的比例`,
      value: '≥95%',
    },
    social: {
      level1: '效益指标',
      level2: '社会效益指标',
      level3: `${effect}${pick(random, VERBS)}程度`,
      description: `项目实施后${effect}的变化，以${pick(random, OBJECTS)}为样本`,
      value: '≥90%',
    },
  } as const
  const { value, ...rest } = forms[kind]
  return {
    ...rest,
    kind,
    value: parseTargetValue(value, 2025),
    weight: null,
    basis: '工作方案',
    at: { line: 1 },
  }
}

/** The n-th project of a seed. */
export function projectOf(seed: number, n: number): Project {
  const random = seededRandom(Math.imul(seed, 1_000_003) ^ Math.imul(n + 1, 0x9e3779b1))
  const place = pick(random, PLACES)
  const object = pick(random, OBJECTS)
  const others = Array.from({ length: 4 }, () => pick(random, OBJECTS))
  const goals = Array.from({ length: 1 + Math.floor(random() * 2) }, () =>
    Array.from({ length: 3 + Math.floor(random() * 3) }, (_, i) =>
      i === 0 ? workOf(random, object) : clauseOf(random, pick(random, others)),
    ).join('，'),
  )
  const indicators = [
    ...others.slice(0, 2 + Math.floor(random() * 2)).map((other) => rowOf(random, 'quantity', other)),
    ...others.slice(0, 1 + Math.floor(random() * 2)).map((other) => rowOf(random, 'quality', other)),
    ...Array.from({ length: 1 + Math.floor(random() * 2) }, () => rowOf(random, 'social', object)),
  ]
  const total = (1 + Math.floor(random() * 90_000)) / 100
  return {
    order: 1,
    part: null,
    title: null,
    unit: {
      code: String(100_000 + Math.floor(random() * 900_000)),
      name: `${place}市${pick(random, ORGANS)}`,
    },
    code: null,
    name: `${object}${pick(random, ACTIONS)}项目${n}`,
    budget: { total: String(total), fiscal: String(total), other: '0' },
    purpose: `用于${object}${pick(random, ACTIONS)}，${clauseOf(random, pick(random, others))}`,
    plan: { measure: 'percent', march: '25', june: '50', october: '75', december: '100' },
    goals,
    indicators,
    at: { line: 1 },
  }
}

/**
 * A near copy by another unit: other figures, words and clauses changed as long as what is left is still as
 * similar as
 * asked for (0…1, the aligned share of the texts as written, figures and names included).
 */
export function copyOf(original: Project, n: number, similarity: number, random: Random): Project {
  const other = projectOf(77, n)
  return {
    ...original,
    unit: other.unit,
    name: other.name,
    budget: other.budget,
    purpose: other.purpose,
    goals: original.goals.map((goal) => changed(goal, similarity, random)),
    indicators: original.indicators.map((row) => ({
      ...row,
      level3: changed(row.level3, similarity, random),
      description: row.description === null ? null : changed(row.description, similarity, random),
    })),
  }
}

const CHANGES: readonly ((text: string, random: Random) => string)[] = [
  // Another figure.
  (text, random) => text.replace(/\d+/u, () => count(random)),
  // Another word of two to four characters.
  (text, random) =>
    splice(
      text,
      random,
      2 + Math.floor(random() * 3),
      pick(random, [...VERBS, ...ACTIONS, '有效', '切实', '持续', '重点区域', '相关']),
    ),
  // Words left out.
  (text, random) => splice(text, random, 2 + Math.floor(random() * 2), ''),
  // Words put in.
  (text, random) =>
    splice(text, random, 0, pick(random, ['进一步', '全面', '及时', '按照要求', '确保', '本年度'])),
  // Another clause.
  (text, random) => {
    const clauses = text.split('，')
    if (clauses.length < 4) return splice(text, random, 2, pick(random, VERBS))
    clauses[Math.floor(random() * clauses.length)] = clauseOf(random, pick(random, OBJECTS))
    return clauses.join('，')
  },
]

function splice(text: string, random: Random, take: number, put: string): string {
  const at = Math.floor(random() * Math.max(1, text.length - take))
  return text.slice(0, at) + put + text.slice(at + take)
}

/** Changed until the next change would leave less in common than asked for. */
function changed(original: string, similarity: number, random: Random): string {
  let text = original
  for (let misses = 0; misses < 6;) {
    const next = pick(random, CHANGES)(text, random)
    if (textSimilarity(exactForm(original), exactForm(next)) >= similarity) text = next
    else misses += 1
  }
  return text
}
