/** No help tells a role to do what it may not. */
import { describe, expect, test } from 'vitest'
import type { Action } from '#core/kernel/allows.ts'
import { GRANTS } from '#core/kernel/grants.ts'
import { ROLES, type Role } from '#core/kernel/roles.ts'
import { guidesFor, stepsFor } from './for-whom.ts'
import { GUIDE_IDS } from './guide.ts'
import { GUIDES } from './guides.ts'

/** Words of buttons, and what is done by them: one of these acts lets one press it. */
const ACTS: { readonly [word: string]: readonly Action[] } = {
  导入: ['document.import', 'execution.write'],
  拖到上面: ['document.import'],
  可导入: ['document.import'],
  存疑: ['document.import'],
  不能导入: ['document.import'],
  撤销本次导入: ['document.import'],
  新建目标: ['document.edit'],
  'Word、Excel 文件': ['document.edit'],
  填写: ['document.edit'],
  沿用上年: ['document.edit'],
  '委托填写…': ['document.edit'],
  整行或整块: ['document.edit'],
  办下一个: ['monitoring.fill', 'monitoring.check-department', 'monitoring.check-finance'],
  送审: ['document.edit', 'statement.write'],
  采用: ['document.edit', 'statement.write'],
  调整: ['document.edit', 'statement.write', 'review.write'],
  撤回: ['filing.act'],
  判断有误: ['finding.decide'],
  佐证材料: ['document.edit'],
  交回: ['delegation.fill'],
  拒绝: ['delegation.fill'],
  一键纳入: ['assurance.write'],
  登记公开: ['whole.fill', 'whole.check-department'],
  登记转移支付: ['transfer.manage'],
  分解下达: ['transfer.split'],
  调整分解: ['transfer.split'],
  审核上报: ['transfer.manage'],
  开始分析: ['cost-analysis.write'],
  导入成本分析表: ['cost-analysis.write'],
  撤销定稿: ['cost-analysis.write'],
  登记标准: ['cost-standard.manage'],
  停用: ['cost-standard.manage'],
  起草报告: ['report.write', 'report.write-region'],
  恢复为系统起草: ['report.write', 'report.write-region'],
  数据已更新: ['report.write', 'report.write-region'],
  采用新数据: ['report.write', 'report.write-region'],
  定稿: ['report.write', 'report.write-region'],
  添加任务: ['assurance.write'],
  添加措施: ['assurance.write'],
  审核通过: ['filing.act', 'monitoring.check-department', 'monitoring.check-finance'],
  退回: ['filing.act', 'monitoring.check-department', 'monitoring.check-finance'],
  批复: ['review.write'],
  批复填: ['review.write'],
  转办: ['review.write'],
  加签: ['review.write'],
  催办: ['filing.remind', 'monitoring.remind', 'self-evaluation.remind'],
  催办全部: ['monitoring.remind', 'self-evaluation.remind'],
  试运行: ['rule-set.manage'],
  采用为规则: ['rule-set.manage'],
  更新执行数: ['monitoring.open'],
  结束本轮: ['monitoring.open'],
  重新开放: ['monitoring.open'],
  核实无误: ['monitoring.fill', 'self-evaluation.write'],
  未到测算期: ['monitoring.fill'],
  未完成: ['monitoring.fill'],
  沿用上次: ['monitoring.fill'],
  数值说明: ['monitoring.fill'],
  只看待办: ['monitoring.fill', 'monitoring.check-department', 'monitoring.check-finance'],
  原因: ['monitoring.fill', 'monitoring.check-department', 'monitoring.check-finance'],
  有原因无措施: ['monitoring.read'],
  处理: ['monitoring.answer'],
  静默: ['monitoring.judge'],
  恢复: ['monitoring.judge'],
  属实: ['monitoring.judge'],
  误报: ['monitoring.judge'],
  登记: ['execution.write'],
  更正: ['execution.write'],
  启动自评: ['self-evaluation.open'],
  不适用: ['self-evaluation.write'],
  确认: ['filing.act', 'self-evaluation.remind'],
  去评估: ['assessment.write'],
  新建评价任务: ['evaluation.manage'],
  选取项目: ['evaluation.manage'],
  选取专家: ['evaluation.manage'],
  启动评价: ['evaluation.manage'],
  指标体系: ['evaluation.manage'],
  登记抽取: ['evaluation.manage'],
  抽取: ['evaluation.manage'],
  下载抽取记录: ['evaluation.manage'],
  征求单位意见: ['evaluation.manage'],
  采纳: ['evaluation.manage'],
  不采纳: ['evaluation.manage'],
  逐条反馈: ['evaluation.answer'],
  签署回避声明: ['evaluation.judge'],
  评分表: ['evaluation.judge'],
  单位自评的完成情况: ['evaluation.judge'],
  暂存: ['evaluation.judge'],
  提交评分: ['evaluation.judge'],
  调阅材料: ['evaluation.judge'],
  登记政策: ['policy.manage'],
  发布执行: ['policy.manage'],
  延续: ['policy.manage'],
  填报完成值: ['policy.report'],
  依据的政策: ['policy.link'],
  按建议登记: ['accountability.manage'],
  不采纳建议: ['accountability.manage'],
  登记约谈问责: ['accountability.manage'],
  办结: ['accountability.manage'],
  撤销记录: ['accountability.manage'],
  登记整改: ['rectification.manage'],
  确认整改: ['rectification.manage'],
  退回补充: ['rectification.manage'],
  延长期限: ['rectification.manage'],
  撤销: ['rectification.manage'],
  回复整改情况: ['rectification.reply'],
  终止: ['project.close'],
  按建议决定: ['result.decide'],
  按比例决定: ['result.decide'],
  按金额决定: ['result.decide'],
  发布通知: ['notice.publish'],
  导出: ['document.export'],
  '导出 Word': ['assessment.read'],
  '导出 PDF': ['assessment.read'],
  导出汇总表: ['document.export'],
  下载原件: ['document.export'],
  '下载档案（PDF）': ['document.export'],
  '下载全部材料（zip）': ['document.export'],
  '全部自评表（Word 压缩包）': ['document.export'],
}

