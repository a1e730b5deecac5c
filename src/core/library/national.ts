/**
 * Common indicators of the nation, as data. What each measures and how it is computed is what the official
 * frameworks say, in our words: 财预〔2013〕53号 (附件1 项目支出绩效评价共性指标体系框架:
 * 产出), 财预〔2021〕101号 (成本 before all: the unit cost where it can be told). Names that only repeat a
 * kind are left out: a target names its own matter.
 */
import type { LibraryIndicator } from './library-indicator.ts'

const COMMON = '财预〔2013〕53号 附件1'
const GUIDE = '财预〔2021〕101号'

export const NATIONAL_INDICATORS: readonly LibraryIndicator[] = [
  {
    kind: 'quantity',
    name: '实际完成率',
    meaning: '实际产出数占计划产出数的比例，反映产出数量目标实现到什么程度',
    formula: '实际产出数÷计划产出数×100%',
    direction: 'higher',
    unit: '%',
    basis: '',
    source: COMMON,
  },
  {
    kind: 'quality',
    name: '质量达标率',
    meaning: '达到质量标准的产出数占实际产出数的比例；标准是立项时定下的行业标准、计划标准或历史标准',
    formula: '质量达标产出数÷实际产出数×100%',
    direction: 'higher',
    unit: '%',
    basis: '',
    source: COMMON,
  },
  {
    kind: 'timeliness',
    name: '完成及时率',
    meaning:
      '比计划提前的时间占计划时间的比例，反映产出时效目标实现到什么程度；按期为 0%，提前大于 0%，推迟小于 0%',
    formula: '（计划完成时间－实际完成时间）÷计划完成时间×100%',
    direction: 'higher',
    unit: '%',
    basis: '',
    source: COMMON,
  },
  {
    kind: 'cost',
    name: '成本节约率',
    meaning: '完成计划工作目标时实际节约的成本占计划成本的比例',
    formula: '（计划成本－实际成本）÷计划成本×100%',
    direction: 'higher',
    unit: '%',
    basis: '',
    source: COMMON,
  },
  {
    kind: 'satisfaction',
    name: '服务对象满意度',
    meaning:
      '社会公众或服务对象对项目实施效果满意的程度；写明是谁满意（如参训学员、受益农户），用调查问卷取得',
    formula: '满意和比较满意的人数÷有效答卷人数×100%',
    direction: 'higher',
    unit: '%',
    basis: '',
    source: COMMON,
  },
  {
    kind: 'economic-cost',
    name: '单位产出成本',
    meaning: '每一单位产出用多少钱，如每人次培训费、每公里养护费；比总额更能说明钱花得值不值',
    formula: '项目支出÷产出数量',
    direction: 'lower',
    unit: '元',
    basis: '',
    source: GUIDE,
  },
]
