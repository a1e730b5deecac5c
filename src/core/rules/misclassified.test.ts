import { describe, expect, test } from 'vitest'
import { places, row, suggestions, targets, withRows } from '../../../test/support/targets.ts'
import { misclassified } from './misclassified.ts'

describe('misclassified', () => {
  test.each([
    ['a count as quality', row('质量指标', '慰问退休教师人数', '春节慰问的退休教师', '≥40人'), '数量指标'],
    ['work done as quality', row('质量指标', '安装路灯', '在背街小巷安装路灯', '≥260盏'), '数量指标'],
    ['punctual as quality', row('质量指标', '补贴发放及时率', '当月发放到位的比例', '100%'), '时效指标'],
    ['money as quality', row('质量指标', '展位租赁费用', '支付展会主办方的租金', '≤12万元'), '成本指标'],
    ['quality as timeliness', row('时效指标', '数据准确率', '核对无误的记录占比', '≥98%'), '质量指标'],
    [
      'a satisfaction as timeliness',
      row('时效指标', '读者满意度', '读者对开放安排的评价', '≥90%'),
      '服务对象满意度指标',
    ],
    [
      'completion without a word of time',
      row('时效指标', '任务完成率', '完成任务占下达任务的比例', '100%'),
      null,
    ],
    ['an area as cost', row('成本指标', '绿化面积', '新增绿地', '≥3000平方米'), '数量指标'],
    ['execution of the budget as cost', row('成本指标', '预算资金使用率', '已用资金所占比例', '≥95%'), null],
    [
      'knowledge as economy',
      row('经济效益指标', '居民健康素养知晓率', '抽查中知晓的居民比例', '≥80%'),
      '社会效益指标',
    ],
    ['the work itself as economy', row('经济效益指标', '降低行政开支', '完成率', '≥95%'), '数量指标'],
    [
      'a satisfaction as society',
      row('社会效益指标', '参训人员满意率', '参训人员满意的比例', '≥90%'),
      '服务对象满意度指标',
    ],
    [
      'a deadline as society',
      row('社会效益指标', '图书馆建成时间', '新馆建成开放的时间', '2025年9月底前'),
      '时效指标',
    ],
    [
      'work within as society',
      row('社会效益指标', '年度审计任务完成率', '完成审计的单位占计划的比例', '100%'),
      '数量指标',
    ],
    ['records as society', row('社会效益指标', '台账完整率', '要素齐全的台账占比', '≥98%'), '质量指标'],
    ['jobs as environment', row('生态效益指标', '提供就业岗位', '吸纳本地劳动力', '≥50个'), null],
    [
      'training as environment',
      row('生态效益指标', '环保志愿者培训合格率', '考核合格的志愿者占比', '≥90%'),
      null,
    ],
    [
      'a satisfaction as lasting',
      row('可持续影响指标', '企业满意度', '受访企业满意的比例', '≥90%'),
      '服务对象满意度指标',
    ],
    [
      'attendance as satisfaction',
      row('服务对象满意度指标', '会议出勤率', '实到人数占应到人数的比例', '≥95%'),
      null,
    ],
    [
      'a share on time as satisfaction',
      row('服务对象满意度指标', '工资按时发放率', '按时发放的月数占比', '100%'),
      '时效指标',
    ],
    ['a purchase as society', row('社会效益指标', '设备采购台数', '验收入库的设备', '≥6台'), '数量指标'],
    [
      'emissions as society',
      row('社会效益指标', '减少污染物排放量', '比上年少排放的污染物', '≥12吨'),
      '生态效益指标',
    ],
    [
      'checks as society',
      row('社会效益指标', '农产品快检批次', '全年开展快速检测的批次', '≥24000批次'),
      '数量指标',
    ],
    [
      'leaflets as society',
      row('社会效益指标', '宣传折页印发份数', '向商户印发的折页', '≥6000份'),
      '数量指标',
    ],
    ['samples as environment', row('生态效益指标', '水样采样次数', '按月采样的次数', '≥12次'), '数量指标'],
    ['overhauls as lasting', row('可持续影响指标', '水泵检修台次', '全年检修的水泵', '≥40台次'), '数量指标'],
    ['courses as lasting', row('可持续影响指标', '培训班举办期数', '举办的培训班', '≥4期'), '数量指标'],
    [
      'a count of the year is no time',
      row('时效指标', '新增停车泊位数', '年内新划停车泊位的数量', '≥200个'),
      '数量指标',
    ],
    [
      'a price as society',
      row('社会效益指标', '体检套餐单价', '每名受检人员的结算价格', '≤200元/人'),
      '成本指标',
    ],
    [
      "the unit's own work as society",
      row('社会效益指标', '业务培训次数', '全年组织窗口人员培训的次数', '≥6次'),
      '数量指标',
    ],
    [
      'how soon as an opinion',
      row('服务对象满意度指标', '投诉处理时间', '接到投诉到答复的时间', '≤3天'),
      '时效指标',
    ],
    [
      'what was printed as society',
      row('社会效益指标', '宣传折页印数', '印制发放的折页份数', '≥5000份'),
      '数量指标',
    ],
  ] as const)('fires: %s', (_, indicator, better) => {
    expect(places(misclassified, withRows(indicator))).toEqual(['1.1'])
    if (better !== null) expect(suggestions(misclassified, withRows(indicator))).toEqual([better])
  })

  test.each([
    ['faults counted as quality', row('质量指标', '重大医疗差错次数', '全年发生的重大差错', '0次')],
    ['prizes counted as quality', row('质量指标', '学生竞赛获奖数量', '市级以上竞赛获奖', '≥5项')],
    ['a lifetime as quality', row('质量指标', '护栏设计使用年限', '护栏的设计使用年限', '≥15年')],
    ['a date', row('时效指标', '路灯安装', '路灯全部亮灯', '2025年9月底前')],
    ['a response', row('时效指标', '平均出警到达时间', '接警到现场', '≤10分钟')],
    ['work by its schedule', row('时效指标', '任务按期完成率', '按期完成的任务占比', '100%')],
    ['a saving as cost', row('成本指标', '采购成本节约率', '中标价比控制价节约的比例', '≥5%')],
    ['a unit cost', row('成本指标', '每平方米绿化成本', '新建绿地的平均支出', '≤180元/平方米')],
    ['income', row('经济效益指标', '合作社社员年均增收', '与上年相比的增加额', '≥800元')],
    ['jobs', row('社会效益指标', '带动就业人数', '吸纳本地劳动力', '≥60人')],
    ['knowledge', row('社会效益指标', '禁毒知识知晓率', '抽查知晓的居民比例', '≥90%')],
    ['safe food', row('社会效益指标', '食品抽检合格率', '抽检合格的批次占比', '≥98%')],
    ['energy', row('生态效益指标', '路灯节电率', '更换前后用电量之差', '≥40%')],
    ['waste', row('生态效益指标', '生活垃圾无害化处理率', '无害化处理量占清运量的比例', '100%')],
    ['a mechanism', row('可持续影响指标', '管护机制健全性', '是否明确管护责任', '健全')],
    ['an opinion', row('服务对象满意度指标', '企业对政务服务的好评率', '好评占全部评价的比例', '≥95%')],
    ['a rate as quantity has its own rule', row('数量指标', '安装完成率', '已安装占比', '100%')],
    ['an empty row', row('生态效益指标', '无', null, '无')],
    ['the category itself has its own rule', row('经济效益指标', '经济效益', '完成率', '≥90%')],
    ['people served as society', row('社会效益指标', '受益人数', '因项目受益的居民', '≥600人')],
    [
      'self-government as society',
      row('社会效益指标', '村民代表会议召开次数', '有记录的村民代表会议', '≥8次'),
    ],
    ['visits as society', row('社会效益指标', '展览接待人次', '参观展览的观众', '≥6000人次')],
    ['on the minute', row('时效指标', '班车正点率', '按时刻表发出的班次占应发班次的比例', '≥95%')],
    ['what is lost of the stock', row('经济效益指标', '畜禽死亡率', '病死畜禽占存栏的比例', '≤1%')],
    ['none of what ought not to be', row('质量指标', '校车超员次数', '监控发现的超员次数', '0次')],
    [
      'done by the term, as quality',
      row('质量指标', '课题按期结题率', '按期结题的课题占立项课题的比例', '≥90%'),
    ],
    ['land that is served, as economy', row('经济效益指标', '保障灌溉面积', '可灌溉的农田面积', '≥2万亩')],
    ['a rate of interest as cost', row('成本指标', '贴息率', '贴息占贷款本金的年利率', '≤2%')],
    ['fires that satellites see', row('生态效益指标', '卫星监测火点数', '卫星监测通报的焚烧火点', '0个')],
    ['samples that fail', row('社会效益指标', '农产品抽检不合格批次', '抽检不合格的批次', '≤2批次')],
  ] as const)('stays quiet: %s', (_, indicator) => {
    expect(places(misclassified, withRows(indicator))).toEqual([])
  })

  test('believes a project of the environment that its thing is one', () => {
    const indicators = [row('生态效益指标', '国家重点保护对象增长率', '保护对象数量比上年', '≥3%')]
    expect(places(misclassified, targets([{ name: '湿地自然保护', indicators }]))).toEqual([])
    expect(places(misclassified, targets([{ name: '机关运行', indicators }]))).toEqual(['1.1'])
  })
})
