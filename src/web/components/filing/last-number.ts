/** 文号 of the last 批复 of the person who is signed in: several targets of one document are approved in a row. */
import { holdsForPerson } from '../../preferences/persons-own.ts'

let last = ''
holdsForPerson(() => {
  last = ''
})

/** '' where nothing was approved yet. */
export function lastNumber(): string {
  return last
}

export function rememberNumber(number: string): void {
  last = number.trim()
}
