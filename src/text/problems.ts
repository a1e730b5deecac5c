/** Words of every refusal, with what to do about it. `{name}` stands for a value of the problem. */
import { momentsInChina } from './moments.ts'
import { RECTIFICATION_REFUSALS } from '#core/rectification/step.ts'
import { ASSESSMENT_REFUSALS } from '#core/assessment/step.ts'
import { FISCAL_REFUSALS } from '#core/fiscal-operation/step.ts'
import { TRANSFER_REFUSALS } from '#core/transfers/step.ts'
import { READ_FAULTS } from '#core/kernel/fault.ts'
import { FLOW_REFUSALS } from '#core/filing/act.ts'
import { FUNDING_FAULTS } from '#core/execution/funding.ts'
import { MONEY_FAULTS } from '#core/execution/money-import.ts'
import type { ProblemCode } from '#core/kernel/problem.ts'
import { assessmentRefusalText } from './assessment.ts'
import { fiscalRefusalText } from './fiscal-operation.ts'
import { transferRefusalText } from './transfers.ts'
import { blanksText } from './documents/blanks.ts'
import { evaluationRefusalText } from './evaluation.ts'
import { flowRefusalText } from './filing.ts'
import { accountabilityReasonText } from './accountability.ts'
import { policyReasonText } from './policies.ts'
import { rectificationRefusalText } from './rectification.ts'
import type { Language, Wording } from './language.ts'
import { fieldWords } from './field-words.ts'
import { contentName, faultMessage } from './documents/faults.ts'
import { fundingFaultText } from './execution/funding.ts'
import { closingRefusalText } from './closing.ts'
import { moneyFaultText } from './execution/money-faults.ts'
import { POST_FAULT_WORDS } from './accounts/post-faults.ts'
import { UNIT_FAULT_WORDS } from './organisation.ts'
import { WRITE_FAULT_TEXT } from './write-faults.ts'

