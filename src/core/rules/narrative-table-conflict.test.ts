import { describe, expect, test } from 'vitest'
import type { Project } from '#core/target/project.ts'
import { places, row, statement, subGoal, targets } from '../../../test/support/targets.ts'
import { narrativeTableConflict } from './narrative-table-conflict.ts'

const NAME = '遗属补助'
const saying = (goal: string | null, indicators: string | null, more: Partial<Project> = {}) =>
  targets([{ name: NAME, title: `1.${NAME}绩效目标表`, ...more }], {
    statement: statement({ subGoals: [subGoal({ title: NAME, goal, indicators })] }),
  })
const people = (value: string) => [row('数量指标', '享受补贴的人数', '发放企业离退休遗属补助的人数', value)]

describe('narrative-table-conflict', () => {
  test.each([
    [
      '33人 and 38人',
      saying(null, '发放企业离退休遗属补助的人数33人，完成率100%', { indicators: people('38人') }),
      ['1.1'],
    ],
    [
      "a goal in the same words, and the row with the goal's figure",
      saying('组织大型人才招聘活动5次以上', null, {
        goals: ['组织大型人才招聘活动4次以上'],
        indicators: [row('数量指标', '举办活动场次', '举办引才交流活动场次', '4次')],
      }),
      ['1', '1.1'],
    ],
    [
      'a rate',
      saying(null, '政策知晓率达到95%', {
        indicators: [row('社会效益指标', '政策知晓率', '知晓政策的比例', '≥90%')],
      }),
      ['1.1'],
    ],
    [
      'the whole money',
      saying('办公用房共计需租赁费39.50万元/年', null, { budget: { total: '52', fiscal: '52', other: '0' } }),
      ['1'],
    ],
    [
      'persons that do not add up',
      saying('街道专职委员1人及社区专职委员7人的工资', null, {
        indicators: [row('数量指标', '工资发放人数', '发放工资的人数', '≥100')],
      }),
      ['1.1'],
    ],
    [
      'in Chinese numerals',
      saying('慰问困难家庭三十二户', null, {
        indicators: [row('数量指标', '慰问困难家庭户数', '慰问的户数', '30户')],
      }),
      ['1.1'],
    ],
    [
      'a sub-goal whose heading is only like the name',
      targets(
        [
          {
            name: '路灯电费及维护费',
            indicators: [row('数量指标', '路灯数量', '纳入管护的路灯数量', '≥12100盏')],
          },
          { name: '公厕管护经费' },
        ],
        {
          statement: statement({
            subGoals: [
              subGoal({ title: null, goal: '路灯运行维护：保证11200盏路灯正常运行；' }),
              subGoal({ title: null, goal: '公厕管护：做好日常保洁。' }),
            ],
          }),
        },
      ),
      ['1.1'],
    ],
    [
      'a part that has a row of its name',
      saying('供养特困人员1180人，其中集中供养360人', null, {
        indicators: [
          row('数量指标', '集中供养人数', '集中供养的人数', '≥320人'),
          row('数量指标', '分散供养人数', '分散供养的人数', '≥860人'),
        ],
      }),
      ['1.1'],
    ],
    [
      'another day',
      saying(null, '清淤完成时间2025年5月底前', {
        indicators: [row('时效指标', '清淤完成时间', '清淤全部完成的时间', '2025年6月底前')],
      }),
      ['1.1'],
    ],
  ] as const)('fires: %s', (_, document, expected) => {
    expect(places(narrativeTableConflict, document)).toEqual(expected)
  })

  test.each([
    ['the same', saying(null, '发放企业离退休遗属补助的人数38人', { indicators: people('38人') })],
    [
      'more than 2700 and ≥2700',
      saying('全区2700多名党员专题培训', null, {
        indicators: [row('数量指标', '培训人数', '参加专题培训人数', '≥2700人')],
      }),
    ],
    ['another thing', saying('慰问老党员12人', null, { indicators: people('38人') })],
    [
      'a part',
      saying('培训干部200人，其中女干部80人', null, {
        indicators: [row('数量指标', '培训干部人数', '参训干部人数', '200人')],
      }),
    ],
    [
      'each time',
      saying('每期培训干部50人', null, {
        indicators: [row('数量指标', '培训干部人数', '参训干部人数', '200人')],
      }),
    ],
    [
      'another measure',
      saying('举办培训班4期', null, { indicators: [row('数量指标', '培训人数', '参加培训的人数', '200人')] }),
    ],
    [
      'another row by its name, counted there otherwise',
      saying(null, '参训业务骨干人数≥250人', {
        indicators: [
          row('数量指标', '参训业务骨干人数', '完成全部课程的业务骨干', '≥260人次'),
          row('社会效益指标', '参训人员岗位练兵达标人数', '岗位练兵测试达标的参训人员', '≥130人'),
        ],
      }),
    ],
    [
      'a change',
      saying('发病率下降5%', null, { indicators: [row('质量指标', '发病率', '发病的比例', '≤2%')] }),
    ],
    [
      'a part of the money',
      saying('其中租赁费39.50万元', null, { budget: { total: '52', fiscal: '52', other: '0' } }),
    ],
    [
      'persons that add up',
      saying('街道专职委员1人及社区专职委员7人', null, {
        indicators: [row('数量指标', '工资发放人数', '发放工资的人数', '8人')],
      }),
    ],
    [
      'what several projects do together, listed',
      targets([{ name: NAME, indicators: people('38人') }, { name: '困难职工补助' }], {
        statement: statement({
          subGoals: [
            subGoal({
              title: NAME,
              goal: '发放企业离退休遗属补助的人数133人',
              projects: [
                { code: null, name: NAME },
                { code: null, name: '困难职工补助' },
              ],
            }),
          ],
        }),
      }),
    ],
    [
      'what several projects do together, named',
      targets([{ name: NAME, indicators: people('38人') }, { name: '困难职工补助' }], {
        statement: statement({
          subGoals: [
            subGoal({ title: NAME, goal: '遗属补助和困难职工补助：发放企业离退休遗属补助的人数133人' }),
          ],
        }),
      }),
    ],
    [
      "another project's sub-goal",
      targets([{ name: '道路维修', indicators: people('38人') }], {
        statement: statement({
          subGoals: [subGoal({ title: '遗属补助', goal: '发放企业离退休遗属补助的人数33人' })],
        }),
      }),
    ],
    [
      'a heading as like to two projects',
      targets(
        [
          {
            name: '路灯维护（城东）',
            indicators: [row('数量指标', '路灯数量', '纳入管护的路灯数量', '≥12100盏')],
          },
          { name: '路灯维护（城西）' },
        ],
        {
          statement: statement({
            subGoals: [subGoal({ title: null, goal: '路灯维护及电费：保证11200盏路灯正常运行；' })],
          }),
        },
      ),
    ],
    [
      'the same day',
      saying(null, '清淤完成时间2025年6月底前', {
        indicators: [row('时效指标', '清淤完成时间', '清淤全部完成的时间', '2025年6月底前')],
      }),
    ],
    [
      'a day for something else',
      saying('2025年3月底前完成管网普查', null, {
        indicators: [row('时效指标', '清淤完成时间', '清淤全部完成的时间', '2025年6月底前')],
      }),
    ],
    [
      'how many there are in the end, and how many the year adds',
      targets(
        [
          {
            name: '便民网点建设',
            title: '1.便民网点建设绩效目标表',
            purpose: '新建便民网点25个',
            goals: ['新建便民网点25个'],
            indicators: [row('数量指标', '新建便民网点数', '年内建成的便民网点', '25个')],
          },
        ],
        { statement: statement({ overallGoal: '全县便民网点达到60个', subGoals: [] }) },
      ),
    ],
    [
      'parts of the whole',
      targets(
        [
          {
            name: '信号灯建设',
            title: '1.信号灯建设绩效目标表',
            goals: ['建设改造信号灯路口24处'],
            indicators: [row('数量指标', '建设改造路口数', '新建和改造的信号灯路口', '=24处')],
          },
        ],
        {
          statement: statement({
            subGoals: [subGoal({ title: '信号灯建设', goal: '新建信号灯路口8处、改造信号灯路口16处' })],
          }),
        },
      ),
    ],
  ] as const)('stays quiet: %s', (_, document) => {
    expect(places(narrativeTableConflict, document)).toEqual([])
  })
})
