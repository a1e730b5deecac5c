import { describe, expect, test } from 'vitest'
import { places, row, withRows } from '../../../test/support/targets.ts'
import { nameDescMismatch } from './name-desc-mismatch.ts'

describe('name-desc-mismatch', () => {
  test.each([
    ['a count over an amount', row('数量指标', '走访企业次数', '走访慰问支出金额', '≥20次')],
    ['a count over a rate', row('数量指标', '受助学生人数', '资助金发放率', '≥100')],
    ['money over a share', row('成本指标', '设备购置支出', '实际支出占预算的比重', '≤30万元')],
    ['punctuality over an amount', row('时效指标', '补助拨付及时率', '补助发放金额', '100%')],
    ['people over events', row('数量指标', '培训人数', '举办培训的场次', '≥200人')],
    ['an effect over completion', row('社会效益指标', '宣传效果', '宣传栏安装率', '100%')],
    ['completion over spending', row('质量指标', '工程完成率', '支出数占预算数的比例', '100%')],
    ['other persons', row('服务对象满意度指标', '群众满意度', '参训教师满意度', '≥90%')],
    ['pupils and parents', row('服务对象满意度指标', '幼儿家长满意度', '保教人员满意度', '≥90%')],
    ['opposites', row('数量指标', '农村供水管网长度', '城市供水管网长度', '≥12公里')],
    ['two names of one thing', row('社会效益指标', '五保老人生活保障', '特困人员生活保障', '有效保障')],
    ['a slogan over records', row('社会效益指标', '社会稳定', '电子证照归集率', '100%')],
    ['the economy over opinion', row('经济效益指标', '促进经济发展', '家长满意率', '≥90%')],
    ['one rate of two things', row('质量指标', '幼儿园入园率', '退役士兵入园率', '≥95%')],
    ['a rate over another aim', row('质量指标', '设备使用率', '丰富退休老人文化生活', '≥90%')],
    ['a count over an opinion', row('数量指标', '购置床位数量', '受访老人中表示满意的比例', '≥60张')],
    ['a count over a day', row('数量指标', '铺设管道长度', '全部管道完工的日期', '≥3公里')],
    ['a share over other pieces', row('质量指标', '水样检测合格率', '组织活动的场次', '≥95%')],
    ['a day over pieces', row('时效指标', '设备到货时间', '发放资料的份数', '2025年6月底前')],
    ['an opinion over heads', row('服务对象满意度指标', '家长满意度', '服务对象的总人数', '≥90%')],
    [
      'an opinion, and a rate',
      row('服务对象满意度指标', '供养对象满意度', '集中供养人员对护理员出勤率的统计', '≥95%'),
    ],
    [
      'a certificate, and what an examination costs',
      row('质量指标', '施工人员持证上岗情况', '有限空间作业人员的体检费用', '=100%'),
    ],
    [
      'things, and a share of people',
      row('质量指标', '采购器材合格率', '结业的学员占参训人数的比例', '100%'),
    ],
    [
      'a share by its name, told as so many more',
      row('社会效益指标', '会员增长率', '年末会员比年初增加的人数', '≥300人'),
    ],
    [
      'a share of jobs over a count of shops',
      row('社会效益指标', '推荐就业率', '年末网店开户数比上年增加的数量', '≥85%'),
    ],
    ['a share over what was bought', row('社会效益指标', '投诉办结率', '检测仪器购置台数', '≥98%')],
  ] as const)('fires: %s', (_, indicator) => {
    expect(places(nameDescMismatch, withRows(indicator))).toEqual(['1.1'])
  })

  test.each([
    [
      'the same in other words',
      row('质量指标', '慢性病规范管理率', '年内随访四次以上的患者占在册患者的比例', '≥65%'),
    ],
    ['a count told by its object', row('数量指标', '新增停车泊位', '利用边角地块施划的车位数', '≥300个')],
    ['a time told by a share', row('时效指标', '案件审理时限', '在法定期限内审结的比例', '≥98%')],
    ['punctuality told by an aim of it', row('时效指标', '救助及时率', '及时帮助临时困难家庭', '≥95%')],
    ['a unit cost told by a quotient', row('成本指标', '每亩建设成本', '总投资与建设面积之比', '≤1500元/亩')],
    ['a cost by division', row('成本指标', '每公里养护成本', '养护支出除以里程', '≤2万元/公里')],
    ['an effect told by a share', row('质量指标', '培训效果', '结业测试优秀率', '≥60%')],
    ['how they were asked', row('服务对象满意度指标', '当事人满意度', '回访满意率', '≥90%')],
    ['a rate told by how it is tested', row('质量指标', '检测结果准确率', '盲样考核准确率', '100%')],
    [
      'nobody in particular over somebody',
      row('服务对象满意度指标', '服务对象满意度', '领取补贴的老人满意程度', '≥95%'),
    ],
    ['the public by two names', row('服务对象满意度指标', '沿线群众满意度', '周边居民满意度', '≥90%')],
    ['a slogan over its topic', row('社会效益指标', '社会稳定', '信访积案化解率', '≥85%')],
    ['opposites in both', row('数量指标', '城镇和农村低保人数', '农村与城镇低保对象总数', '≥900人')],
    ['a copy has its own rule', row('社会效益指标', '社会稳定', '社会稳定', '≥90%')],
    ['a category has its own rule', row('经济效益指标', '经济效益', '完成率', '≥90%')],
    ['no description', row('数量指标', '走访企业次数', null, '≥20次')],
    ['work that tells a thing apart', row('数量指标', '改厕户数', '完成厕所改造的农户', '≥500户')],
    ['a share told by its pieces', row('质量指标', '设备验收合格率', '验收合格的设备台数', '≥95%')],
    ['a time told by whether it is kept', row('时效指标', '办理时限', '限期内办结的事项占比', '≥95%')],
    ['an opinion told by those asked', row('服务对象满意度指标', '家长满意度', '表示满意的家长人数', '≥90%')],
    [
      'who of the public is asked',
      row('服务对象满意度指标', '游园群众满意度', '公园游客对绿化养护的满意度', '≥90%'),
    ],
    [
      'two words for one household',
      row('服务对象满意度指标', '改造户满意度', '受益农户对改造质量的满意程度', '≥95%'),
    ],
    ['how an opinion is asked', row('服务对象满意度指标', '学员满意度', '问卷得分的平均数', '≥95%')],
    ['a cost told as one', row('成本指标', '体检成本', '人员的体检费用', '≤5万元')],
    [
      'two kinds of people by a character of each',
      row('服务对象满意度指标', '师生满意度', '任课教师和住校学生对食堂的满意程度', '≥90%'),
    ],
    ['a share without the word', row('质量指标', '问题整改率', '已追回金额占应追回金额', '≥95%')],
    [
      'who uses it may be anybody',
      row('服务对象满意度指标', '平台使用人员满意度', '全体机关干部对平台的满意程度', '≥90%'),
    ],
  ] as const)('stays quiet: %s', (_, indicator) => {
    expect(places(nameDescMismatch, withRows(indicator))).toEqual([])
  })
})