/** Words of places, and of what is only looked at: who may see them. */
const PLACES: { readonly [word: string]: readonly Action[] | 'everybody' } = {
  工作台: 'everybody',
  等我办理: 'everybody',
  现在可以: 'everybody',
  消息: 'everybody',
  通知公告: 'everybody',
  全部标为已读: 'everybody',
  '保存当前视图…': 'everybody',
  打印: 'everybody',
  图: 'everybody',
  表: 'everybody',
  下载图片: 'everybody',
  下载数据: 'everybody',
  待办: ['filing.read', 'delegation.fill'],
  已办: ['review.read'],
  进度: ['review.read'],
  全部: ['review.read'],
  审核: ['review.read'],
  目标: ['project.read'],
  绩效目标: ['project.read'],
  文档: ['document.read'],
  单位: ['statistics.read'],
  评价得分与支付: ['statistics.read'],
  查询统计: ['statistics.read'],
  指标库: ['library.read'],
  绩效指标库: ['library.read'],
  问题: ['finding.read'],
  查重: ['finding.read'],
  规则集: ['rule-set.read'],
  运行监控: ['rule-set.read'],
  工作保障措施: ['assurance.read'],
  执行监控: ['monitoring.read', 'monitoring.read-final'],
  绩效监控: ['monitoring.read', 'monitoring.read-final'],
  预警: ['monitoring.read'],
  预警准确率: ['monitoring.read'],
  预算执行: ['execution.read'],
  单位自评: ['self-evaluation.read'],
  怎么算的: ['self-evaluation.read'],
  覆盖情况和部门汇总: ['self-evaluation.read'],
  事前绩效评估: ['assessment.read'],
  重点评价: ['evaluation.read', 'evaluation.judge'],
  评价报告: ['evaluation.read'],
  成本分析: ['cost-analysis.read'],
  支出标准: ['cost-standard.read'],
  监控报告: ['report.read'],
  部门整体监控: ['whole.read', 'whole.read-final'],
  转移支付: ['transfer.read'],
  全生命周期: ['project.read'],
  自评上报: ['transfer.read'],
  分解: ['transfer.read'],
  汇总: ['transfer.read'],
  部门整体自评: ['whole.read', 'whole.read-final'],
  自评报告: ['report.read'],
  工作报告: ['report.read'],
  评价: ['report.read'],
  结果应用: ['report.read'],
  '导出 Word': ['document.export'],
  '导出 PDF': ['document.export'],
  与自评比较: ['evaluation.read'],
  问责台账: ['accountability.read'],
  支出政策: ['policy.read'],
  整改台账: ['rectification.read'],
  绩效档案: ['rectification.read'],
  预算挂钩: ['result.read'],
  挂钩测算: ['result.read'],
  财政运行: ['fiscal-operation.read', 'fiscal-operation.read-final'],
  开启年度: ['fiscal-operation.manage'],
  从文件读取: ['fiscal-operation.write'],
}

