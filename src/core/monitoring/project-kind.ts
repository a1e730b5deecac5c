/**
 * What kind of spending a project is, for its lights: 经常性服务, 一次性采购, 工程建设, 对个人转移支付. Told by what
 * the project itself says, the surest first; what says two things at once tells nothing, and what nothing tells
 * is not known. The words are this system's (待核对); the numbers are those of 支出经济分类科目 (政府收支分类科目).
 */
import type { Indicator, Project } from '../target/project.ts'

export const PROJECT_KINDS = ['routine', 'purchase', 'building', 'transfer'] as const
/** routine 经常性服务, purchase 一次性采购, building 工程建设, transfer 对个人转移支付 (补助发放). */
export type ProjectKind = (typeof PROJECT_KINDS)[number]

export const KINDS_OF_PROJECT = [...PROJECT_KINDS, 'unknown'] as const
/** With what cannot be told. */
export type KindOfProject = (typeof KINDS_OF_PROJECT)[number]

/** 支出经济分类; 项目类别 and 项目属性; the name; the purpose; 三级指标. The surest first. */
const KIND_SOURCES = ['economic', 'category', 'name', 'purpose', 'indicators'] as const
export type KindSource = (typeof KIND_SOURCES)[number]

/** `words`: as they stand in the source. */
export type KindGround = { readonly source: KindSource; readonly words: string }
/** `ground`: what told it; null: nothing did. */
export type DerivedKind = { readonly kind: KindOfProject; readonly ground: KindGround | null }

type Patterns = Record<ProjectKind, RegExp>

/**
 * 部门预算 and 政府预算支出经济分类 by number and by name: 302 (502) 商品和服务支出; 309, 310 (503, 504)
 * 资本性支出 with its 款 for buildings and for things bought; 303 (509) 对个人和家庭的补助.
 */
const ECONOMIC: Patterns = {
  routine: /(?<!\d)(?:302|502)\d{0,2}(?!\d)|商品和服务支出/u,
  purchase:
    /(?<!\d)(?:309|310)(?:02|03|07|13)(?!\d)|(?:办公|专用)设备购置|信息网络及软件购置更新|公务用车购置/u,
  building: /(?<!\d)(?:309|310)(?:01|05|06)(?!\d)|房屋建筑物购建|基础设施建设|大型修缮/u,
  transfer: /(?<!\d)(?:303|509)\d{0,2}(?!\d)|对个人和家庭的?补助/u,
}

/** As 项目类别 and 项目属性 name it. 一次性 alone may be a building as well, 经常性 a grant: they tell nothing. */
const CATEGORY: Patterns = {
  routine: /运行维护|运转类|经常性服务|购买服务/u,
  purchase: /采购类|购置类|一次性采购|设备购置/u,
  building: /工程|基本建设|基建|修缮/u,
  transfer: /对个人|补助发放|民生补助|转移支付类/u,
}

/** As names have it; each with the exceptions that mean something else. */
const NAMED: Patterns = {
  routine:
    /运行(?:维护|管护|经费)?|运维|维护服务|管护|保洁|物业|购买服务|服务外包|租赁|法律顾问|监测|抽检|(?:公用|办公|业务|工作|网格员队伍)经费|运营|(?:服务|维护)$/u,
  purchase: /(?<!服务)(?:采购|购置|购买)(?!服务)|(?:设备|装备|车辆|用车)更新|物资储备/u,
  building:
    /工程(?!师)|改造|加固|修缮|(?:校舍|房屋|用房|办公楼)[^，。；]{0,4}维修|新建|扩建|改建|清淤|(?:高标准农田|基础设施|道路|公路|桥梁|管网|厂房|校舍|场馆|设施)建设/u,
  transfer:
    /低保|救助|抚恤|优待金|奖学金|助学金|养老金|高龄津贴|生活(?:补助|补贴|费)|(?:护理|高龄|岗位|学生|残疾人|养老|殡葬)[^，。；]{0,6}(?:补助|补贴)|(?:父母|计划生育|家庭)[^，。；]{0,4}扶助|独生子女|慰问金|危房改造补助|发放(?:补助|补贴|慰问)/u,
}

/** As purposes have it: they speak of much beside, so that fewer words tell something. */
const MEANT: Patterns = {
  routine: /运行维护|运维服务|日常保洁|物业服务|购买服务/u,
  purchase: /(?<!服务)(?:采购|购置)(?!服务)/u,
  building: /工程(?!师)(?:建设|施工|改造|款)|新建|扩建|改建|修缮/u,
  transfer:
    /低保金|救助金|抚恤金|生活(?:补助|补贴|费)|(?:补助|补贴|慰问)金?(?:的)?发放|发放(?:补助|补贴|慰问)/u,
}

/** As 三级指标 name what is done; by two and a third of them at least. */
const MEASURED: Patterns = {
  routine: /运维|保洁|巡查|值守|管护/u,
  purchase: /采购|购置|到货/u,
  building: /竣工|工程(?:验收|质量|进度)|开工|建设(?:长度|面积|规模)|改造(?:长度|面积|户数)/u,
  transfer:
    /发放|补助(?:人数|对象|标准|人次)|补贴(?:人数|对象|标准)|(?:救助|资助|受助)(?:人数|对象|标准|人次)/u,
}

/** What a project says of its kind. */
export type KindSaying = Pick<Project, 'name' | 'purpose' | 'indicators' | 'details'>

/** The kind of a project by the first source that tells one kind alone; with what told it. */
export function derivedKind(project: KindSaying): DerivedKind {
  const sources: readonly (readonly [KindSource, readonly string[], Patterns])[] = [
    ['economic', detailsOf(project, (label) => label.includes('经济分类')), ECONOMIC],
    [
      'category',
      detailsOf(project, (_label, field) => field === 'category' || field === 'attribute'),
      CATEGORY,
    ],
    ['name', [project.name], NAMED],
    ['purpose', project.purpose === null ? [] : [project.purpose], MEANT],
    ['indicators', watched(project).map(({ level3 }) => level3), MEASURED],
  ]
  for (const [source, texts, patterns] of sources) {
    const told = onlyKind(
      texts,
      patterns,
      source === 'indicators' ? Math.max(2, Math.ceil(texts.length / 3)) : 1,
    )
    if (told !== null) return { kind: told.kind, ground: { source, words: told.words } }
  }
  return { kind: 'unknown', ground: null }
}

/** What is ticked, where there are boxes: the words of the others say nothing. */
function detailsOf(
  { details = [] }: KindSaying,
  is: (label: string, field: string | null) => boolean,
): readonly string[] {
  return details
    .filter(({ label, field }) => is(label, field))
    .map(({ choice, text }) => choice ?? (/[□☐☑√■]/u.test(text) ? '' : text))
}

function watched({ indicators }: KindSaying): readonly Indicator[] {
  return indicators.filter(({ term }) => term === undefined)
}

/**
 * The kind that texts speak of, and no other.
 * @param least so many of them
 * @returns null where they speak of none, or of several
 */
function onlyKind(
  texts: readonly string[],
  patterns: Patterns,
  least: number,
): { readonly kind: ProjectKind; readonly words: string } | null {
  const found = PROJECT_KINDS.flatMap((kind) => {
    const words = texts.flatMap((text) => patterns[kind].exec(text)?.[0] ?? [])
    return words[0] === undefined ? [] : [{ kind, words: words[0], count: words.length }]
  })
  const [only] = found
  return only !== undefined && found.length === 1 && only.count >= least ? only : null
}
