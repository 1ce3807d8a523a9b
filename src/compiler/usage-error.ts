/** Thrown for an invalid command line; reported together with the usage text. */
export class UsageError extends Error {}
