/**
 * Prices below which a thing cannot be had: about half of the upper limits of 财资〔2016〕27号
 * (中央行政单位通用办公设备家具配置 标准) where it has one, else what counties' notices of purchases
 * show at the least. They only tell what is impossible; what is dear they do not tell.
 */
export type Price = {
  /** What it is called in a list of purchases. */
  readonly words: readonly string[]
  /** 元 for one. */
  readonly least: string
  readonly source: string
}

const STANDARD = '财资〔2016〕27号'
const PRACTICE = '县级政府采购公告'

export const PURCHASES: readonly Price[] = [
  { words: ['笔记本电脑', '便携式计算机'], least: '3000', source: `${STANDARD}：便携式计算机上限7000元` },
  { words: ['电脑', '计算机', '一体机'], least: '2500', source: `${STANDARD}：台式计算机上限5000元` },
  { words: ['打印机', '复印机'], least: '600', source: `${STANDARD}：A4黑白打印机上限1200元` },
  { words: ['投影仪', '投影机'], least: '3000', source: `${STANDARD}：投影仪上限10000元` },
  { words: ['扫描仪'], least: '1000', source: `${STANDARD}：扫描仪上限4000元` },
  { words: ['碎纸机'], least: '300', source: `${STANDARD}：碎纸机上限1000元` },
  { words: ['空调'], least: '1500', source: PRACTICE },
  { words: ['电视机', '电视'], least: '1000', source: PRACTICE },
  { words: ['电子屏', '显示屏', 'LED屏', '大屏'], least: '5000', source: PRACTICE },
  { words: ['手机'], least: '600', source: PRACTICE },
  { words: ['云台'], least: '300', source: PRACTICE },
  { words: ['照相机', '摄像机', '相机'], least: '1500', source: PRACTICE },
  { words: ['执法记录仪'], least: '500', source: PRACTICE },
  { words: ['沙发'], least: '700', source: `${STANDARD}：单人沙发上限1500元` },
  { words: ['茶几'], least: '300', source: `${STANDARD}：小茶几上限800元` },
  { words: ['会议桌'], least: '1500', source: `${STANDARD}：会议桌按会议室面积每平方米不超过1600元` },
  { words: ['办公桌', '桌椅'], least: '600', source: `${STANDARD}：办公桌上限3000元` },
  {
    words: ['文件柜', '书柜', '图书柜', '档案柜'],
    least: '400',
    source: `${STANDARD}：文件柜上限1000元，书柜上限1200元`,
  },
  { words: ['保密柜', '保险柜'], least: '1000', source: `${STANDARD}：保密柜上限3000元` },
  { words: ['服务器'], least: '8000', source: PRACTICE },
  { words: ['图书室', '阅览室'], least: '2000', source: PRACTICE },
  { words: ['无人机'], least: '3000', source: PRACTICE },
  {
    words: ['救护车', '执法车', '巡逻车', '消防车', '洒水车', '垃圾车', '校车', '公务车'],
    least: '50000',
    source: PRACTICE,
  },
]

export type Lump = {
  /** The work or thing as purposes and goals name it, with its verb. */
  readonly named: RegExp
  /** 万元 for one of them, whatever its size. */
  readonly least: string
  readonly source: string
}

const BUILT = '(?:新建|兴建|修建|建成|建设|改扩建|扩建|迁建)'
/** The building itself, not something in it: 建设图书馆数字资源, 新建小学操场. */
const ITSELF = '(?=$|[\\d一二三四五六七八九十两]|[、和及与]|项目|工程|并|主体|各)'

/**
 * Works and things so dear that even the smallest costs more: about a quarter of the least that notices of
 * counties show.
 */
