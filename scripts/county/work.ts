/**
 * Who does what in the fictitious county: of the templates of a field those that a unit asks money for, by words of
 * their names. A unit that is not named asks for what any office needs.
 */

/** `of`: words of the unit's name; `does`: words of the names of its projects. */
type Work = readonly [of: RegExp, does: RegExp]

/** By field; the first that fits a unit counts, the office itself last. */
const WORK: Readonly<Record<string, readonly Work[]>> = {
  'education': [
    [/中心校$|初级中学$|实验小学$/u, /困难学生|校舍维修|学校安保|营养午餐/u],
    [/幼儿园$/u, /公办幼儿园/u],
    [/职业技术教育中心$/u, /实训基地/u],
    [/教育局$/u, /全员培训|营养午餐/u],
  ],
  'science': [
    [/生产力促进中心$/u, /成果转化/u],
    [/科技馆$/u, /科普场馆/u],
    [/知识产权服务中心$/u, /专利/u],
    [/科学技术局$/u, /研发投入|特派员/u],
  ],
  'culture': [
    [/图书馆$/u, /图书购置/u],
    [/文化馆$/u, /非遗|送戏下乡/u],
    [/文物保护中心$/u, /文物保护/u],
    [/综合文化站$/u, /送戏下乡|乡村旅游/u],
    [/旅游局$/u, /乡村旅游|全民健身/u],
  ],
  'health': [
    [/(?<!社区)卫生院$/u, /基本公共卫生|卫生院医疗设备|乡村医生/u],
    [/社区卫生服务中心$/u, /基本公共卫生/u],
    [/妇幼保健院$/u, /两癌/u],
    [/疾病预防控制中心$/u, /传染病/u],
    [/卫生健康局$/u, /独生子女|乡村医生/u],
  ],
  'social-security': [
    [/社会保险/u, /养老保险/u],
    [/就业服务中心$/u, /公益性岗位|招聘活动/u],
    [/仲裁院$/u, /争议调解/u],
    [/保障局$/u, /职业技能|公益性岗位/u],
  ],
  'civil-affairs': [
    [/社会福利院$/u, /孤儿/u],
    [/殡葬/u, /殡葬补助/u],
    [/敬老院$/u, /敬老院消防/u],
    [/社会工作站$/u, /社会工作站/u],
    [/民政局$/u, /低保金|居家养老/u],
  ],
  'veterans': [
    [/服务中心$/u, /技能培训/u],
    [/烈士陵园/u, /烈士纪念/u],
    [/光荣院$/u, /集中供养/u],
    [/事务局$/u, /优抚|优待金/u],
  ],
  'agriculture': [
    [/技术推广中心$/u, /农技推广/u],
    [/动物疫病/u, /强制免疫/u],
    [/农业综合服务中心$/u, /户厕改造|秸秆/u],
    [/机械化/u, /秸秆/u],
    [/农业农村局$/u, /./u],
  ],
  'water': [
    [/水资源/u, /地下水/u],
    [/防汛抗旱服务中心$/u, /防汛抗旱物资/u],
    [/农村供水/u, /饮水工程/u],
    [/河道管理所$/u, /河道清淤/u],
    [/水利局$/u, /小型水库|灌区/u],
  ],
  'forestry': [
    [/林场$/u, /造林/u],
    [/林果技术推广站$/u, /林果/u],
    [/湿地/u, /湿地/u],
    [/林业工作站$/u, /林果|造林/u],
    [/林业服务中心$/u, /有害生物|古树/u],
    [/规划局$/u, /公益林/u],
  ],
  'construction': [
    [/市政公用/u, /路面维修|照明/u],
    [/园林绿化/u, /公园绿地/u],
    [/环境卫生/u, /环卫保洁/u],
    [/城乡建设局$/u, /老旧小区|危房改造/u],
  ],
  'transport': [
    [/公路事业/u, /桥加固|治超/u],
    [/农村公路管理站$/u, /农村公路养护/u],
    [/执法大队$/u, /治超/u],
    [/道路运输/u, /物流快递/u],
    [/交通管理站$/u, /农村公路/u],
    [/交通运输局$/u, /桥加固|城乡公交/u],
  ],
  'environment': [
    [/监控中心$/u, /自动监测|水质/u],
    [/大气污染/u, /散煤/u],
    [/固体废物/u, /危险废物/u],
    [/生态环境分局$/u, /污水治理|执法能力/u],
  ],
  'police': [
    [/派出所$/u, /派出所业务用房|视频监控/u],
    [/交通警察/u, /道路交通安全/u],
    [/看守所$/u, /被监管人员/u],
    [/公安局$/u, /警务辅助|反诈/u],
  ],
  'party': [
    [/党校$/u, /干部教育培训/u],
    [/老干部局$/u, /离退休干部/u],
    [/档案馆$/u, /档案数字化/u],
    [/组织部$/u, /党群服务中心/u],
  ],
  'market': [
    [/食品药品检验/u, /食品安全/u],
    [/计量检定/u, /计量器具/u],
    [/特种设备监督/u, /特种设备/u],
    [/消费者权益/u, /消费维权/u],
    [/市场监督管理局$/u, /监督检查/u],
  ],
  'emergency': [
    [/消防救援大队$/u, /微型消防站/u],
    [/安全生产监察/u, /专家检查/u],
    [/综合应急救援队$/u, /救援队建设/u],
    [/应急管理局$/u, /救灾物资|防灭火/u],
  ],
  'township': [
    [/街道/u, /网格员|人居环境|退役军人|便民服务|防汛/u],
    [/综合服务中心$/u, /退役军人|便民服务|防汛/u],
    [/人民政府$/u, /村干部|人居环境|防汛|集体经济/u],
  ],
}

/** Units of a field that in a county are departments of their own, or of another department. */
const ELSEWHERE =
  /医疗保障局$|委宣传部$|融媒体中心$|文明实践中心$|科学技术协会$|城市管理综合行政执法局$|技工学校$/u

export function isOfDepartment(unit: string): boolean {
  return !ELSEWHERE.test(unit)
}

/** Whether a unit asks money for a project of this name. */
export function doesWork(field: string, unit: string, project: string): boolean {
  return WORK[field]?.find(([of]) => of.test(unit))?.[1].test(project) ?? false
}
