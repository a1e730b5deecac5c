/** Words of the forms of projects (专项债券, 政府购买服务, 政府投资基金, PPP) and of their stages. */
import type { Stage, StageNote, StageState, Asked } from '#core/lifecycle/stages.ts'
import type { FormGround, FormSource, ProjectForm, SpecialForm } from '#core/target/project-form.ts'
import { ASSESSMENT_CONCLUSION_NAMES, ASSESSMENT_STATE_NAMES } from './assessment.ts'
import { FILING_STATE_NAMES } from './filing.ts'
import type { Language, Wording } from './language.ts'
import { EVALUATION_STATE_WORDS } from './self-evaluation.ts'

const both = (zh: string, en: string): Wording => ({ 'zh-CN': zh, en })

export const PROJECT_FORM_NAMES: Record<ProjectForm, Wording> = {
  general: both('一般项目', 'General project'),
  'special-bond': both('专项债券项目', 'Special bond project'),
  'purchased-service': both('政府购买服务', 'Purchased service'),
  'investment-fund': both('政府投资基金', 'Government investment fund'),
  ppp: both('PPP 项目', 'PPP project'),
}

const FORM_SOURCE_NAMES: Record<FormSource, Wording> = {
  funding: both('资金构成', 'the funds'),
  category: both('项目类别', 'the category'),
  name: both('项目名称', 'the name'),
  grounds: both('立项依据', 'the grounds'),
}

/** What told the form of a project. */
export function formGroundText(ground: FormGround | null, language: Language): string {
  if (ground === null)
    return language === 'en'
      ? 'nothing in the target says that rules of their own are made for it'
      : '材料中没有适用专门办法的内容'
  const source = FORM_SOURCE_NAMES[ground.source][language]
  return language === 'en' ? `told by ${source}: ${ground.words}` : `依据${source}“${ground.words}”`
}

export const STAGE_NAMES: Record<Stage, Wording> = {
  assessment: both('事前绩效评估', 'Ex-ante assessment'),
  target: both('绩效目标', 'Target'),
  monitoring: both('绩效监控', 'Monitoring'),
  'self-evaluation': both('单位自评', 'Self-evaluation'),
  evaluation: both('绩效评价', 'Evaluation'),
}

export const STAGE_STATE_NAMES: Record<StageState, Wording> = {
  done: both('已完成', 'Done'),
  'under-way': both('进行中', 'Under way'),
  missing: both('缺', 'Missing'),
  later: both('未到时间', 'Not due'),
  unasked: both('不作要求', 'Not asked'),
}

export const ASKED_NAMES: Record<Asked, Wording> = {
  always: both('必做', 'Always'),
  chosen: both('抽取开展', 'Of those chosen'),
}

/** What is asked at each stage, by the rule of the form (src/core/lifecycle/stages.ts names it; 待核对). */
const ASKS: Record<SpecialForm, Record<Stage, Wording>> = {
  'special-bond': {
    assessment: both(
      '申请债券资金前评估必要性、公益性、收益性，收入成本收益预测和偿债计划',
      'Before bonds are asked for: need, public use, returns, forecasts and repayment',
    ),
    target: both(
      '目标与资金需求同步设定，反映产出、融资成本和偿债风险',
      'Set with the request: outputs, cost of financing, risk of repayment',
    ),
    monitoring: both('资金执行和目标实现双监控', 'Money and targets watched side by side'),
    'self-evaluation': both('项目单位自评', 'By the unit of the project'),
    evaluation: both('主管部门、财政部门选取项目评价', 'Of those that the department or the bureau chooses'),
  },
  'purchased-service': {
    assessment: both('购买前评估', 'Before services are bought'),
    target: both('写明服务数量、质量和服务对象满意度', 'Quantity, quality and satisfaction of those served'),
    monitoring: both('跟踪合同履行', 'The contract is followed'),
    'self-evaluation': both('对所购服务定期评价', 'What was bought is judged regularly'),
    evaluation: both('财政部门选取项目重点评价', 'Of those that the bureau chooses'),
  },
  'investment-fund': {
    assessment: both('设立或注资前评估', 'Before a fund is set up or paid into'),
    target: both('写明政策目标和投资、退出安排', 'Policy goals, investment and exit'),
    monitoring: both('投资进度和政策目标监控', 'Investment and policy goals'),
    'self-evaluation': both('年度自评', 'Every year'),
    evaluation: both('按政策目标和出资效益评价', 'By policy goals and what the money achieved'),
  },
  ppp: {
    assessment: both(
      '以物有所值评价和财政承受能力论证为准',
      'Value for money and fiscal capacity are shown instead',
    ),
    target: both('总体目标与年度目标，分建设期、运营期', 'As a whole and by year, of building and operation'),
    monitoring: both('建设和运营情况监控', 'Building and operation'),
    'self-evaluation': both('实施机构年度自查', 'By the implementing body every year'),
    evaluation: both('运营期按年评价，结果与付费挂钩', 'Every year of operation, and payments follow it'),
  },
}

export function stageAsksText(form: SpecialForm, stage: Stage, language: Language): string {
  return ASKS[form][stage][language]
}

/** What is said of a stage beside its state. */
export function stageNoteText(note: StageNote, language: Language): string {
  switch (note.code) {
    case 'assessment':
      return ASSESSMENT_STATE_NAMES[note.state][language]
    case 'concluded':
      return ASSESSMENT_CONCLUSION_NAMES[note.conclusion][language]
    case 'filing':
      return FILING_STATE_NAMES[note.state][language]
    case 'sheets':
      return language === 'en'
        ? `${note.final} of ${note.sheets} sheets final`
        : `监控表 ${note.final}/${note.sheets} 已办结`
    case 'self-evaluation':
      return EVALUATION_STATE_WORDS[note.state][language]
    case 'graded':
      return note.grade
  }
}