const PROBLEMS: Record<ProblemCode, Wording> = {
  'round-not-found': {
    'zh-CN': '没有这个监控轮次，或不在您的范围内。',
    en: 'There is no such round of monitoring within your reach.',
  },
  'round-too-early': {
    'zh-CN': '监控时点 {day} 还没有到，数据不完整。请在这一天之后开启。',
    en: 'The mark of the round, {day}, has not come: open it after that day.',
  },
  'round-empty': {
    'zh-CN': '{year} 年度还没有已批复的项目，没有可以监控的内容。',
    en: 'Nothing of {year} is approved yet: there is nothing to watch.',
  },
  'round-overdue': {
    'zh-CN': '原定报送期限 {due} 已经过去。请另定报送期限后再开启。',
    en: 'Its sheets were due by {due}, which is past. Set another day, then open it.',
  },
  'round-closed': {
    'zh-CN': '本轮监控已结束，不能再修改。如需修改，请联系财政绩效科重新开放。',
    en: 'This round is closed. Ask the performance office to open it again.',
  },
  'round-unchanged': {
    'zh-CN': '本轮监控已经是这个状态。',
    en: 'The round stands so already.',
  },
  'sheet-not-found': {
    'zh-CN': '没有这张监控表，或不在您的范围内。',
    en: 'There is no such sheet within your reach.',
  },
  'target-changed': {
    'zh-CN': '内容刚被 {by} 修改过，与您看到的不同。请核对后再送审。',
    en: '{by} has changed the target meanwhile: it is not what you see. Look at it, then send it in.',
  },
  'sheet-changed': {
    'zh-CN': '监控表刚被 {by} 修改过。请重新打开后再填写。',
    en: '{by} has changed the sheet meanwhile. Open it again and go on.',
  },
  'sheet-misfit': {
    'zh-CN': '监控表应有 {expected} 行指标，收到 {found} 行。请刷新页面后重试。',
    en: 'The sheet has {expected} indicators; {found} came. Reload the page and try again.',
  },
  'sheet-faults': {
    'zh-CN': '监控表还有 {count} 处没有填好，不能送审。请按提示补充。',
    en: '{count} places of the sheet are not filled in properly: it cannot be sent in yet.',
  },
  'sheet-not-here': {
    'zh-CN': '监控表不在您这个环节，请刷新后查看办理进度。',
    en: 'The sheet is not with you: reload to see who has it.',
  },
  'sheet-own': {
    'zh-CN': '您填写或送审过这张监控表，不能由本人审核。请由其他审核人办理。',
    en: 'You filled in or sent this sheet: somebody else has to check it.',
  },
  'sheet-acted-on': {
    'zh-CN': '{by} 已先办理这张监控表，请刷新后查看办理进度。',
    en: '{by} was first with this sheet: reload to see who has it.',
  },
  'sheet-with-faults': {
    'zh-CN': '有 {count} 处没有填好，不能批量通过。请打开逐张审核。',
    en: '{count} places are not filled in properly: open it and decide about it alone.',
  },
  'sheet-with-warnings': {
    'zh-CN': '有 {count} 条预警待处理，不能批量通过。请先处理预警，或打开逐张审核。',
    en: '{count} of its warnings are open: settle them, or open the sheet and decide about it alone.',
  },
  'sheet-suspends': {
    'zh-CN': '拟暂停实施，办结后停止支付，不能批量通过。请打开逐张审核。',
    en: 'It suspends the project, and payments stop with it: open it and decide about it alone.',
  },
  'sheet-not-sender': {
    'zh-CN': '只有送审人本人可以撤回。',
    en: 'Only the person who sent it in takes it back.',
  },
  'sheet-comment-missing': {
    'zh-CN': '退回时请写明原因，便于单位修改。',
    en: 'Say why it is sent back.',
  },
  'sheet-unchanged': {
    'zh-CN':
      '退回后没有修改。请按退回意见修改；确不需要修改的，请写明理由并确认后再送审，理由记入办理记录和操作日志。',
    en:
      'Nothing was changed since it was sent back. Amend it, or say why it stays as it is and ' +
      'confirm that: the reason is kept in the history and the operation log.',
  },
  'warning-not-found': {
    'zh-CN': '没有这条预警，或不在您的范围内。',
    en: 'There is no such warning within your reach.',
  },
  'warning-not-muted': {
    'zh-CN': '这条预警没有静默',
    en: 'This warning is not muted',
  },
  'warning-settled': {
    'zh-CN': '这条预警已处理，不能重复处理。',
    en: 'The warning is settled already.',
  },
  'not-signed-in': {
    'zh-CN': '尚未登录或登录已过期。请重新登录后再操作。',
    en: 'You are not signed in, or the session has ended. Sign in again and repeat.',
  },
  'password-change-needed': {
    'zh-CN': '请先修改密码：初始密码或已到期的密码只能用来修改密码。',
    en: 'Change your password first: a first password, or one that has run out, is good for nothing else.',
  },
  'not-allowed': {
    'zh-CN': '当前账号没有此项权限。如确需办理，请联系系统管理员调整角色。',
    en: 'Your account may not do this. Ask an administrator to change your role if you need it.',
  },
  'sign-in-refused': {
    'zh-CN': '账号或密码不正确，或账号已停用。请核对后重试；忘记密码请联系系统管理员重置。',
    en:
      'Account or password is wrong, or the account is switched off. Check both and try again; an ' +
      'administrator can set a new password.',
  },
  'sign-in-locked': {
    'zh-CN':
      '登录失败次数过多，已暂时锁定。请在 {minutes} 分钟后再试，或换用曾经登录过的电脑；急用的，请系统管理员或安全管理员在“人员与岗位”中“解除锁定”，管理员自己被锁定的，' +
      '由维护人员在服务器上运行 jichi reset-password。',
    en:
      'Too many failed attempts: signing in is locked for now. Try again in {minutes} minutes, or ' +
      'from a computer on which you have signed in before. If it is urgent, ask an administrator ' +
      'to release it (Accounts → Release); where administrators themselves are locked out, the ' +
      'operator of the server uses jichi reset-password.',
  },
  'address-slowed': {
    'zh-CN':
      '您所在的网络登录失败过多，为防止猜密码，登录正在排队。请在 {seconds} 秒后再试；在这台电脑上登录过的账号不必等待。',
    en:
      'Too many failed attempts came from your network, and signing in from there goes slowly. Try ' +
      'again in {seconds} seconds; accounts that have signed in on this computer before need not wait.',
  },
  'not-locked': {
    'zh-CN': '这个账号没有锁定，可能已到时解除。',
    en: 'This account is not locked; the lock may have run out.',
  },
  'password-weak': {
    'zh-CN':
      '新密码过于简单：至少 {min} 个字符，并含大写字母、小写字母、数字、符号中的 {kinds} 种，且不得包含账号。',
    en:
      'The new password is too simple: at least {min} characters, {kinds} kinds out of capitals, ' +
      'small letters, digits and signs, and not the account name.',
  },
  'password-common': {
    'zh-CN': '这是最常见的密码之一，容易被猜中。请换一个，例如几个不相干的词加上数字和符号。',
    en:
      'This is one of the commonest passwords and soon guessed. Choose another, such as a few ' +
      'unrelated words with digits and signs.',
  },
  'password-used': {
    'zh-CN': '最近 {count} 个用过的密码不能再用。请换一个新的。',
    en: 'The last {count} passwords cannot be used again. Choose a new one.',
  },
  'password-wrong': {
    'zh-CN': '当前密码不正确，没有做任何改动。请重新输入当前密码。',
    en: 'The present password is wrong; nothing was changed. Type it again.',
  },
  'password-same': {
    'zh-CN': '新密码与当前密码相同。请设置一个不同的密码。',
    en: 'The new password is the present one. Choose another.',
  },
  'sign-in-step-over': {
    'zh-CN': '验证超时或已用过。请重新输入账号和密码。',
    en: 'That took too long, or was used already. Enter account and password again.',
  },
  'code-wrong': {
    'zh-CN':
      '动态口令不正确或已用过。请等验证器显示下一个口令后再试；手机时间须准确。手机不在身边时，可输入恢复码。',
    en:
      'The code is wrong or was used already. Wait for the next one and try again; the telephone’s ' +
      'clock must be right. Without the telephone, enter a recovery code.',
  },
  'oidc-off': {
    'zh-CN': '没有启用统一身份认证登录。请用账号和密码登录。',
    en: 'Signing in by the service is switched off. Sign in with account and password.',
  },
  'oidc-unreachable': {
    'zh-CN': '统一身份认证服务没有响应。请稍后再试，或用账号和密码登录；仍不行请联系系统管理员。',
    en: 'The sign-in service does not answer. Try again later, or sign in with account and password.',
  },
  'oidc-refused': {
    'zh-CN': '统一身份认证没有完成（已取消、超时，或返回的内容无效）。请重新登录。',
    en: 'The sign-in service did not complete (cancelled, too late, or its answer was not valid). Sign in again.',
  },
  'oidc-account-unknown': {
    'zh-CN': '统一身份认证已通过，但本系统没有对应的账号。请联系系统管理员开通。',
    en: 'The sign-in service knows you, but there is no account here. Ask an administrator for one.',
  },
  'oidc-account-inactive': {
    'zh-CN': '统一身份认证已通过，但账号尚未启用或已停用。请联系系统管理员。',
    en: 'The sign-in service knows you, but your account here is switched off. Ask an administrator.',
  },
  'session-not-found': {
    'zh-CN': '这个登录已经退出。请刷新页面查看最新情况。',
    en: 'That session has ended already. Reload the page to see how things stand.',
  },
  'second-factor-none': {
    'zh-CN': '没有启用动态口令。请刷新页面查看最新情况。',
    en: 'There is no second factor. Reload the page to see how things stand.',
  },
  'second-factor-there': {
    'zh-CN': '已经启用动态口令。要换手机，请先停用再重新启用。',
    en: 'There is a second factor already. To change the telephone, take it away first and enrol again.',
  },
  'second-factor-required': {
    'zh-CN': '按本单位安全设置，您的角色必须使用动态口令，不能停用。要换手机，请联系系统管理员重置。',
    en:
      'Your office asks for a second factor from your role: it cannot be taken away. To change the ' +
      'telephone, ask an administrator to reset it.',
  },
  'second-factor-unreadable': {
    'zh-CN':
      '服务器的密钥与启用动态口令时不同，无法核对。请系统管理员恢复原密钥（JICHI_SECRET_KEY 或数据目录中的 secret.key），或重置您的动态口令。',
    en:
      'The server’s key is not the one with which the second factor was kept. Have the key put ' +
      'back (JICHI_SECRET_KEY or secret.key in the data folder), or the second factor reset.',
  },
  'secret-key-missing': {
    'zh-CN': '服务器没有保存密钥的地方，不能保管秘密。请系统管理员设置 JICHI_SECRET_KEY 后重新启动。',
    en: 'The server has no key to keep secrets under. Have JICHI_SECRET_KEY set, and the server started again.',
  },
  'account-taken': {
    'zh-CN': '账号“{account}”已存在。请换一个账号名称。',
    en: 'The account “{account}” exists already. Choose another name.',
  },
  'last-administrator': {
    'zh-CN':
      '账号管理、岗位管理、操作日志校验三项职责，每项都须留有一个可用的账号：这是其中一项的最后一人，不能停用，也不能收回其岗位。请先为另一人授予相应岗位。',
    en:
      'Somebody must be left for each of accounts, posts and the verification of the log. This is ' +
      'the last one for one of them, and cannot be switched off or lose that post. Give the post ' +
      'to another person first.',
  },
  'day-past': {
    'zh-CN': '日期 {until} 已经过去，请选择今天或以后的日期。',
    en: 'The day {until} is past. Choose today or a later day.',
  },
  'account-kept-apart': {
    'zh-CN':
      '这个账号担任三员分立的其他管理员，密码和动态口令不能由您重置。请由兼管的系统管理员办理，或由管理服务器的人员在服务器上运行 jichi reset-password。',
    en:
      'This account holds the post of another of the three administrators: you cannot reset its ' +
      'password or second factor. An administrator of everything can, or the operator of the machine, ' +
      'with jichi reset-password.',
  },
  'document-not-found': {
    'zh-CN': '没有找到这份文档，可能已被删除。请回到文档列表查看。',
    en: 'There is no such document; it may have been removed. Go back to the list of documents.',
  },
  'project-not-found': {
    'zh-CN': '没有找到这个项目，所属文档可能已被删除。请回到项目列表查看。',
    en: 'There is no such project; its document may have been removed. Go back to the list of projects.',
  },
  'job-not-found': {
    'zh-CN': '没有找到这项任务。请刷新页面查看最新情况。',
    en: 'There is no such job. Reload the page to see how things stand.',
  },
  'batch-not-found': {
    'zh-CN': '没有找到这批导入，可能已过保存期限。请刷新页面查看最新情况。',
    en: 'There is no such batch; its time may be over. Reload the page to see how things stand.',
  },
  'import-not-found': {
    'zh-CN': '没有找到这次导入，可能已过保存期限。请到“文档”页查看最近的导入。',
    en: 'There is no such import; its time may be over. See the recent imports on the page Documents.',
  },
  'import-over': {
    'zh-CN': '这次导入已经确认或撤销，不能再更改。请刷新页面查看结果。',
    en: 'This import was confirmed or undone already and is not changed any more. Reload the page.',
  },
  'import-not-confirmed': {
    'zh-CN': '这次导入还没有确认，没有可撤销的内容；不需要时可以放弃导入。',
    en: 'This import was not confirmed: there is nothing to undo. Give it up if it is not wanted.',
  },
  'import-reading': {
    'zh-CN': '还有文件正在读取或保存。请等全部完成后再操作。',
    en: 'Files are still being read or saved. Wait until all are done.',
  },
  'import-changed': {
    'zh-CN': '可导入的文件有变化，现在是 {count} 份。请核对后再确认。',
    en: 'The files to import are others now: {count}. Look at them and confirm again.',
  },
  'import-rested-on': {
    'zh-CN': '“{file}”导入后已有后续工作，不能整批撤销。请先处理列出的事项，或逐个删除不需要的文档。',
    en: 'Work rests on “{file}” since it was imported, so the whole import is not undone. Take back what is listed first, or remove documents one by one.',
  },
  'job-not-held': {
    'zh-CN': '这个文件不在待确认的文件中。请刷新页面查看最新情况。',
    en: 'This file does not wait for a confirmation. Reload the page to see how things are.',
  },
  'unit-not-asked': {
    'zh-CN': '这次导入中没有需要对应的这个单位。请刷新页面查看最新情况。',
    en: 'No file of this import names such an unknown unit. Reload the page to see how things are.',
  },
  'layout-not-found': {
    'zh-CN': '没有找到这种表式，可能已被删除。请到“系统管理 › 表式”查看。',
    en: 'There is no such layout; it may have been removed. See Administration › Layouts.',
  },
  'job-not-failed': {
    'zh-CN': '只有没有导入的文件才能重新读取。请刷新页面查看最新情况。',
    en: 'Only a file that was not imported can be tried again. Reload the page to see how things stand.',
  },
  'rule-set-not-found': {
    'zh-CN': '没有找到这个规则集或这个版本，可能已停用。请到“规则集”页面查看。',
    en: 'There is no such rule set or version; it may have been retired. See the page Rule sets.',
  },
  'rule-set-built-in': {
    'zh-CN': '“{id}”是系统自带的规则集，不能修改。请在它的基础上新建本地规则集。',
    en: '“{id}” comes with the program and is not changed. Make a rule set that inherits from it.',
  },
  'rule-set-changed': {
    'zh-CN': '“{id}”已由他人保存为第 {version} 版。请重新打开后再修改，以免覆盖。',
    en: 'Somebody has saved version {version} of “{id}” meanwhile. Open it again before changing it.',
  },
  'rule-set-needed': {
    'zh-CN': '“{child}”以“{id}”为上级，不能停用。请先停用下级规则集。',
    en: '“{child}” inherits from “{id}”, which cannot be retired. Retire the lower one first.',
  },
  'rule-set-invalid': {
    'zh-CN': '规则集有 {count} 处不符合要求，第一处在 {path}（{fault}）。请修改后重试。',
    en: 'The rule set has {count} faults, the first at {path} ({fault}). Mend it and try again.',
  },
  'rule-sets-too-many': {
    'zh-CN': '最多保存 {limit} 个规则集。请先停用不用的。',
    en: 'No more than {limit} rule sets are kept in use. Retire those that are not needed.',
  },
  'attachment-not-found': {
    'zh-CN': '没有找到这份佐证材料，可能已被删除。请刷新页面查看最新情况。',
    en: 'There is no such file; it may have been taken away. Reload the page to see how things stand.',
  },
  'attachment-too-large': {
    'zh-CN':
      '“{file}”有 {size} MB，每份不能超过 {limit} MB。请压缩图片、降低扫描分辨率，或分成几个文件上传。',
    en:
      '“{file}” has {size} MB; at most {limit} MB are taken. Shrink its pictures, scan at a lower ' +
      'resolution, or split it.',
  },
  'attachment-empty': {
    'zh-CN': '“{file}”是空文件，没有内容。请确认文件已保存完整后再上传。',
    en: '“{file}” is empty. Make sure that it was saved properly and hand it in again.',
  },
  'attachments-too-many': {
    'zh-CN': '一个项目最多保存 {limit} 份佐证材料。请先删除不需要的，或把几份合并成一个 PDF。',
    en: 'A project keeps at most {limit} files. Take away what is not needed, or merge several into one PDF.',
  },
  'attachment-kind': {
    'zh-CN':
      '“{file}”不能作为佐证材料：按内容看，它是{found}，不在可上传的类型里。请上传 PDF、OFD、图片、Word、Excel、PPT 或文本文件；压缩包请解压后逐个上传。',
    en:
      '“{file}” cannot be kept as evidence: by its content it is {found}. Hand in PDF, OFD, ' +
      'pictures, Word, Excel, PowerPoint or text; unpack archives first.',
  },
  'attachment-encrypted': {
    'zh-CN': '“{file}”设有打开密码，审核人无法查看。请去掉密码后重新上传。',
    en:
      '“{file}” is locked with a password, and reviewers could not open it. Remove the password ' +
      'and hand it in again.',
  },
  'attachment-macros': {
    'zh-CN': '“{file}”含有宏，出于安全不能上传。请另存为不含宏的文件（.docx、.xlsx）或 PDF 后再上传。',
    en: '“{file}” holds macros and is not taken for safety. Save it without macros (.docx, .xlsx) or as PDF.',
  },
  'attachment-infected': {
    'zh-CN': '“{file}”被查出病毒（{name}），没有保存。请先在本机杀毒，再上传干净的文件。',
    en: 'A virus was found in “{file}” ({name}); it was not kept. Clean your machine and hand in a clean file.',
  },
  'scanner-unreachable': {
    'zh-CN': '病毒扫描服务没有应答（{detail}），文件暂时不能上传。请稍后再试，或请系统管理员检查扫描服务。',
    en:
      'The virus scanner does not answer ({detail}); files cannot be taken in now. Try again ' +
      'later, or ask the administrator to look at it.',
  },
  'attachment-kept': {
    'zh-CN': '“{file}”送审时已在其中，可能已被审核人采信，不能删除。可以补充上传新的材料。',
    en:
      '“{file}” was there when it was sent in, and a reviewer may have relied on it: it stays. You ' +
      'may add other files.',
  },
  'attachment-row-gone': {
    'zh-CN': '“{file}”没有上传：它要证明的指标刚刚被删去了。请重新选择它证明哪个指标，再上传。',
    en:
      '“{file}” was not added: the indicator that it proves has just been removed. Choose again ' +
      'what it proves, and add it.',
  },
  'library-indicator-not-found': {
    'zh-CN': '指标库里没有这个指标，可能已被删除。请刷新页面查看最新情况。',
    en: 'The library has no such indicator; it may have been removed. Reload the page to see how things stand.',
  },
  'library-indicator-taken': {
    'zh-CN': '指标库里已有同类的“{name}”。请直接修改它，或换一个名称。',
    en: 'The library has “{name}” of this kind already. Change that one, or choose another name.',
  },
  'library-indicator-not-own': {
    'zh-CN': '“{name}”不是本地自建的指标，不能删除。不想让单位选用时，可以停用它。',
    en: '“{name}” was not laid down here and cannot be removed. Hide it when units should not take it.',
  },
  'layout-taken': {
    'zh-CN':
      '已有编号相同、内容不同的表式“{name}”（{id}）。可以选择替换它，或把文件里的 id 改成别的编号再导入。',
    en:
      'There is a layout with this id and other content: “{name}” ({id}). Replace it, or change ' +
      'the id in the file and import it again.',
  },
  'layouts-too-many': {
    'zh-CN': '最多记住 {limit} 种表式。请先到“系统管理 › 表式”删去不用的。',
    en: 'No more than {limit} layouts are remembered. Remove those that are not needed under Administration › Layouts.',
  },
  'user-not-found': {
    'zh-CN': '没有找到这个用户。请刷新用户列表。',
    en: 'There is no such user. Reload the list of users.',
  },
  'address-not-found': {
    'zh-CN': '没有这个地址：{path}。请核对网址。',
    en: 'There is nothing at {path}. Check the address.',
  },
  'job-ended': {
    'zh-CN': '任务已经结束，不能取消。请刷新页面查看结果。',
    en: 'The job has already ended and cannot be cancelled. Reload the page to see what came of it.',
  },
  'job-needs-no-decision': {
    'zh-CN': '这个文件已经处理过，不再需要确认。请刷新页面查看结果。',
    en: 'This file needs no decision any more. Reload the page to see what came of it.',
  },
  'finding-not-found': {
    'zh-CN': '没有找到这个问题，可能所在文档已被删除。请返回列表重新查看。',
    en: 'This finding is not there; its document may have been removed. Go back to the list.',
  },
  'edit-not-found': {
    'zh-CN': '没有可以撤销的修改，可能已经撤销。请刷新页面。',
    en: 'There is no change to undo; it may have been undone already. Reload the page.',
  },
  'finding-changed': {
    'zh-CN': '这个问题已有人先行处理（{by}），您的操作没有执行。请刷新查看最新状态后再决定。',
    en:
      'Somebody else has decided on this finding meanwhile ({by}); nothing was done. Reload and ' +
      'look at it before deciding.',
  },
  'waiver-over': {
    'zh-CN': '截止日期 {until} 已经过去，请选择今天或以后的日期。',
    en: 'The last day {until} is past. Choose today or a later day.',
  },
  'suggestion-not-possible': {
    'zh-CN': '建议无法采用：没有建议文本，或原文已经变化。请查看原文后手工修改。',
    en:
      'No suggestion can be applied: there is none, or the text has changed. Look at the text and ' +
      'change it by hand.',
  },
  'suggestion-overtaken': {
    'zh-CN':
      '“{field}”在提出建议之后已改过，现在是“{found}”，不能直接采用。请对照建议手工修改；不需要再改的，点“已处理”。',
    en:
      '“{field}” was changed after this was suggested; it says “{found}” now. Change it by hand if ' +
      'you still want to, or mark the comment as settled.',
  },
  'edit-refused': {
    'zh-CN': '没有修改“{field}”：此处内容已变化或不能修改。请刷新页面后再试。',
    en:
      'Not changed (“{field}”): something else is there by now, or it cannot be changed. ' +
      'Reload the page and try again.',
  },
  'evaluation-not-found': {
    'zh-CN': '没有这项评价，或者您没有权限查看。',
    en: 'There is no such evaluation, or it is not yours to see.',
  },
  'evaluation-refused': {
    'zh-CN': '评价的这一步现在不能办理。请刷新页面查看最新状态。',
    en: 'This step of the evaluation cannot be done now. Load the page again to see how it stands.',
  },
  'pool-entry-not-found': { 'zh-CN': '机构或专家不在库中。', en: 'The pool has no such agency or expert.' },
  'filing-refused': {
    'zh-CN': '这一步不能办理。请刷新页面查看最新状态。',
    en: 'This step cannot be done. Load the page again to see how it stands.',
  },
  'fiscal-sheet-not-found': {
    'zh-CN': '没有这份财政运行数据表，或者不在您的查看范围内。',
    en: 'There is no such data sheet, or it is not yours to see.',
  },
  'fiscal-sheet-changed': {
    'zh-CN': '这份数据表已被他人修改，请刷新后再填。',
    en: 'Somebody changed the sheet meanwhile: reload it first.',
  },
  'fiscal-sheet-refused': { 'zh-CN': '没有办理。', en: 'Not done.' },
  'fiscal-none-below': {
    'zh-CN': '机构中没有名称像下级政府的单位。请先建立乡镇、街道，或在规则集“财政运行”中补充名称。',
    en: 'No unit is called as a government below. Create them, or name them in the rule set.',
  },
  'fiscal-year-open': {
    'zh-CN': '还有 {count} 份数据表没有审核通过，不能定稿。',
    en: '{count} data sheets are not accepted yet: the year cannot be made final.',
  },
  'fiscal-year-final': {
    'zh-CN': '当前年度的状态不能这样办理：已定稿的不能再改，没有定稿的不用撤销。',
    en: 'It cannot be done: the year is final already, or is not.',
  },
  'fiscal-table-missing': {
    'zh-CN': '“{file}”里没有找到财政运行数据表。表头要有“指标名称”和“本年数”，可下载空表对照。',
    en: 'No data sheet was found in “{file}”. Its headings name the figures and this year’s amounts; download an empty one to compare.',
  },
  'whole-not-found': {
    'zh-CN': '没有这份部门整体表，或者您没有权限查看。',
    en: 'There is no such sheet of a department, or it is not yours to see.',
  },
  'whole-changed': {
    'zh-CN': '{by}刚刚修改了这份表，您的内容没有保存，仍在页面上。',
    en: '{by} has just changed the sheet: your words were not saved and are still here.',
  },
  'whole-misfit': {
    'zh-CN': '表的行数与目标不符（应为 {expected} 行，收到 {found} 行），请刷新页面。',
    en: 'The rows are not those of the sheet ({expected} expected, {found} found): reload the page.',
  },
  'whole-faults': {
    'zh-CN': '还有 {count} 处没有填好，不能送审。',
    en: '{count} places are not filled in: it cannot be sent in.',
  },
  'whole-not-here': {
    'zh-CN': '这份表已经送审，不能修改。',
    en: 'The sheet was sent in and cannot be changed.',
  },
  'whole-nothing': {
    'zh-CN': '{year}年没有已批复的项目，不能开启部门整体自评。',
    en: 'Nothing is approved in {year}: there is nothing to evaluate.',
  },
  'whole-not-final': {
    'zh-CN': '办结后才能登记公开，公开日期不能晚于今天。',
    en: 'Only what is final is published, on a day that is not in the future.',
  },
  'cost-analysis-not-found': {
    'zh-CN': '没有这份成本分析，或者您没有权限查看。',
    en: 'There is no such cost analysis, or it is not yours to see.',
  },
  'cost-analysis-place': {
    'zh-CN': '不能为所选项目做成本分析：自评表还没有确认，或者不在您的权限范围内。',
    en: 'These projects cannot be analysed: no self-evaluation is confirmed, or they are beyond your reach.',
  },
  'cost-analysis-final': {
    'zh-CN': '成本分析已定稿，不能再修改。',
    en: 'The cost analysis is final and no longer changed.',
  },
  'cost-analysis-draft': {
    'zh-CN': '成本分析还没有定稿，不用撤销。',
    en: 'The cost analysis is not final: there is nothing to undo.',
  },
  'cost-analysis-changed': {
    'zh-CN': '{by}刚刚修改了这份成本分析，您的内容没有保存。请刷新页面后再改。',
    en: '{by} has just changed the analysis: yours was not saved. Reload the page and change it again.',
  },
  'cost-analysis-open': {
    'zh-CN': '还不能定稿：请先改正标出的行，写好分析结论；有成本偏高的，还要写改进建议。',
    en: 'Not yet: correct the marked rows and write the conclusion; where a cost is high, write the advice too.',
  },
  'cost-table-missing': {
    'zh-CN': '“{file}”里没有找到表头。请用本系统的表样填写。',
    en: 'No table with the headings was found in “{file}”. Fill in the form of this system.',
  },
  'cost-standard-not-found': {
    'zh-CN': '没有这项支出标准。请刷新页面。',
    en: 'There is no such standard. Reload the page.',
  },
  'cost-standard-wrong': {
    'zh-CN': '标准“{number}”填写有误，没有保存。请检查编号、名称、单位、标准值、年度和依据。',
    en: 'Standard “{number}” is not right and was not saved: check number, name, unit, value, years and source.',
  },
  'cost-standard-taken': {
    'zh-CN': '编号“{number}”已有别的标准。',
    en: 'Another standard has the number “{number}”.',
  },
  'policy-not-found': {
    'zh-CN': '没有这项政策，或不在您的范围内。请返回政策列表查看。',
    en: 'There is no such policy within your reach. Go back to the list.',
  },
  'policy-elsewhere': {
    'zh-CN': '没有保存：这项政策不是项目单位或其主管部门的。请选择本部门的项目和政策。',
    en: 'Not saved: the policy is of another department than the project.',
  },
  'policy-changed': {
    'zh-CN': '{by}刚刚修改了这项政策，您的内容没有保存。请刷新页面后再办理。',
    en: '{by} has just changed the policy: yours was not saved. Reload the page and look again.',
  },
  'policy-refused': {
    'zh-CN': '这项政策现在不能这样办理。请刷新页面查看最新状态。',
    en: 'That cannot be done as the policy stands. Load the page again.',
  },
  'policy-wrong': {
    'zh-CN': '没有保存：政策的期限、年度或目标填写有误。请核对后再保存。',
    en: 'Not saved: term, years or goals of the policy do not fit. Check them and save again.',
  },
  'policy-value-wrong': {
    'zh-CN': '没有保存：完成值填写有误。请核对后再保存。',
    en: 'Not saved: what was reached does not fit. Check it and save again.',
  },
  'transfer-not-found': {
    'zh-CN': '没有这笔转移支付，或者您没有权限查看。',
    en: 'There is no such transfer, or it is not yours to see.',
  },
  'transfer-changed': {
    'zh-CN': '{by}刚刚修改了这笔转移支付，您的内容没有保存。请刷新页面后再改。',
    en: '{by} has just changed the transfer: yours was not saved. Reload the page and change it again.',
  },
  'transfer-refused': {
    'zh-CN': '当前不能这样办理。请刷新页面后再试。',
    en: 'It cannot be done as it is. Reload the page and try again.',
  },
  'transfer-wrong': {
    'zh-CN': '没有保存：主管部门应是本级部门，收到日期不能晚于今天，指标名称不能重复。',
    en: 'Not saved: the department is one of this level, the day of receipt has come, and no indicator is there twice.',
  },
  'transfer-there': {
    'zh-CN': '“{name}”同一文号已经登记过。',
    en: '“{name}” is registered with this document already.',
  },
  'transfer-line-wrong': {
    'zh-CN': '分解没有保存：只能分到本部门当年已批复的项目，每个项目一行。请刷新页面后再分。',
    en: 'The split was not saved: it goes to approved projects of the department and year, one line each. Reload the page.',
  },
  'transfer-form-missing': {
    'zh-CN': '“{file}”里没有找到区域绩效目标（自评）表。请用官方表式或本系统导出的表填写。',
    en: 'No form of a transfer was found in “{file}”. Use the official form or the one of this system.',
  },
  'report-not-found': {
    'zh-CN': '没有这份报告，或者您没有权限查看。',
    en: 'There is no such report, or it is not yours to see.',
  },
  'report-not-final': {
    'zh-CN': '这份报告还没有定稿，定稿后可以查看。',
    en: 'The report is not final yet; it can be read once it is.',
  },
  'report-place': {
    'zh-CN': '不能为所选的范围起草报告：没有数据，或者不在您的权限范围内。',
    en: 'No report can be drafted of that: there is nothing, or it is beyond your reach.',
  },
  'report-final': { 'zh-CN': '报告已定稿，不能再修改。', en: 'The report is final and no longer changed.' },
  'report-changed': {
    'zh-CN': '{by}刚刚修改了“{section}”，您的内容没有保存，仍在页面上。',
    en: '{by} has just changed “{section}”: your words were not saved and are still here.',
  },
  'report-empty': {
    'zh-CN': '“{section}”没有内容，不能定稿。',
    en: '“{section}” is empty: the report cannot be made final.',
  },
  'measure-not-found': {
    'zh-CN': '没有这项保障措施，可能已被删除。请刷新页面。',
    en: 'There is no such measure (any more). Reload the page.',
  },
  'task-not-found': {
    'zh-CN': '没有这项任务，可能已被删除。请刷新页面。',
    en: 'There is no such task (any more). Reload the page.',
  },
  'assurance-full': {
    'zh-CN': '最多 {limit} 项，请合并或删除后再添加。',
    en: 'No more than {limit}: join or remove some first.',
  },
  'assurance-kept': {
    'zh-CN': '“{title}”已有完成记录或佐证材料，不能删除。',
    en: '“{title}” is done or proved in part: it cannot be removed.',
  },
  'assurance-day': {
    'zh-CN': '完成日期不能晚于今天（{day}）。',
    en: 'It cannot have been done after today ({day}).',
  },
  'assessment-refused': {
    'zh-CN': '事前评估的这一步不能办理。请刷新页面查看最新状态。',
    en: 'This cannot be done with the assessment. Load the page again to see how it stands.',
  },
  'assessment-changed': {
    'zh-CN': '其他人已修改或办理了这份评估。请刷新页面后再改，刚才的内容没有保存。',
    en: 'Somebody else changed this assessment meanwhile. Load the page again; what you just wrote was not saved.',
  },
  'assessment-not-found': {
    'zh-CN': '这个项目还没有可以导出的评估报告。',
    en: 'There is no assessment of this project to be handed out.',
  },
  'filing-changed': {
    'zh-CN': '其他人已先行办理，目标状态有变化。请刷新页面后再办理。',
    en: 'Somebody else did something meanwhile. Load the page again and look before you go on.',
  },
  'filing-not-clean': {
    'zh-CN': '批量通过只适用于没有错误和警告的项目，这个项目请逐项审核。',
    en: 'Only projects without open errors and warnings are passed together; review this one by itself.',
  },
  'filing-not-undoable': {
    'zh-CN': '不能撤销：已过十分钟，或之后已有人打开、修改、办理，或已不由您办理。',
    en: 'It cannot be undone: ten minutes are over, somebody has acted on it since, or it is not yours.',
  },
  'approved-locked': {
    'zh-CN': '“{project}”已批复，内容锁定，不能修改、替换或删除。确需修改的，请先办理“调整”。',
    en: '“{project}” is approved: it cannot be changed, replaced or removed. Open an adjustment first.',
  },
  'project-closed': {
    'zh-CN': '“{project}”已终止，内容锁定，不能修改、调整、替换或删除。确需继续实施的，请财政部门先“恢复”。',
    en: '“{project}” is closed: it cannot be changed, replaced or removed. The finance bureau can open it again.',
  },
  'under-review': {
    'zh-CN': '“{project}”正在审核，不能修改、替换或删除。请先撤回，或联系审核人退回。',
    en:
      '“{project}” is under review: it cannot be changed, replaced or removed. Take it back, or ' +
      'ask the reviewer to send it back.',
  },
  'draft-of-file': {
    'zh-CN': '“{project}”是从文件导入的，不能单独删除草稿。需要删除的，请在“文档”中删除整份文件。',
    en: '“{project}” came of a file: remove the whole document on the page of documents.',
  },
  'statement-there': {
    'zh-CN': '“{unit}”已有 {year} 年的部门绩效文本，请在原文本上填写。',
    en: '“{unit}” has a department text of {year}: go on in that one.',
  },
  'target-there': {
    'zh-CN': '“{project}”：{year} 年已有同编码目标，不能重复新建。请打开已有的目标填写。',
    en: '“{project}”: a target of {year} with its project code is there already. Go on in that one.',
  },
  'target-like-there': {
    'zh-CN':
      '“{project}”：本单位 {year} 年已有同名目标。请打开已有的目标；确属另一个项目的，请单独勾选后新建。',
    en: '“{project}”: the unit has a target of {year} with that name. Go on in that one, or tick this one by itself.',
  },
  'statement-of-file': {
    'zh-CN': '这份部门绩效文本是从文件导入的，需要删除的，请在“文档”中删除整份文件。',
    en: 'This text came of a file: remove the whole document on the page of documents.',
  },
  'duties-not-asked': {
    'zh-CN': '本年度的规则集不要求填报“部门职责—工作活动—预算项目”，这部分没有保存。',
    en: 'The rule set of the year does not ask for duties and activities: they were not saved.',
  },
  'cell-too-long': {
    'zh-CN': '有一格的内容过长：最多 {most} 个字符，实际 {found} 个。请删减后再保存。',
    en: 'A cell holds too much: at most {most} characters, found {found}. Shorten it and save again.',
  },
  'text-too-long': {
    'zh-CN': '内容过长：最多 {most} 个字符，实际 {found} 个（{path}）。请删减后重试。',
    en: 'A text is too long: at most {most} characters, found {found} ({path}). Shorten it and try again.',
  },
  'form-too-long': {
    'zh-CN': '表格最多 {limit} 行。请拆成几个项目填写。',
    en: 'A form has at most {limit} rows. Divide it into several projects.',
  },
  'document-written': {
    'zh-CN': '这份目标是在系统中填写的，没有原文件。',
    en: 'This target was written here: there is no file that it was read from.',
  },
  'comment-not-found': {
    'zh-CN': '没有找到这条批注。请刷新页面查看。',
    en: 'There is no such comment. Load the page again.',
  },
  'comment-changed': {
    'zh-CN': '这条批注已由他人处理。请刷新页面查看。',
    en: 'Somebody has settled this comment meanwhile. Load the page again.',
  },
  'delegation-not-found': {
    'zh-CN': '没有找到这项委托，或者不是交给您的。请到“待办”查看。',
    en: 'There is no such request, or it is not yours. See To do.',
  },
  'delegation-over': {
    'zh-CN': '这项委托已经结束，不能再填写。请到“待办”查看。',
    en: 'This request is over: nothing can be filled in any more. See To do.',
  },
  'delegation-changed': {
    'zh-CN': '这项委托的情况已有变化，没有办理。请刷新页面查看。',
    en: 'Somebody was first: nothing was done. Load the page again.',
  },
  'delegation-beyond': {
    'zh-CN': '只能填写交给您的格子，其他内容没有保存。',
    en: 'Only the cells handed to you can be filled in; nothing else was saved.',
  },
  'delegation-unfit': {
    'zh-CN': '只能委托给本部门其他有岗位的人员。请另选一人。',
    en: 'Only a colleague with a post in the department can be asked. Choose somebody else.',
  },
  'delegation-cells-gone': {
    'zh-CN': '所选的格子已不在表中。请重新选择。',
    en: 'The chosen cells are not on the form any more. Choose again.',
  },
  'delegation-overlaps': {
    'zh-CN': '所选格子中有的已委托给{name}。请先收回，或另选格子。',
    en: 'Some of these cells are with {name} already. Take them back first, or choose others.',
  },
  'signing-key-gone': {
    'zh-CN':
      '本区划的签名私钥不在这台服务器上，不能签名，因此没有办理。请系统管理员恢复数据目录中的 signing 文件夹，或更换签名密钥。',
    en:
      'The private signing key is not on this server: nothing was done. Have the folder signing of ' +
      'the data folder restored, or the key changed.',
  },
  'version-not-found': {
    'zh-CN': '没有这个批复版本。请刷新页面查看现有版本。',
    en: 'There is no such approved version. Load the page again to see those there are.',
  },
  'opinions-changed': {
    'zh-CN': '常用意见已由他人修改。请刷新页面查看后再改，以免覆盖。',
    en: 'Somebody has changed the standard opinions meanwhile. Load the page again before changing them.',
  },
  'flow-changed': {
    'zh-CN': '{year} 年的审核流程刚刚被他人修改。请关闭对话框，核对后再改。',
    en: 'Somebody changed the flow of {year} meanwhile. Close this, check it and change it again.',
  },
  'flow-invalid': {
    'zh-CN': '审核流程设置有误（共 {count} 处）：{fault}（{path}）。请改正后再保存。',
    en: 'The flow has {count} faults, the first: {fault} ({path}). Correct it and save again.',
  },
  'edit-overwritten': {
    'zh-CN': '此处后来又有修改，请先撤销后来的修改。',
    en: 'A later change stands in the same place. Undo that one first.',
  },
  ...POST_FAULT_WORDS,
  ...UNIT_FAULT_WORDS,
  'model-off': {
    'zh-CN': '未启用语言模型，没有发送任何内容。需要时请系统管理员在“系统管理 · 语言模型”中启用。',
    en:
      'The language model is switched off; nothing was sent. An administrator can switch it on ' +
      'under Administration, Language model.',
  },
  'model-failed': {
    'zh-CN':
      '语言模型没有给出可用的回答（{reason}），审核结果不受影响。请检查模型服务的地址和运行情况后再试。',
    en:
      'The language model gave no usable answer ({reason}); nothing else has changed. Check its ' +
      'address and whether it runs, then try again.',
  },
  'document-classified': {
    'zh-CN': '文档带有密级标志（{mark}），内容不得发送给语言模型，没有发送任何内容。',
    en:
      'The document bears a mark of secrecy ({mark}): nothing of it may go to a language model, ' +
      'and nothing was sent.',
  },
  'samples-missing': {
    'zh-CN': '安装目录中没有演示文档（{folder}）。请重新安装或补齐该文件夹。',
    en: 'The sample documents are missing from the installation ({folder}). Install again or put the folder back.',
  },
  ...WRITE_FAULT_TEXT,
  'handover-to-itself': {
    'zh-CN': '不能交接给本人。请另选接手人。',
    en: 'Nobody hands over to oneself. Choose somebody else.',
  },
  'mail-address-missing': {
    'zh-CN': '请填写邮箱，或选择不发邮件。',
    en: 'Enter a mail address, or choose to get no mail.',
  },
  'mail-off': {
    'zh-CN': '没有设置邮件服务器。设置方法见管理员手册“邮件”。',
    en: 'No mail server is set; the administrator’s guide says how.',
  },
  'mail-refused': {
    'zh-CN': '邮件服务器拒收：{detail}。请核对收件地址和发件人。',
    en: 'The mail server refused it: {detail}. Check the address and the sender.',
  },
  'mail-sign-in': {
    'zh-CN': '登录邮件服务器失败：{detail}。请核对用户名和密码。',
    en: 'Signing in to the mail server failed: {detail}. Check user and password.',
  },
  'mail-tls': {
    'zh-CN': '不能与邮件服务器加密连接：{detail}。请核对 JICHI_MAIL_TLS 和证书。',
    en: 'No encrypted connection to the mail server: {detail}. Check JICHI_MAIL_TLS and the certificate.',
  },
  'mail-late': {
    'zh-CN': '邮件服务器没有及时应答：{detail}。请核对地址和端口，稍后再试。',
    en: 'The mail server did not answer in time: {detail}. Check host and port, and try again.',
  },
  'mail-unreachable': {
    'zh-CN': '连接不上邮件服务器：{detail}。请核对地址和端口。',
    en: 'The mail server cannot be reached: {detail}. Check host and port.',
  },
  'rectification-not-found': {
    'zh-CN': '没有这项整改，或不在您的范围内。请返回整改台账查看。',
    en: 'There is no such rectification within your reach. Go back to the list.',
  },
  'rectification-refused': {
    'zh-CN': '这一步不能办理。请刷新页面查看最新状态。',
    en: 'This step cannot be done. Load the page again to see how it stands.',
  },
  'rectification-changed': {
    'zh-CN': '其他人已先行办理，整改事项有变化。请刷新页面后再办理。',
    en: 'Somebody else did something meanwhile. Load the page again and look before you go on.',
  },
  'accountability-not-found': {
    'zh-CN': '没有这条记录，或不在您的范围内。请返回问责台账查看。',
    en: 'There is no such entry within your reach. Go back to the list.',
  },
  'accountability-changed': {
    'zh-CN': '{by}刚刚修改了这条记录，您的内容没有保存。请刷新页面后再办理。',
    en: '{by} has just changed the entry: yours was not saved. Reload the page and look again.',
  },
  'accountability-refused': {
    'zh-CN': '这条记录现在不能这样办理。请刷新页面查看最新状态。',
    en: 'That cannot be done as the entry stands. Load the page again.',
  },
  'accountability-wrong': {
    'zh-CN': '没有保存：责任人、项目和日期不相符。请核对后再保存。',
    en: 'Not saved: who is responsible, project and day do not fit. Check them and save again.',
  },
  'accountability-there': {
    'zh-CN': '这条建议已经办理过。请刷新页面查看。',
    en: 'This suggestion was dealt with already. Load the page again.',
  },
  'suggestion-not-found': {
    'zh-CN': '这条建议已不存在：已经办理，或者情况有了变化。请刷新页面查看。',
    en: 'There is no such suggestion any more: it was dealt with, or things have changed. Load the page again.',
  },
  'rectification-due-past': {
    'zh-CN': '整改期限早于今天（{day}）。请选择今天或以后的日期。',
    en: 'The deadline is before today ({day}). Choose today or a later day.',
  },
  'result-no-grade': {
    'zh-CN': '该项目还没有已确认的自评或评价结果，没有建议可采纳。请直接填写决定的金额或比例，并写明理由。',
    en: 'No result of this project is final, so there is no proposal. Name an amount or a share, and say why.',
  },
  'result-ends': {
    'zh-CN':
      '一次性项目，或实施期在预算年度前已结束，没有建议可采纳。确需安排的，请直接填写金额或比例，并写明理由。',
    en: 'The project is a one-off or is over before the budget year: nothing is proposed. Name an amount or a share, and say why.',
  },
  'result-not-requested': {
    'zh-CN': '同一项目在预算年度没有申报，或者没有填写金额，这次不决定。申报后再决定，或者按金额决定。',
    en: 'The same project asks for nothing in the budget year, or says no sum: left out. Decide once it does, or on an amount.',
  },
  'result-reason-missing': {
    'zh-CN': '决定与建议不一致，请写明理由。',
    en: 'The decision is not the proposal: say why.',
  },
  'rectification-open': {
    'zh-CN':
      '上年度该项目还有 {count} 项整改未确认，不能送审：{item}，《{subject}》，期限 {due}。请先在“整改”中落实并经确认。',
    en:
      'Not sent in: {count} rectifications of the same project are not confirmed yet: {item}, ' +
      '“{subject}”, due {due}. Have them confirmed first.',
  },
  'request-over-decision': {
    'zh-CN':
      '按 {results} 年度评价结果，已决定该项目 {year} 年预算为 {decided} 万元，本次申报 {requested} 万元，不能送审。请按决定调整预算数和指标值；' +
      '确需增加的，请财政部门重新决定。',
    en:
      'Not sent in: on the results of {results}, a budget of {decided} was decided for {year}, and {requested} is asked for. ' +
      'Bring budget and values down to the decision, or have finance decide anew.',
  },
  'new-project-limited': {
    'zh-CN':
      '“{department}”{results} 年度部门整体绩效评价为“{grade}”，按规则集不能送审 {year} 年新增项目。延续项目不受影响；确需新增的，请与财政部门商定。',
    en:
      'Not sent in: “{department}” came to {grade} as a whole in {results}, and the rule set keeps back its new projects of {year}. ' +
      'Projects that go on are not concerned; agree with finance on a new one.',
  },
  'notice-not-found': {
    'zh-CN': '没有这条通知，或已撤回。请刷新页面。',
    en: 'There is no such notice, or it was withdrawn. Load the page again.',
  },
  'reminded-already': {
    'zh-CN': '{by} 今天 {time} 已催办过；同一事项每天只催办一次。',
    en: '{by} reminded of it today at {time}; it is done once a day.',
  },
  'remind-nobody': {
    'zh-CN': '没有可催办的人：当前不在办理中，或由您自己办理，或该单位还没有人员账号。',
    en: 'There is nobody to remind: it is not under way, or it is yours, or the unit has no accounts yet.',
  },
  'reminders-too-many': {
    'zh-CN': '一次最多催办 {limit} 个项目。请按单位分开催办。',
    en: 'At most {limit} projects are reminded of at once. Go unit by unit.',
  },
  'self-evaluations-none': {
    'zh-CN': '{year} 年度没有符合条件的自评表，没有可以导出的。请更换筛选条件。',
    en: 'No self-evaluation of {year} matches: there is nothing to export. Change the filter.',
  },
  'self-evaluations-too-many': {
    'zh-CN': '符合条件的自评表有 {found} 张，一个压缩包最多 {limit} 张。请按部门、状态或等级分开导出。',
    en: '{found} self-evaluations match, and a zip holds {limit}. Export them by department, state or grade.',
  },
  'self-evaluation-not-drawn': {
    'zh-CN': '生成文件时程序出错（{detail}）。请打开这张自评表单独导出；仍不成功的，请联系系统管理员。',
    en: 'The program failed to write the file ({detail}). Open the sheet and export it alone; if that fails too, ask the administrator.',
  },
  'self-evaluation-not-found': {
    'zh-CN': '没有找到这个项目的自评表。请先由绩效科启动该年度的单位自评，或在列表中重新打开。',
    en: 'There is no self-evaluation of this project. Open it from the list again, or have the year opened first.',
  },
  'self-evaluation-changed': {
    'zh-CN': '这张自评表刚被别人改动。请重新打开后再填写，您未保存的内容还在页面上。',
    en: 'Somebody changed this sheet meanwhile. Open it again; what you typed is still on the page.',
  },
  'self-evaluation-misfit': {
    'zh-CN': '自评表应有 {expected} 行指标，收到 {found} 行。请重新打开后再填写，您未保存的内容还在页面上。',
    en: 'The sheet has {expected} indicators; {found} came. Open it again; what you typed is still on the page.',
  },
  'self-evaluation-locked': {
    'zh-CN': '这张自评表已送审或已确认，不能填写。需要修改请先撤回，或请审核人退回。',
    en: 'This sheet was sent in or confirmed. Take it back first, or ask for it to be sent back.',
  },
  'self-evaluation-state': {
    'zh-CN': '当前状态不能这样办理，可能别人已先办理。请刷新后再看。',
    en: 'This cannot be done as it stands; somebody may have been first. Reload and look again.',
  },
  'self-evaluation-role': { 'zh-CN': '您的岗位不能办理这一步。', en: 'Your post does not take this step.' },
  'self-evaluation-four-eyes': {
    'zh-CN': '自己填报、送审或审核过的自评表，要由另一个人审核或确认。',
    en: 'What you filled in, sent in or passed is passed or confirmed by somebody else.',
  },
  'self-evaluation-comment': { 'zh-CN': '退回要写明原因。', en: 'Say why it is sent back.' },
  'self-evaluation-doubts': {
    'zh-CN': '有 {count} 处待核实，不能批量办理，请打开自评表逐项核对。',
    en: '{count} things are to be checked: open the sheet and act on it by itself.',
  },
  'self-evaluation-unchanged': {
    'zh-CN':
      '退回后没有修改。请按退回意见修改；确不需要修改的，请写明理由并确认后再送审，理由记入办理记录和操作日志。',
    en:
      'Nothing was changed since it was sent back. Amend it, or say why it stays as it is and ' +
      'confirm that: the reason is kept in the history and the operation log.',
  },
  'self-evaluation-lacking': {
    'zh-CN': '还有 {count} 处没有填完，补齐后才能送审。',
    en: '{count} things are lacking; complete them before you send it in.',
  },
  'self-evaluation-nothing': {
    'zh-CN': '{year} 年度没有已批复的绩效目标，不能启动自评。请核对年度，或先完成目标批复。',
    en: 'There are no approved targets of {year}. Check the year, or approve targets first.',
  },
  'target-blank': {
    'zh-CN': '还不能送审：表中还有必填的内容没有填写。',
    en: 'It cannot be sent in yet: the form lacks what must be filled in.',
  },
  'year-closed': {
    'zh-CN':
      '{year} 年度已封存：未批复的目标不能再新建、导入、修改、送审或删除。已批复的可以办理“调整”；确需补办的，请财政绩效科重新开放该年度。',
    en:
      'The fiscal year {year} is closed: targets that were never approved cannot be begun, ' +
      'imported, changed, sent in or removed. Approved ones can be adjusted; the performance ' +
      'office can open the year again.',
  },
  'year-unchanged': {
    'zh-CN': '{year} 年度已经是这个状态，没有变动。请刷新页面查看。',
    en: 'The fiscal year {year} stands like this already. Load the page again.',
  },
  'year-opening-runs': {
    'zh-CN': '{year} 年度正在结转。请等结转完成，或先停止结转。',
    en: 'Projects are being carried over to {year}. Wait for the end, or stop it first.',
  },
  'year-not-opened': {
    'zh-CN': '{year} 年度没有可以继续或撤销的结转。请刷新页面查看。',
    en: 'There is nothing of {year} to go on with or to undo. Load the page again.',
  },
  'year-touched': {
    'zh-CN':
      '{year} 年度已经开始使用，不能撤销：填写过的目标 {written} 个，送审过的 {sent} 个，有批注或佐证材料的 {annotated} 个，另外新建或导入的 {begun} 个。不需要的目标可以逐个删除。',
    en:
      'The fiscal year {year} is in use and cannot be undone: {written} targets were written in, ' +
      '{sent} sent in, {annotated} have comments or evidence, {begun} were begun or imported ' +
      'beside. Remove single ones instead.',
  },
  'calendar-changed': {
    'zh-CN': '{year} 年的日历刚刚被他人修改。请刷新页面，核对后再改。',
    en: 'Somebody changed the calendar of {year} meanwhile. Reload the page and check it.',
  },
  'staff-table-missing': {
    'zh-CN':
      '“{file}”里没有找到机构表或人员表。表头至少要有“名称”和“类别”（机构），或“姓名”和“账号”（人员）；可下载模板对照。',
    en:
      'No table of units or people was found in “{file}”. Its headings must name units and their ' +
      'kinds, or people and their accounts, as the template does.',
  },
  'staff-import-not-found': {
    'zh-CN': '找不到这次导入：只有导入的人能看到，一天后即清除。',
    en: 'There is no such import: only the person who imported sees it, for a day.',
  },
  'staff-import-runs': {
    'zh-CN': '上一次导入还在进行，请等它完成或先停止。',
    en: 'Your last import is still under way: wait for its end, or stop it.',
  },
  'staff-passwords-gone': {
    'zh-CN': '初始密码表已经下载过，或已超过一天，不能再取得。请在“账号”页逐个重置密码。',
    en: 'The first passwords were fetched already, or a day has passed. Reset them one by one on the page of accounts.',
  },
  'staff-file-unreadable': {
    'zh-CN': '“{file}”读不出来。请另存为 .xlsx 后再试。',
    en: '“{file}” cannot be read. Save it as .xlsx and try again.',
  },
  'funding-refused': { 'zh-CN': '没有保存：{reason}。', en: 'Not saved: {reason}.' },
  'funding-table-missing': {
    'zh-CN':
      '“{file}”里没有找到项目支出表。表头要有项目名称和至少两种资金性质（如一般公共预算、政府性基金预算、单位资金）；可先导出本页的项目支出表对照。',
    en:
      'No project spending table was found in “{file}”. Its headings must name the project and two kinds of funds at least; ' +
      'export the table of this page to compare.',
  },
  'funding-plan-changed': {
    'zh-CN': '预览之后数据有了变化，结果与刚才看到的不同。请核对新的预览后再导入。',
    en: 'The data changed after the preview: what would be taken in is no longer what you saw. Look again.',
  },
  'funding-plan-empty': {
    'zh-CN': '没有可导入的内容：各行都与现在相同，或有错误。',
    en: 'There is nothing to take in: every row is there already, or was refused.',
  },
  'money-refused': { 'zh-CN': '没有登记：{reason}。', en: 'Not booked: {reason}.' },
  'table-heading-missing': {
    'zh-CN':
      '“{file}”没有导入：工作表“{sheet}”第 {row} 行缺少表头“{missing}”。已辨认的表头：{found}。缺少的表头可以写作——{names}。请补上这一列，或改用其中一种写法后再导入。',
    en:
      '“{file}” was not taken in: row {row} of the sheet “{sheet}” lacks the heading “{missing}”. Recognised: {found}. ' +
      'What is missing may be called — {names}. Add the column, or call it by one of these names.',
  },
  'money-table-missing': {
    'zh-CN':
      '“{file}”里没有找到可导入的表。表头至少要有项目编码（或项目名称）、金额，以及支付凭证号（导入支付）或调整类型、文号（导入预算调整）；可下载模板对照。',
    en:
      'No table was found in “{file}”. Its headings must name project, amount, and the voucher (of ' +
      'payments) or kind and document number (of changes), as the template does.',
  },
  'money-import-not-found': {
    'zh-CN': '找不到这次导入，或它不在当前账号的范围内。请刷新列表。',
    en: 'There is no such import within your reach. Reload the list.',
  },
  'money-import-over': {
    'zh-CN': '这次导入的状态已经改变（已登记或已撤销）。请刷新后查看。',
    en: 'This import was booked or undone meanwhile. Reload and look again.',
  },
  'money-import-differs': {
    'zh-CN': '合计行为 {stated} 元，明细之和为 {found} 元，两者不符，没有登记。请核对文件后重新上传。',
    en:
      'The total row says {stated} yuan, the rows add up to {found} yuan: nothing was booked. ' +
      'Check the file and hand it in again.',
  },
  'money-import-empty': {
    'zh-CN': '没有可登记的新记录：各行都已登记过，或有错误。',
    en: 'There is nothing new to book: every row is there already, or was refused.',
  },
  'money-import-used': {
    'zh-CN': '这次导入中有 {count} 笔已被更正，不能整体撤销。请逐笔更正。',
    en: '{count} lines of this import were corrected since: it cannot be undone as a whole. Correct single lines.',
  },
  'money-import-needed': {
    'zh-CN': '撤销后“{name}”的支付与预算将不再相符（之后的退款、支付或追减以它为前提）。请先处理之后的记录。',
    en:
      'Without this import the money of “{name}” would no longer agree: later lines depend on it. ' +
      'Deal with those first.',
  },
  'money-line-not-found': {
    'zh-CN': '找不到这笔记录，或它不在当前账号的范围内。请刷新页面。',
    en: 'There is no such line within your reach. Reload the page.',
  },
  'payments-not-stopped': {
    'zh-CN': '这个项目没有暂停支付，可能已有人恢复。请刷新后再看。',
    en: 'Payments of this project are not stopped: somebody may have lifted it. Refresh the page.',
  },
  'closing-refused': {
    'zh-CN': '不能办理：{reason}。',
    en: 'It cannot be done: {reason}.',
  },
  'money-line-over': {
    'zh-CN': '这笔记录已经更正过，或本身就是更正记录，不能再更正。',
    en: 'This line was corrected already, or is a correction itself.',
  },
  'target-file-unreadable': {
    'zh-CN': '文件“{file}”没有读出。请用 Word、Excel 或 WPS 打开确认内容，另存后再选。',
    en: 'The file “{file}” could not be read. Open it with Word, Excel or WPS, save it anew, and choose it again.',
  },
  'target-file-empty': {
    'zh-CN': '文件“{file}”中没有绩效目标表。请选择含有项目绩效目标表的文件。',
    en: 'The file “{file}” holds no table of a project’s targets. Choose one that does.',
  },
  'source-unreadable': {
    'zh-CN': '无法再次读出原件“{file}”。可下载原件后用其他软件打开查看。',
    en: 'The original “{file}” can no longer be read. Download it and open it with another program.',
  },
  'request-invalid': {
    'zh-CN': '请求内容不符合要求：{path} 应为 {expected}，实际为 {found}。请修改后重试。',
    en: 'The request is not as expected: {path} should be {expected}, found {found}. Change it and try again.',
  },
  'request-unreadable': {
    'zh-CN': '无法识别请求内容。请刷新页面后重试。',
    en: 'The request could not be read. Reload the page and try again.',
  },
  'request-header-missing': {
    'zh-CN': '请求缺少 {header} 标头，为防止跨站伪造已被拒绝。请在本系统页面内操作；程序调用时请加上该标头。',
    en:
      'The request lacks the header {header} and was refused as possibly forged. Work from the ' +
      'pages of this system; programs must send the header.',
  },
  'origin-refused': {
    'zh-CN': '请求来自其他网站（{origin}），已被拒绝。请在本系统页面内操作。',
    en: 'The request came from another site ({origin}) and was refused. Work from the pages of this system.',
  },
  'host-refused': {
    'zh-CN': '不接受以“{host}”访问本系统。请使用启动时显示的网址；如需其他域名，请由管理员设置 JICHI_HOST。',
    en:
      'This system does not answer under the name “{host}”. Use the address printed at start, or ' +
      'have JICHI_HOST set to the name.',
  },
  'too-many-requests': {
    'zh-CN': '操作过于频繁。请在 {seconds} 秒后再试。',
    en: 'Too many requests. Try again in {seconds} seconds.',
  },
  'request-too-large': {
    'zh-CN': '请求内容过大，上限为 {limit} MB。请减少内容后重试。',
    en: 'The request is larger than {limit} MB. Make it smaller and try again.',
  },
  'upload-empty': {
    'zh-CN': '没有收到文件。请选择一个文件后再上传。',
    en: 'No file arrived. Choose a file and upload again.',
  },
  'upload-too-large': {
    'zh-CN': '“{file}”有 {size} MB，单个文件不能超过 {limit} MB。请拆分文件，或删去其中的图片后再上传。',
    en:
      '“{file}” has {size} MB; a single file may have {limit} MB. Split it, or take out its ' +
      'pictures, and upload again.',
  },
  'upload-too-many': {
    'zh-CN': '一次请求只能上传一个文件。请逐个上传。',
    en: 'One request carries one file. Upload the files one by one.',
  },
  unexpected: {
    'zh-CN': '系统出现意外错误，操作未完成，数据未改动。请重试；如仍出现，请把编号 {id} 告知系统管理员。',
    en:
      'Something unexpected went wrong; nothing was changed. Try again; if it stays, give the ' +
      'number {id} to your administrator.',
  },
  unavailable: {
    'zh-CN': '系统暂时不可用（正在启动、停止，或数据库没有响应）。请稍后再试。',
    en:
      'The system is not available right now (starting, stopping, or its database does not ' +
      'answer). Try again shortly.',
  },
  busy: {
    'zh-CN': '系统繁忙，操作等待过久，未完成，数据未改动。请稍后再试。',
    en: 'The system is busy and this took too long; nothing was changed. Try again shortly.',
  },
  'disk-full': {
    'zh-CN': '服务器磁盘已满，内容未保存。请联系系统管理员清理磁盘空间后再试。',
    en: 'The disk of the server is full; nothing was saved. Ask the administrator to make room, and try again.',
  },
  'disk-read-only': {
    'zh-CN': '服务器存储当前只读，内容未保存。请联系系统管理员检查磁盘或数据库后再试。',
    en:
      'The storage of the server is read-only; nothing was saved. Ask the administrator to look at ' +
      'its disk or database, and try again.',
  },
  'resources-short': {
    'zh-CN': '数据库资源不足（内存等），内容未保存。请稍后再试；如仍出现，请联系系统管理员。',
    en:
      'The database is short of memory or another resource; nothing was saved. Try again later; if ' +
      'it stays, tell the administrator.',
  },
  'outcome-unknown': {
    'zh-CN': '保存时数据库连接中断，无法确认是否已保存。请刷新页面核对，没有保存的再操作一次。',
    en:
      'The connection to the database broke while this was being saved, and nobody can say whether ' +
      'it was. Reload the page and look; do it again if it was not.',
  },
}

