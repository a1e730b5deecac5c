/** A job that its runner may not end any more: somebody cancelled it, or another runner has it. */

/** Thrown to undo a transaction whose job was cancelled or taken over meanwhile. */
export class JobLost extends Error {}
