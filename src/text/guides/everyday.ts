/** 通用速查: what everybody uses: the desk, lists, search, import, statistics, messages. */
import type { Guide } from './guide.ts'

export const EVERYDAY_GUIDE: Guide = {
  id: 'everyday',
  title: '通用速查',
  lead: '给每一位使用人：从哪里开始，怎样找到要办的事、要查的数，怎样把文件导进来、把表格带出去。',
  parts: [
    {
      id: 'desk',
      heading: '一、工作台',
      steps: [
        {
          text: '【等我办理】把各模块等您办的事放在一起，按期限分组，被退回的排在前面；每一件旁边就是要办的操作。',
        },
        {
          text: '【现在可以】是您在这个季节常用的操作。下方日历列出各环节的期限。',
        },
        { text: '没有列全的，点组内的链接到清单办理；清单上的个数与工作台一致。' },
      ],
    },
    {
      id: 'lists',
      heading: '二、清单',
      steps: [
        {
          text: '上方筛选，点列名排序，点名称打开。筛选条件写在网址里，可以收藏、发给同事；常用的可以【保存当前视图…】。',
        },
        {
          who: ['document.export'],
          text: '【导出】把符合条件的全部记录存为 Excel 或 CSV，不只是看到的一页。',
          more: '右上角选的年度对所有页面有效；“工作年度”是现在正在办理的一年。没有看到要找的，先看看年度。',
        },
        {
          who: ['filing.act'],
          text: '可以一起办的，勾选后在上方操作；每一个的结果逐条列出，一个不成不影响其他。',
        },
      ],
    },
    {
      id: 'project',
      heading: '三、看一个项目',
      who: ['project.read'],
      steps: [
        { text: '中间是官方表式的绩效目标表，上方是办理进度：现在在谁那里、等了多久、批复了几版。' },
        {
          text: '右侧是系统发现的问题：● 错误、▲ 警告、○ 建议。点一条，表里对应的格子会亮起，并写明为什么、依据哪份文件。',
        },
        {
          who: ['document.export'],
          text: '【导出】得到 Word、PDF 和数据；【打印】只印表，要连同问题一起印的可以勾选。',
        },
      ],
    },
    {
      id: 'find',
      heading: '四、查找',
      steps: [
        { text: '按〔Ctrl+K〕，输入名称或编码，项目、单位、指标、页面、帮助一次找到，多个词用空格分开。' },
        { text: '标题旁的“?”说明这个名词是什么意思、依据哪份文件；页面右上的“本页帮助”是这一页的用法。' },
      ],
    },
    {
      id: 'import',
      heading: '五、导入文档（绩效科）',
      who: ['document.import'],
      steps: [
        {
          text: '在【文档】把文件或文件夹拖到上面的框里。几个文件直接读入；整个文件夹、压缩包或很多文件是一次导入，确认之前不进入任何列表和统计。',
        },
        {
          text: '导入页把文件分为【可导入】、【存疑】、【不能导入】，逐个写明原因和将怎样处理：新文档、替换旧版、与旧版并存。认不出的单位问一次，选已有单位、新单位或更名。',
        },
        {
          text: '核对后点【导入】，一次确认；导入后没有后续工作的，可以【撤销本次导入】。可以离开页面，文件会继续读取；满 30 天没有确认的，系统自动放弃。',
        },
        {
          who: ['layout.manage'],
          text: '读得对不对，打开文档对照来源；读错的表式可以在文档页改正，同样的表以后照此读取。',
        },
      ],
    },
    {
      id: 'from-file',
      heading: '六、导入已有的 Word、Excel 文件（单位）',
      who: ['document.edit'],
      steps: [
        {
          text: '进入【绩效目标】，点【新建目标】，选单位、年度，再选【Word、Excel 文件】，放入一个文件。',
          more: '【文档】里是绩效科成批导入的文件；单位的文件从【新建目标】读入，一次一个。',
        },
        { text: '读出的目标逐个列出，勾选要填的，一次生成草稿，接着填写、送审。' },
      ],
    },
    {
      id: 'documents',
      heading: '七、文档',
      who: ['document.read'],
      steps: [
        { text: '【文档】列出读入的绩效文本和目标表；点名称打开，看其中的项目和问题，对照原文。' },
        {
          who: ['document.export'],
          text: '【下载原件】得到原来的文件，【导出】得到 Word、Excel。',
        },
      ],
    },
    {
      id: 'statistics',
      heading: '八、查询统计',
      steps: [
        {
          who: ['statistics.read'],
          text: '【查询统计】按规则、单位和项目给出统计图，每张图可以看表；点条形查看明细。',
        },
        {
          who: ['statistics.read'],
          text: '【单位】列出各单位的项目、预算（其中已批复多少）、问题和目标审核均分。',
        },
        { who: ['library.read'], text: '【绩效指标库】可以按类别、关键词查指标、常用指标值和依据。' },
      ],
    },
    {
      id: 'messages',
      heading: '九、消息和通知',
      steps: [
        { text: '右上角的铃列出最近的消息；【消息】里可以按类别筛选、【全部标为已读】。' },
        { text: '【通知公告】是财政部门发布的通知。' },
        { who: ['notice.publish'], text: '点【发布通知】，选发给全部人员、一个部门或一种角色。' },
      ],
    },
    {
      id: 'account',
      heading: '十、自己的账号',
      steps: [{ text: '点右上角的姓名：修改密码、查看登录过的设备、打开两步验证、切换深色和语言。' }],
    },
  ],
  keys: [
    { keys: 'Ctrl+K', does: '查找' },
    { keys: 'Ctrl+Enter', does: '在对话框里确认' },
    { keys: 'Esc', does: '关闭对话框' },
  ],
}