/** A problem as it comes over the wire: the code is any text until it is looked up. */
type WireProblem = { readonly code: string; readonly values: { readonly [name: string]: string | number } }

function isProblemCode(code: string): code is ProblemCode {
  return Object.hasOwn(PROBLEMS, code)
}

/**
 * The sentence for a person. A code of another version reads as unexpected; a value that is not given shows
 * as `?`.
 */
export function problemMessage(problem: WireProblem, language: Language): string {
  return momentsInChina(messageOf(problem, language))
}

function messageOf(problem: WireProblem, language: Language): string {
  const refused = refusedOnItsWay(problem, language)
  if (refused !== null) return refused
  const wording = PROBLEMS[isProblemCode(problem.code) ? problem.code : 'unexpected']
  return wording[language].replace(/\{(\w+)\}/g, (_, name: string) => valueText(problem, name, language))
}

/** Values that have words of their own: places of the form, kinds of files. */
function valueText({ code, values }: WireProblem, name: string, language: Language): string {
  const value = String(values[name] ?? '?')
  if (code === 'attachment-kind' && name === 'found') return contentName(value, language)
  if (code !== 'edit-refused' && code !== 'suggestion-overtaken') return value
  if (name === 'found' && value === '') return language === 'zh-CN' ? '（空）' : '(blank)'
  const row = values['indicator']
  const place =
    name === 'field'
      ? fieldWords({ indicator: row === undefined ? null : Number(row), field: value }, language)
      : ''
  return place === '' ? value : place
}

