/** Guidance goes only when a paragraph is nothing else: the words of an office are never touched. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isInstruction } from './instructions.ts'

const WHOLE = '主要阐述部门为实现年度绩效目标所采取的各项重要措施。可以根据预测可能存在的问题、环境变化的趋势，采取措施预做准备，控制偏差，保证绩效目标的实现。'
const LED = '总体目标：由预算部门根据党委政府的施政目标和决策部署、部门事业发展规划及年度工作计划确定。部门发展规划目标要与政府年度施政目标相衔接，保障政府相关目标的实现。'

test.each([[WHOLE, true], [LED, true], ['', false], ['总体目标：', false], ['。', false], ['主要阐述部门为实现年度绩效目标', false]])('%s: %s', (text, expected) => {
  expect(isInstruction(text)).toBe(expected)
})

test('one sentence of another hand keeps the paragraph', () => {
  fc.assert(fc.property(fc.string({ minLength: 1, unit: fc.constantFrom('加', '强', '1', '，', 'a') }), fc.boolean(), (words, before) => {
    expect(isInstruction(before ? `${words}。${WHOLE}` : `${WHOLE}${words}`)).toBe(false)
  }))
})
