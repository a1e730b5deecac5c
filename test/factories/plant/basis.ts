import type { Random } from '../random.ts'
import { atProject, inRow, type Planter, type Plantings } from './planter.ts'

/** A basis is told of its project. */
function basis(pick: (random: Random) => string): Planter {
  return (document, random) => {
    const planted = inRow(() => ({ basis: pick(random) }))(document, random)
    const project = document.projects.find(({ order }) => order === planted?.spots[0]?.project)
    return planted === null || project === undefined
      ? null
      : { ...planted, spots: [...planted.spots, atProject(project)] }
  }
}

export const BASIS: Plantings = {
  'basis-weak': basis((random) =>
    random.pick([
      '工作实际',
      '年初计划',
      '历史经验',
      '相关文件',
      '工作需要',
      '上级要求',
      '单位实际情况',
      '以往经验',
      '部门职责',
      '年度工作安排',
      '根据实际需要',
      '按照惯例',
      '有关规定',
      '往年工作经验',
      '领导要求',
      '根据业务需要确定',
      '单位职能职责',
    ]),
  ),
  'basis-invalid': basis((random) =>
    random.pick([
      '年底实际情况',
      '年末完成情况',
      '实际完成情况',
      '年底完成数',
      '年终结果',
      '以实际完成为准',
      '按年底实际发生数',
      '年末验收结果',
      '以最终发放数为准',
      '年终考核情况',
    ]),
  ),
}
