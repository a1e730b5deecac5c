/** Moments in sentences as offices write them. China has one time zone, eight hours ahead of UTC, all year. */

const MOMENT = /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z/g
const AHEAD = 8 * 60 * 60 * 1000

/** Every ISO moment (UTC) of a sentence as the day and the time of day that it is in China: 2026-11-27 09:14. */
export function momentsInChina(sentence: string): string {
  return sentence.replaceAll(MOMENT, (moment) => momentInChina(new Date(moment)))
}

/** As the clock of the offices has it, wherever it is read. */
export function momentInChina(moment: Date): string {
  return new Date(moment.getTime() + AHEAD).toISOString().slice(0, 16).replace('T', ' ')
}
