import { describe, expect, test } from 'vitest'
import { places, row, statement, subGoal, targets } from '../../../test/support/targets.ts'
import { copyPaste } from './copy-paste.ts'

const OWN = row('数量指标', '受益人数', '受益的人数', '100人')
const retired = row('社会效益指标', '生活水平', '有效提高退休职工生活水平', '提高')
const RETIRED = { name: '退休人员待遇', purpose: '用于退休人员待遇', goals: ['退休人员待遇按时落实'] }
const unit = { code: '1', name: '县乡村振兴局' }

describe('copy-paste', () => {
  test.each([
    [
      "another project's people",
      targets([
        { ...RETIRED, indicators: [OWN, retired] },
        { name: '道路维修', purpose: '维修道路', goals: ['维修道路'], indicators: [OWN, retired] },
      ]),
      ['2.2'],
    ],
    [
      'a goal that nothing else of the project speaks of',
      targets([{ name: '干部培训', goals: ['举办培训班4期', '改造农村危房120户'] }]),
      ['1'],
    ],
    [
      'a count of which nothing else speaks',
      targets([
        {
          name: '道路维修',
          purpose: '维修农村公路',
          goals: ['维修公路12公里', '新增纸质图书8000册，12月底前完工'],
          indicators: [OWN],
        },
      ]),
      ['1'],
    ],
    [
      "another field's label",
      targets([{}], {
        statement: statement({
          subGoals: [
            subGoal({
              title: '社区建设',
              goal: '建设社区',
              indicators: '社区功能提升率均有提高。绩效目标：通过提升社区功能',
            }),
          ],
        }),
      }),
      ['-'],
    ],
    [
      "another department's plan",
      targets([{ unit }], {
        statement: statement({
          safeguards: [
            { label: '二', title: null, text: '围绕部门职责和民政事业发展规划设定绩效目标', at: { line: 3 } },
          ],
        }),
      }),
      ['-'],
    ],
    [
      'a value of payments where nothing is paid',
      targets([
        {
          name: '养老金补贴',
          purpose: '养老金补贴',
          goals: ['按时补贴养老金'],
          indicators: [row('时效指标', '及时性', '及时完成', '按时完成发放')],
        },
        {
          name: '内网运行费',
          purpose: '内网会计一体化办公',
          goals: ['保障内网运行'],
          indicators: [row('时效指标', '数据共享率', '数据共享率', '按时完成发放')],
        },
      ]),
      ['2.1'],
    ],
    [
      'somebody of whom only another project speaks',
      targets([
        { name: '孕产妇产前筛查', purpose: '用于孕产妇免费筛查' },
        {
          name: '乡村医生补助',
          purpose: '用于乡村医生补助',
          goals: ['按月发放补助'],
          indicators: [OWN, row('服务对象满意度指标', '孕产妇满意度', '孕产妇对筛查的满意程度', '≥90%')],
        },
      ]),
      ['2.2'],
    ],
    [
      "a benefit of another project's people",
      targets([
        { name: '村干部基本报酬', purpose: '村干部报酬' },
        {
          name: '公益性岗位补贴',
          purpose: '脱贫劳动力岗位补贴',
          goals: ['发放岗位补贴'],
          indicators: [OWN, row('社会效益指标', '村干部履职积极性', '提高村干部积极性', '提高')],
        },
      ]),
      ['2.2'],
    ],
    [
      "a row in the words of another project's name",
      targets([
        { name: '80周岁以上老年人高龄津贴' },
        {
          name: '困难残疾人生活补贴',
          purpose: '发放残疾人补贴',
          goals: ['为残疾人发放补贴2400人'],
          indicators: [row('社会效益指标', '80周岁以上老年人获得感', '对津贴政策的知晓率', '≥90%')],
        },
      ]),
      ['2.1'],
    ],
    [
      "another department's beasts",
      targets([
        {
          name: '消防宣传',
          purpose: '开展消防宣传进社区',
          goals: ['开展宣传60场'],
          unit: { code: '1', name: '县消防救援大队' },
          indicators: [OWN, row('社会效益指标', '生猪检疫率', '经检疫的生猪占出栏生猪的比例', '100%')],
        },
      ]),
      ['1.2'],
    ],
    [
      "a prosecutor's text in a court's",
      targets(
        [
          {
            name: '办案业务费',
            purpose: '用于审判工作',
            goals: [],
            unit: { code: '1', name: '某县人民法院' },
          },
        ],
        {
          statement: statement({
            safeguards: [
              { label: null, title: null, text: '主动接受审计监督，提高批捕案件质量。', at: { line: 9 } },
            ],
          }),
        },
      ),
      ['-'],
    ],
  ] as const)('fires: %s', (_, document, expected) => {
    expect(places(copyPaste, document)).toEqual(expected)
  })

  test.each([
    [
      'both serve them',
      targets([
        { ...RETIRED, indicators: [OWN, retired] },
        {
          name: '退休人员体检',
          purpose: '退休人员体检',
          goals: ['退休人员体检全部完成'],
          indicators: [OWN, retired],
        },
      ]),
    ],
    [
      "nobody's people",
      targets([
        { purpose: '培训', indicators: [OWN] },
        { purpose: '干部培训场地维修', indicators: [OWN] },
      ]),
    ],
    [
      'a general goal',
      targets([{ name: '道路维修', purpose: '维修道路', goals: ['确保工作顺利进行', '确保资金及时拨付'] }]),
    ],
    [
      "a goal of the project's own words",
      targets([{ name: '道路维修', purpose: '维修农村公路', goals: ['维修公路12公里'] }]),
    ],
    [
      'one act brings them together',
      targets([
        {
          name: '业务能力提升',
          purpose: '支付讲课费',
          goals: ['培训骨干教师120人'],
          indicators: [row('数量指标', '参训人数', '完成培训的人数', '120人')],
        },
      ]),
    ],
    [
      "the unit's own affairs",
      targets([{ unit: { code: '1', name: '县民政局' } }], {
        statement: statement({
          safeguards: [
            { label: '二', title: null, text: '围绕民政事业发展规划设定绩效目标', at: { line: 3 } },
          ],
        }),
      }),
    ],
    [
      'a street has all affairs',
      targets([{ unit: { code: '1', name: '希望路街道办事处' } }], {
        statement: statement({ overallGoal: '促进民政事业发展' }),
      }),
    ],
    [
      'a label where it belongs',
      targets([{}], {
        statement: statement({
          subGoals: [subGoal({ title: '社区建设', goal: '建设社区', indicators: '社区功能提升率' })],
        }),
      }),
    ],
    [
      'pupils are served by many',
      targets([
        { name: '学生资助', purpose: '资助学生' },
        {
          name: '校车运营',
          purpose: '补助车辆运营',
          goals: ['补助车辆'],
          indicators: [OWN, row('服务对象满意度指标', '学生满意度', '学生满意程度', '≥90%')],
        },
      ]),
    ],
    [
      "people of nobody's project",
      targets([
        {
          name: '道路维修',
          purpose: '维修道路',
          goals: ['维修道路'],
          indicators: [OWN, row('服务对象满意度指标', '退休人员满意度', '退休人员满意程度', '≥90%')],
        },
        { name: '公厕管护' },
      ]),
    ],
    [
      'the project speaks of them itself',
      targets([
        { name: '残疾人补贴', purpose: '补贴残疾人' },
        {
          name: '护理补贴',
          purpose: '用于重度残疾人护理',
          goals: ['发放护理补贴'],
          indicators: [OWN, row('服务对象满意度指标', '残疾人满意度', '残疾人满意程度', '≥90%')],
        },
      ]),
    ],
    [
      'a row that its own project speaks of, too',
      targets([
        { name: '80周岁以上老年人高龄津贴' },
        {
          name: '困难残疾人生活补贴',
          purpose: '发放残疾人和老年人补贴',
          goals: ['为残疾人发放补贴2400人'],
          indicators: [row('社会效益指标', '80周岁以上老年人获得感', '对津贴政策的知晓率', '≥90%')],
        },
      ]),
    ],
    [
      'how its own things are tested',
      targets([
        {
          name: '设备购置',
          purpose: '购置呼吸机',
          goals: ['购置呼吸机2台'],
          unit: { code: '1', name: '某县人民医院' },
          indicators: [
            OWN,
            row('质量指标', '计量检定合格率', '经计量检定合格的器具占送检器具的比例', '100%'),
          ],
        },
      ]),
    ],
  ] as const)('stays quiet: %s', (_, document) => {
    expect(places(copyPaste, document)).toEqual([])
  })
})
