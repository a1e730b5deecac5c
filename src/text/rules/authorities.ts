/** Names of the sources that rules rest on. */
import type { AuthoritySource } from '#core/rules/authority.ts'
import type { Wording } from '../language.ts'
import { both } from './rule-text.ts'

export const AUTHORITY_NAMES: Record<AuthoritySource, Wording> = {
  'targets-2015-88': both(
    '财预〔2015〕88号《中央部门预算绩效目标管理办法》',
    '财预〔2015〕88号, performance targets of central departments',
  ),
  'evaluation-2020-10': both(
    '财预〔2020〕10号《项目支出绩效评价管理办法》',
    '财预〔2020〕10号, evaluation of project spending',
  ),
  'indicators-2021-101': both(
    '财预〔2021〕101号《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》',
    '财预〔2021〕101号, setting of core targets and indicator values (trial)',
  ),
  'budget-reform-2021-5': both(
    '国发〔2021〕5号《国务院关于进一步深化预算管理制度改革的意见》',
    '国发〔2021〕5号, opinions on deepening the reform of budget management',
  ),
  'hebei-form': both('河北省部门预算绩效文本表式', 'the Hebei form of departmental performance texts'),
  'project-code': both(
    '预算管理一体化项目编码规则（由实际编码归纳）',
    'the structure of project codes (as read off real codes)',
  ),
  'bond-budgets-2016': both(
    '财预〔2016〕154号、155号 地方政府一般债务、专项债务预算管理办法',
    '财预〔2016〕154 and 155, budgets of general and special debt of local governments',
  ),
  'special-bonds-2021-61': both(
    '财预〔2021〕61号《地方政府专项债券项目资金绩效管理办法》',
    '财预〔2021〕61号, performance of projects paid from special bonds',
  ),
  'purchased-services-102': both(
    '财政部令第102号《政府购买服务管理办法》',
    'Order 102 of the Ministry of Finance, services bought by governments',
  ),
  'investment-funds-2020-7': both(
    '财预〔2020〕7号《关于加强政府投资基金管理 提高财政出资效益的通知》',
    '财预〔2020〕7号, government investment funds',
  ),
  'ppp-2020-13': both(
    '财金〔2020〕13号《政府和社会资本合作（PPP）项目绩效管理操作指引》',
    '财金〔2020〕13号, performance of PPP projects',
  ),
  'budget-law': both('《中华人民共和国预算法》', 'Budget Law of the PRC'),
  'personal-information-law': both(
    '《中华人民共和国个人信息保护法》',
    'Personal Information Protection Law of the PRC',
  ),
  default: both('本系统默认规则', 'a default of this system'),
}
