/**
 * What the words about a project are called on a form that asks for them; the first is how it is called where
 * nothing else is said.
 */
import { foldLabel } from '../kernel/characters.ts'
import { DETAIL_FIELDS, type DetailField } from './project.ts'

export const DETAIL_LABELS: { readonly [field in DetailField]: readonly string[] } = {
  attribute: ['项目属性', '项目性质'],
  category: ['项目类别', '项目类型'],
  period: ['项目起止时间', '项目期限', '实施周期', '实施期限'],
  leader: ['项目负责人', '负责人'],
  contact: ['联系人', '经办人'],
  phone: ['联系电话', '电话', '联系方式'],
  grounds: ['立项依据', '项目立项依据', '政策依据'],
  implementer: ['实施主体', '项目实施主体'],
  overview: ['项目概述', '项目概况', '项目内容'],
  scheme: ['实施方案', '项目实施方案', '项目实施计划'],
  review: ['审核意见'],
  'filled-by': ['填表人', '填报人'],
  'filled-on': ['填报日期', '填表日期'],
  remark: ['备注', '说明'],
}

/** Which of them a label names; null when it is one that only this form has. */
export function detailOfLabel(label: string): DetailField | null {
  const folded = foldLabel(label)
  return DETAIL_FIELDS.find((field) => DETAIL_LABELS[field].some((one) => foldLabel(one) === folded)) ?? null
}
