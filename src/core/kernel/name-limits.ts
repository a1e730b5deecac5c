/** How long names may be, whether they are typed or taken in from a table. */
export const LONGEST_PERSON_NAME = 64
export const LONGEST_UNIT_NAME = 200
