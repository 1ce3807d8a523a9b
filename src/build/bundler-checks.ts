/** What the bundler checks in every build: times of plugins only matter for profiling a build. */
export const BUNDLER_CHECKS = { bundlerTimings: false } as const