/** Of a file that cannot be read the fault tells what was found and how to mend it. */
const UNREADABLE: ReadonlySet<string> = new Set<ProblemCode>([
  'source-unreadable',
  'staff-file-unreadable',
  'target-file-unreadable',
])

/** A refusal that has a reason of its own says that. */
function refusedOnItsWay({ code, values }: WireProblem, language: Language): string | null {
  const unread = UNREADABLE.has(code) ? READ_FAULTS.find((one) => one === values['fault']) : undefined
  if (unread !== undefined)
    return faultMessage({ code: unread, file: String(values['file'] ?? ''), at: null, values }, language)
  const refusal =
    code === 'rectification-refused'
      ? RECTIFICATION_REFUSALS.find((one) => one === values['reason'])
      : undefined
  if (refusal !== undefined) return rectificationRefusalText(refusal, language)
  const ofPolicy = policyReasonText(code, values, language)
  if (ofPolicy !== null) return ofPolicy
  const accounted = accountabilityReasonText(code, values['reason'], language)
  if (accounted !== null) return accounted
  const refused =
    code === 'assessment-refused' ? ASSESSMENT_REFUSALS.find((one) => one === values['reason']) : undefined
  if (refused !== undefined) return assessmentRefusalText({ code: refused, values }, language)
  const fiscal =
    code === 'fiscal-sheet-refused' ? FISCAL_REFUSALS.find((one) => one === values['reason']) : undefined
  if (fiscal !== undefined) return fiscalRefusalText({ code: fiscal, values }, language)
  const closing = code === 'closing-refused' ? closingRefusalText(values, language) : null
  if (closing !== null) return closing
  const transfer =
    code === 'transfer-refused' ? TRANSFER_REFUSALS.find((one) => one === values['reason']) : undefined
  if (transfer !== undefined) return transferRefusalText({ code: transfer, values }, language)
  const fault = code === 'money-refused' ? MONEY_FAULTS.find((one) => one === values['reason']) : undefined
  if (fault !== undefined) return moneyFaultText({ code: fault, values }, language)
  const unfit =
    code === 'funding-refused' ? FUNDING_FAULTS.find((one) => one === values['reason']) : undefined
  if (unfit !== undefined) return fundingFaultText({ code: unfit, values }, language)
  if (code === 'target-blank') return blanksText(values, language)
  if (code === 'evaluation-refused') return evaluationRefusalText(values['reason'], values, language)
  const reason = code === 'filing-refused' ? FLOW_REFUSALS.find((one) => one === values['reason']) : undefined
  return reason === undefined ? null : flowRefusalText({ code: reason, values }, language)
}
