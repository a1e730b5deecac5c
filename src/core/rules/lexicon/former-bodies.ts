/**
 * Bodies, schemes, campaigns and plans that have ended or were renamed: the year in which each ended, what stands in its
 * place, and the source. A text about a later year that speaks of them as of something alive is out of date.
 */
export type Former = {
  /** The source of a pattern. */
  readonly name: string
  /** The last year in which it lived. */
  readonly until: number
  /** What it is now; null when nothing took its place. */
  readonly now: string | null
  readonly source: string
  readonly kind: 'body' | 'scheme' | 'campaign' | 'plan'
}

const former = (kind: Former['kind'], name: string, until: number, now: string | null, source: string): Former => ({ kind, name, until, now, source })

const REFORM_2018 = '中共中央《深化党和国家机构改革方案》（2018年）'
const REFORM_2023 = '中共中央、国务院《党和国家机构改革方案》（2023年）'

export const FORMER: readonly Former[] = [
  // bodies
  former('body', '卫生和计划生育(?:委员会|局)|卫生计生(?:委|局|部门)|卫计(?:委|局)', 2018, '卫生健康委员会（局）', REFORM_2018),
  former('body', '(?<!生态)环境保护(?:局|厅|部(?!门))|(?<!生态)环保(?:局|厅)', 2018, '生态环境局', REFORM_2018),
  former('body', '国土(?:资源)?(?:局|厅|部(?!门))', 2018, '自然资源和规划局', REFORM_2018),
  former('body', '工商(?:行政管理)?(?:局|总局|所)', 2018, '市场监督管理局', REFORM_2018),
  former('body', '质量技术监督局|质监局', 2018, '市场监督管理局', REFORM_2018),
  former('body', '食品药品监督管理局|食药监局', 2018, '市场监督管理局', REFORM_2018),
  former('body', '安全生产监督管理局|安监局', 2018, '应急管理局', REFORM_2018),
  former('body', '(?:文化广电新闻出版|文广新)局|新闻出版广电局', 2018, '文化和旅游局', REFORM_2018),
  former('body', '(?<!文化[^，。；、]{0,8}|文广|文体|体育|文)旅游(?:发展委员会|局)', 2018, '文化和旅游局', REFORM_2018),
  former('body', '国税局|地税局|国家税务局(?!总局)(?=、|和)|地方税务局', 2018, '税务局', REFORM_2018),
  former('body', '法制办公室|法制办', 2018, '司法局', REFORM_2018),
  former('body', '物价局', 2018, '发展和改革（市场监管）部门', REFORM_2018),
  former('body', '公安消防(?:支队|大队|中队|部队)|武警消防', 2018, '消防救援队伍', REFORM_2018),
  former('body', '扶贫(?:开发)?(?:领导小组)?办公室|扶贫办', 2021, '农业农村部门（乡村振兴）', '国务院机构改革（2021年国家乡村振兴局挂牌）'),
  former('body', '国家乡村振兴局', 2023, '农业农村部', REFORM_2023),
  former('body', '银保监(?:会|局|分局)|银监(?:会|局)|保监(?:会|局)', 2023, '国家金融监督管理总局及其派出机构', REFORM_2023),
  former('body', '人事局|劳动和社会保障局|劳动局(?!势)', 2009, '人力资源和社会保障局', '国务院机构改革方案（2008年）'),
  former('body', '计划生育(?:委员会|局)|计生(?:委|局)', 2013, '卫生健康部门', '国务院机构改革和职能转变方案（2013年）'),
  // schemes
  former('scheme', '新型农村合作医疗|新农合', 2019, '城乡居民基本医疗保险', '国发〔2016〕3号'),
  former('scheme', '城镇居民(?:基本)?医疗保险', 2019, '城乡居民基本医疗保险', '国发〔2016〕3号'),
  former('scheme', '新型农村社会养老保险|新农保|城镇居民社会养老保险', 2014, '城乡居民基本养老保险', '国发〔2014〕8号'),
  former('scheme', '五保(?:户|供养|对象|老人)', 2016, '特困人员（供养）', '国发〔2016〕14号'),
  former('scheme', '营业税(?!改)', 2016, '增值税', '财税〔2016〕36号'),
  former('scheme', '建档立卡贫困(?:户|人口|学生|村)', 2020, '脱贫户、防止返贫监测对象', '2020年脱贫攻坚任务完成；《关于实现巩固拓展脱贫攻坚成果同乡村振兴有效衔接的意见》'),
  // campaigns
  former('campaign', '党的群众路线教育实践活动', 2014, null, '中发〔2013〕4号'),
  former('campaign', '[“"]?三严三实[”"]?专题教育', 2015, null, '中办印发方案（2015年）'),
  former('campaign', '[“"]?不忘初心、?牢记使命[”"]?主题教育', 2020, '党纪学习教育等当年部署的学习教育', '中共中央《关于在全党开展“不忘初心、牢记使命”主题教育的意见》（2019年5月至2020年1月）'),
  former('campaign', '党史学习教育(?!常态化)', 2022, '党史学习教育常态化长效化', '中共中央《关于在全党开展党史学习教育的通知》（2021年）；《党史学习教育工作条例》（2024年）'),
  former('campaign', '学习贯彻习近平新时代中国特色社会主义思想主题教育', 2024, null, '中共中央印发意见（2023年4月至2024年1月）'),
  former('campaign', '扫黑除恶专项斗争', 2021, '常态化扫黑除恶斗争', '2021年起常态化开展'),
  former('campaign', '(?:打赢|决战|打好)(?:精准)?脱贫攻坚(?:战)?', 2020, '巩固拓展脱贫攻坚成果', '2021年2月全国脱贫攻坚总结表彰大会'),
  former('campaign', '新冠(?:肺炎)?疫情(?:常态化)?防控|常态化疫情防控|疫情动态清零', 2023, null, '国家卫生健康委公告2022年第7号（2023年1月8日起“乙类乙管”）'),
  // plans
  former('plan', '[“"]?十二五[”"]?(?:规划|期间|时期)?', 2015, '“十四五”规划', '国民经济和社会发展第十二个五年规划纲要（2011—2015年）'),
  former('plan', '[“"]?十三五[”"]?(?:规划|期间|时期)?', 2020, '“十四五”规划', '国民经济和社会发展第十三个五年规划纲要（2016—2020年）'),
  former('plan', '[“"]?十四五[”"]?(?:规划|期间|时期)?', 2025, '“十五五”规划', '国民经济和社会发展第十四个五年规划和2035年远景目标纲要（2021—2025年）'),
  former('plan', '(?:学习|宣传|贯彻)(?:宣传|落实|贯彻)*(?:党的)?十九大(?:和十九届\\S{0,6}全会)?精神', 2022, '党的二十大精神', '党的二十大（2022年10月）'),
]
