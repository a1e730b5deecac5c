/**
 * The sources rules rest on. Their names in both languages are in src/text/rules/authorities.ts; whether a
 * rule's clause has been compared with the official text is the rule's own `confirmed`.
 */
const AUTHORITY_SOURCES = [
  /** 财预〔2015〕88号 《中央部门预算绩效目标管理办法》. */
  'targets-2015-88',
  /** 财预〔2020〕10号 《项目支出绩效评价管理办法》. */
  'evaluation-2020-10',
  /** 财预〔2021〕101号 《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》. */
  'indicators-2021-101',
  /** 国发〔2021〕5号 《国务院关于进一步深化预算管理制度改革的意见》, （十一）推进支出标准体系建设 (the number to be checked). */
  'budget-reform-2021-5',
  /** The Hebei form 部门预算绩效文本, as real documents of 2022 and 2025 show it. */
  'hebei-form',
  /** The structure of 项目编码, as read off real codes. */
  'project-code',
  /** 财预〔2016〕154号, 155号: budgets of general and of special debt of local governments. */
  'bond-budgets-2016',
  /** 中华人民共和国预算法. */
  'budget-law',
  /** 中华人民共和国个人信息保护法. */
  'personal-information-law',
  /** A default of this system. */
  'default',
] as const
export type AuthoritySource = (typeof AUTHORITY_SOURCES)[number]
