/**
 * What reviewers write over and over when they send a target back, as data: a region keeps its own list
 * (docs/flow.md).
 */

/** What holds where a region says nothing: the faults that reviews find most often, each with what to do. */
export const USUAL_OPINIONS: readonly string[] = [
  '指标值没有数量或分级标准，无法衡量。请补充可比较的指标值和计量单位。',
  '绩效指标描述与指标名称相同。请写明怎样计算、统计口径和范围。',
  '指标值确定依据过于笼统。请写明依据的文件、标准或历史数据。',
  '成本指标照抄预算数。请按单位成本填写。',
  '绩效目标没有数量。请写明要完成什么、达到什么效果。',
  '绩效目标与指标不对应。请为每项目标补充能够反映它的指标。',
  '缺少质量、时效或成本指标。请按绩效目标补充。',
  '资金支出计划各期平均分配，与项目进度不符。请按实际进度填写。',
  '预算数与财政资金、其他资金之和不符。请核对后修改。',
  '项目编码未填或校验不符。请核对后填写。',
]

/** What is said where a target passes of which advice alone was found: no error, no warning. */
export const CLEAN_OPINION = '无错误和警告，所提建议请单位在执行中参考，同意通过。'

/** What is said where a target passes though something was found: what was done about it. */
export const PASSING_OPINIONS: readonly string[] = [
  '已逐项核对，所列问题不影响考核，同意通过。',
  '所列问题已与单位核实并改正，同意通过。',
  '所列问题请单位在执行中完善，同意通过。',
]

export const OPINIONS_MOST = 40
export const OPINION_LENGTH = 300