export const LUMPS: readonly Lump[] = [
  {
    named: new RegExp(
      `${BUILT}[^，。；]{0,12}(?:业务|办公|综合|教学|门诊|住院|宿舍|实验|医技|服务)+(?:大)?楼${ITSELF}`,
      'u',
    ),
    least: '60',
    source: '砖混房屋每平方米造价一般1500元以上，一栋楼一般1500平方米以上',
  },
  {
    named: new RegExp(
      `${BUILT}[^，。；]{0,12}(?:体育场|体育馆|游泳馆|博物馆|图书馆|文化馆|剧院|会展中心|文体中心)${ITSELF}`,
      'u',
    ),
    least: '100',
    source: '县级公共文化体育场馆新建一般500万元以上',
  },
  {
    named: new RegExp(`${BUILT}[^，。；]{0,12}(?:大桥|立交桥|跨河桥|高架|隧道)${ITSELF}`, 'u'),
    least: '100',
    source: '跨河公路桥每座一般500万元以上',
  },
  {
    named: new RegExp(
      `${BUILT}[^，。；]{0,16}(?:污水处理厂|自来水厂|净水厂|垃圾焚烧厂|填埋场|热电厂|变电站)${ITSELF}`,
      'u',
    ),
    least: '100',
    source: '县级市政厂站新建一般500万元以上',
  },
  {
    named: new RegExp(
      `${BUILT}(?![^，。；]{0,8}(?:平安|智慧|绿色|文明|示范|健康|书香|和谐|数字|无烟|节水|节约|特色|共同体))[^，。；]{0,12}(?:幼儿园|小学|中学|学校|卫生院|医院|敬老院|养老院|养老机构)${ITSELF}`,
      'u',
    ),
    least: '80',
    source: '公共服务机构新建每处一般500万元以上',
  },
  {
    named:
      /(?:建设|建成|新建|搭建)[^，。；]{0,10}(?:指挥(?:中心|大厅)|数据中心|云平台)(?!的|[^，。；]{0,4}(?:维护|运行|运维|租赁|服务))/u,
    least: '40',
    source: '县级指挥中心、数据中心公开招标公告，一般200万元以上',
  },
  {
    named: new RegExp(`${BUILT}[^，。；]{0,12}(?:标准化)?厂房${ITSELF}`, 'u'),
    least: '60',
    source: '标准厂房每平方米造价一般1200元以上',
  },
  {
    named: /(?:购置|采购|购买|配备|引进)[^，。；]{0,10}(?:核磁共振|磁共振|直线加速器|血管造影|DSA|PET)/u,
    least: '100',
    source: '县级医院大型医用设备采购公告，一般400万元以上',
  },
  {
    named:
      /(?:新建|更换|改造|硬化|铺设|新修|拓宽|完成)全[县区市](?:\d+个(?:乡镇|镇|街道))?[^，。；]{0,12}(?:管网|公路|道路|街道|供水|供热)|(?:新建|更换|改造|硬化|铺设|完成)[^，。；]{0,6}全[县区市][^，。；]{0,14}(?:管网|公路|道路|供热管)[^，。；]{0,4}(?:更换|改造|硬化|新建|铺设)?/u,
    least: '100',
    source: '一个县的农村公路和管网以百公里计，每公里一般30万元以上',
  },
]

/**
 * Words by which a project pays only for the beginning, the end or the interest of a work, wherever they
 * are in its purpose or goals.
 */
export const PART_OF_WORK: readonly string[] = [
  '前期',
  '可行性',
  '可研',
  '勘察',
  '设计费',
  '监理',
  '造价咨询',
  '环评',
  '尾款',
  '质保金',
  '结算',
  '结转',
  '续建',
  '首付',
  '分期',
  '一期款',
  '配套资金',
  '贷款',
  '债券',
  '专项债',
  '利息',
  '剩余',
  '欠款',
  '规划编制',
]
/** In the very clause, or in the project's name, these say as much: 对新建幼儿园给予补助, 体育馆建设宣传. */
export const BESIDE_WORK: readonly string[] = [
  '补助',
  '奖补',
  '贴息',
  '部分',
  '维修',
  '维护',
  '养护',
  '管护',
  '检测',
  '运行',
  '租赁',
  '保险',
  '宣传',
  '标识',
  '评审',
  '验收',
  '保障',
  '服务',
  '协调',
  '推进',
  '配合',
]

