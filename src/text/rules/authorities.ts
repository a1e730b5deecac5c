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
  'budget-law': both('《中华人民共和国预算法》', 'Budget Law of the PRC'),
  'personal-information-law': both(
    '《中华人民共和国个人信息保护法》',
    'Personal Information Protection Law of the PRC',
  ),
  default: both('本系统默认规则', 'a default of this system'),
}
