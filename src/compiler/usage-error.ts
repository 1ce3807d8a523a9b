/** A command that is given wrongly: it is told with how it goes. */
export class UsageError extends Error {}