type Work = {
  /** What the indicator's name (or the purpose) says is built. */
  readonly built: RegExp
  /** Units of the quantity. */
  readonly units: readonly string[]
  /** 万元 for one unit. */
  readonly least: string
  readonly source: string
}

/** About a quarter of what the works are known to cost. */
export const WORKS: readonly Work[] = [
  {
    built:
      /(?:硬化|新建|修建|新修|改建|拓宽|重建)[^，。；]{0,10}(?:公路|道路|路面|街道|村道|车道)|(?:公路|道路|路面|村道)[^，。；]{0,6}(?:硬化|新建|修建|改建|拓宽|重建)/u,
    units: ['公里', '千米', 'km'],
    least: '8',
    source: '农村公路建设每公里补助标准一般不低于30万元',
  },
  {
    built: /(?:新建|建设|建成)[^，。；]{0,6}高标准农田/u,
    units: ['亩'],
    least: '0.04',
    source: '高标准农田亩均投入：全国规划（2021—2030年）约3000元，中央补助1000元以上',
  },
  {
    built: /(?:新打|新建|打|开凿)[^，。；]{0,4}机井/u,
    units: ['眼', '口', '座'],
    least: '1',
    source: '农用机井单井造价一般4万元以上',
  },
  {
    built:
      /(?:新建|建设|修建)[^，。；]{0,6}(?:校舍|教学楼|实训楼|实训基地|综合楼|培训楼|康复中心|活动中心|服务中心|业务用房|宿舍楼|食堂|卫生室|办公楼|厂房|养老院)/u,
    units: ['平方米', '㎡', '平米'],
    least: '0.04',
    source: '砖混房屋每平方米造价一般1500元以上',
  },
  {
    built: /(?:危房改造|改造[^，。；]{0,4}危房)/u,
    units: ['户', '套'],
    least: '0.3',
    source: '农村危房改造户均补助1.4万元以上',
  },
  {
    built: /(?:新建|改建|改造|建设)[^，。；]{0,6}(?:卫生厕所|户厕|厕所)|(?:厕所|户厕)改造/u,
    units: ['座', '户', '个'],
    least: '0.03',
    source: '农村户厕改造每座补助1000元以上',
  },
  {
    built: /(?:安装|新装|新建)[^，。；]{0,6}路灯/u,
    units: ['盏', '个', '套'],
    least: '0.03',
    source: '太阳能路灯每盏一般1500元以上',
  },
  {
    built:
      /(?:新建|改造|更换|铺设)[^，。；]{0,6}(?:管网|管道|供热管|供水管|排水管|污水管)|管网(?:改造|建设|铺设)/u,
    units: ['公里', '千米'],
    least: '5',
    source: '市政管网每公里一般50万元以上，农村供水管每公里5万元以上',
  },
  {
    built: /(?:新建|建设|改造)[^，。；]{0,6}(?:幼儿园|学校|卫生院|养老机构|敬老院|体育公园)/u,
    units: ['所', '家', '个', '座'],
    least: '10',
    source: '公共服务设施新建每处一般100万元以上',
  },
  {
    built: /综合管廊/u,
    units: ['公里', '千米'],
    least: '500',
    source: '城市地下综合管廊每公里一般5000万元以上',
  },
  {
    built: /老旧小区改造|改造老旧小区/u,
    units: ['户'],
    least: '0.2',
    source: '老旧小区改造户均投入一般1万元以上',
  },
  {
    built: /(?:造林|植树造林|营造林)/u,
    units: ['亩'],
    least: '0.01',
    source: '人工造林中央补助每亩500元以上',
  },
]