const NEEDS = { ...PLACES, ...ACTS }
/** Beside what stands in 【】: these are said in plain words. */

const PLAIN = ['拖到上面', '判断有误', '批复填', '逐条反馈']

const wordsOf = (text: string) => [
  ...[...text.matchAll(/【([^】]+)】/gu)].map(([, word = '']) => word),
  ...PLAIN.filter((word) => text.includes(word)),
]

const ALL = GUIDE_IDS.flatMap((id) => GUIDES[id].parts.map((part) => ({ id, part })))

const may = (role: Role) => (action: Action) => GRANTS[role].has(action)

describe('the guides', () => {
  test('name nothing of which it is not known who may do it', () => {
    const named = ALL.flatMap(({ part }) => part.steps.flatMap(({ text, more = '' }) => wordsOf(text + more)))
    expect([...new Set(named)].filter((word) => NEEDS[word] === undefined)).toEqual([])
    expect(Object.keys(NEEDS).filter((word) => !named.includes(word))).toEqual([])
  })

  test.each(ROLES)('tell %s to do nothing that this role may not', (role) => {
    const refused = ALL.flatMap(({ id, part }) =>
      stepsFor(part, may(role)).flatMap(({ text, more = '' }) =>
        wordsOf(text + more)
          .filter((word) => {
            const needs = NEEDS[word] ?? 'everybody'
            return needs !== 'everybody' && !needs.some(may(role))
          })
          .map((word) => `${id} ${part.id}: ${word}`),
      ),
    )
    expect(refused).toEqual([])
  })

  test.each([
    ['unit-filler', 'filling monitoring self-evaluation evaluation everyday', 'review'],
    ['finance-office', 'review monitoring self-evaluation evaluation everyday', 'filling'],
    ['contributor', 'filling everyday', 'review monitoring self-evaluation evaluation'],
    ['expert', 'evaluation everyday', 'review filling monitoring self-evaluation'],
    ['reader', 'everyday', 'review filling monitoring self-evaluation evaluation'],
  ] as const)('of the work of %s come before those of other roles', (role, own, others) => {
    const found = guidesFor(may(role))
    expect([found.own.join(' '), found.others.join(' ')]).toEqual([own, others])
    expect([...found.own, ...found.others].toSorted()).toEqual([...GUIDE_IDS].toSorted())
  })

  test('have nothing that is for nobody', () => {
    const left = ALL.filter(({ part }) =>
      part.steps.some((step) => !ROLES.some((role) => stepsFor(part, may(role)).includes(step))),
    )
    expect(left.map(({ id, part }) => `${id} ${part.id}`)).toEqual([])
  })
})
