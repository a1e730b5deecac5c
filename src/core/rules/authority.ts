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
  /** 财预〔2021〕61号 《地方政府专项债券项目资金绩效管理办法》. */
  'special-bonds-2021-61',
  /** 财政部令第102号 《政府购买服务管理办法》. */
  'purchased-services-102',
  /** 财预〔2020〕7号 《关于加强政府投资基金管理 提高财政出资效益的通知》. */
  'investment-funds-2020-7',
  /** 财金〔2020〕13号 《政府和社会资本合作（PPP）项目绩效管理操作指引》. */
  'ppp-2020-13',
  /** 中华人民共和国预算法. */
  'budget-law',
  /** 中华人民共和国个人信息保护法. */
  'personal-information-law',
  /** A default of this system. */
  'default',
] as const
export type AuthoritySource = (typeof AUTHORITY_SOURCES)[number]
