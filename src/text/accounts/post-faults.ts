/** Why a post cannot be given or ended as asked. */
import type { PostFault } from '#core/kernel/post-fault.ts'
import type { Wording } from '../language.ts'

export const POST_FAULT_WORDS: Record<PostFault | 'post-not-found', Wording> = {
  'post-not-found': {
    'zh-CN': '没有这个岗位，可能已被他人收回。请刷新页面。',
    en: 'There is no such post (any more). Reload the page.',
  },
  'post-place-missing': {
    'zh-CN': '请选择单位：单位填报人、单位负责人、主管部门审核人、财政业务科室都要指明所在单位。',
    en: 'Choose a unit: writers, heads and reviewers hold their posts at a unit or office.',
  },
  'post-place-unfit': {
    'zh-CN': '角色与单位不符：业务科室只设财政业务科室岗位；其他角色面向全区划，不指明单位。',
    en:
      'Role and place do not fit: an office takes its reviewers only, and other roles are held ' +
      'over the whole region.',
  },
  'post-unit-closed': {
    'zh-CN': '该单位已停用，不能再设岗位。',
    en: 'The unit is closed: no post is given there.',
  },
  'post-held': { 'zh-CN': '该人员已有这个岗位。', en: 'The person holds this post already.' },
  'post-conflict': {
    'zh-CN':
      '三员分立：系统管理员、安全管理员、审计管理员不能由一人兼任，也不能与“系统管理员”（一人兼管）同时担任。请先收回原岗位。',
    en:
      'One person does not hold two of the three administrators’ posts, nor one of them beside the ' +
      'administrator of an office of one person. End the other post first.',
  },
}
