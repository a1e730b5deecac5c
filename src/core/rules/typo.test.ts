import { describe, expect, test } from 'vitest'
import {
  ALONE,
  PARAMETERS,
  places,
  row,
  statement,
  subGoal,
  suggestions,
  targets,
  withRows,
} from '../../../test/support/targets.ts'
import { TYPOS } from './lexicon/typos.ts'
import { SET_PHRASES } from './lexicon/set-phrases.ts'
import { typo } from './typo.ts'

const said = (text: string) =>
  typo
    .check(targets([{ purpose: text }]), PARAMETERS, ALONE)
    .map(({ text, suggestion }) => [text, suggestion])

describe('typo', () => {
  test('reads a basis, but not who issued a paper', () => {
    const basis = (text: string) =>
      places(typo, withRows(row('数量指标', '路灯数量', '养护的路灯', '5盏', text)))
    expect(basis('路灯养户合同')).toEqual(['1.1'])
    expect(basis('冀教财〔2021〕96号')).toEqual([])
  })

  test.each([
    ['a value', withRows(row('数量指标', '绩效工资', '发放人数5人', '没人每月1000元')), ['1.1']],
    [
      'name and description of one row once',
      withRows(row('质量指标', '执法过程全纪录', '执法过程全纪录比例', '100%')),
      ['1.1'],
    ],
    ['the narrative', targets([{}], { statement: statement({ overallGoal: '一手把坚持讲党课。' }) }), ['-']],
    ['a set phrase', targets([{ goals: ['保障村级组只正常运转'] }]), ['1']],
    [
      'the name in the table',
      targets(
        [
          {
            name: '劳动保障监察',
            title: '1.劳动保障监察绩效目标表',
            indicators: [row('数量指标', '参加全市劳动会议', '参加全市劳动会议次数', '4次')],
          },
        ],
        {
          statement: statement({
            subGoals: [
              subGoal({
                title: '劳动保障监察',
                goal: '监察',
                indicators: '参加全是劳动会议次数，群众满意度',
              }),
            ],
          }),
        },
      ),
      ['-'],
    ],
  ] as const)('fires: %s', (_, document, expected) => {
    expect(places(typo, document)).toEqual(expected)
  })

  test.each([
    '由干部群众共同参与',
    '年末完成支付',
    '自己完成维护',
    '为群众提供更好的服务',
    '没备案的项目',
    '建设各类设施',
    '消防犯罪预防',
    '以经济建设为中心',
    '不少干部参加',
    '农民公园改造',
    '选拔出优秀干部',
    '接收人员安置',
    '一手把握项目进度',
    '疫苗不良反应情况监测',
    '上报消防部门',
    '特困供养户',
    '文化结构优化',
    '督导工作按时完成',
    '职工满意率',
    '规律服药率',
    '完成绿化修复',
    '来院就诊的患者',
    // The characters of a slip within longer words that are right.
    '提升游客体验受众面',
    '开展实验受试者招募',
    '采购蚊帐单价控制',
    '武侯车站改造',
    '公布署名文件',
    '检验受理窗口',
    '按排名先后安排资金',
    '选拔付出突出的人员',
    '大部份额由省级承担',
    '提高老年人社会自理能力',
    '残疾人自理能力训练',
    '心里有数、手中有策',
    '不良反应监测',
    '应急反应堆演练',
    '农产品收益人均提高',
    '截止阀更换',
    '制定长治久安方案',
    '末端治理',
    '季末结账',
    '既有建筑改造',
    '诸侯文化展',
  ])('stays quiet: %s', (text) => {
    expect(said(text)).toEqual([])
  })

  test.each([
    ['边坡整休和坑槽修补', '整休', '整修'],
    ['对强检计量器俱实行免费检定', '器俱', '器具'],
    ['严格执行政府采构规定', '政府采构', '政府采购'],
    ['改造的建筑面机和道路', '面机', '面积'],
  ])('%s: one character of the same sound makes a word of it', (text, wrong, right) => {
    expect(said(text)).toEqual([[wrong, right]])
  })

  test.each([
    '新能源公交车占全部公交车的比例',
    '国省干线大中修',
    '推行河湖长制',
    '私搭乱建清理',
    '餐饮用气单位检查',
    '官方微信推文阅读量',
    '平均办理时长',
    '强基提质行动',
    '招标前可研批复',
    '检察院和检察官',
    '配合检察机关办案',
    '每个项目标段',
    '提升耕地地力',
    '标准器建标考核',
    '两企三新党建',
  ])('%s: characters that stand apart are no slip', (text) => {
    expect(said(text)).toEqual([])
  })

  test('names the right word for what is there', () => {
    expect(said('更好的为居民提供服务')).toEqual([['更好的为', '更好地为']])
    expect(suggestions(typo, targets([{ purpose: '工程峻工验收' }]))).toEqual(['竣工'])
  })

  test.each(TYPOS.map(({ example }) => example))('%s is found, and right once it is mended', (example) => {
    const [found] = said(example)
    expect(found).toBeDefined()
    const [text = '', suggestion = ''] = found ?? []
    expect(said(example.replace(text ?? '', suggestion ?? ''))).toEqual([])
  })

  test.each(SET_PHRASES)('%s is right', (phrase) => {
    expect(said(phrase)).toEqual([])
  })
})
