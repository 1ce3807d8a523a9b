/**
 * Times the tasks of a page's own thread and of its workers, by Chromium's trace: how long each took, and how long the
 * processor worked on it. Where a machine has other work, the second alone says what the page asks for.
 */

/** Every task of the scheduler. */
const TASK = 'ThreadControllerImpl::RunTask'
const WORKER = /^DedicatedWorker/
/** Marks that the page sets for `traceTasks`. */
const MARK = 'bench:'

/**
 * Starts to trace the page that sets marks `bench:NAME`, at least one. The returned function ends it: `marks` by name,
 * in ms, and the tasks of the page's thread and of its workers, each with `start`, `duration` and the time on the
 * processor, `work`, in ms.
 * @param session of the browser
 */
export async function traceTasks(session) {
  const events = []
  const collect = ({ value }) => events.push(...value)
  session.on('Tracing.dataCollected', collect)
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: ['toplevel', 'blink.user_timing', '__metadata'],
      excludedCategories: ['*'],
      recordMode: 'recordAsMuchAsPossible',
    },
  })
  return async () => {
    const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve))
    await session.send('Tracing.end')
    await complete
    session.off('Tracing.dataCollected', collect)
    return tasksOf(events)
  }
}

function tasksOf(events) {
  const marks = events.filter(({ cat, name }) => cat.includes('user_timing') && name.startsWith(MARK))
  const [{ pid, tid }] = marks
  const ofPage = events.filter((event) => event.pid === pid)
  const workers = new Set(
    ofPage
      .filter(({ name, args }) => name === 'thread_name' && WORKER.test(args.name))
      .map(({ tid: thread }) => thread),
  )
  const tasks = (isMeant) =>
    ofPage
      .filter((event) => event.ph === 'X' && event.name === TASK && isMeant(event.tid))
      .map(({ ts, dur, tdur = 0 }) => ({ start: ts / 1000, duration: dur / 1000, work: tdur / 1000 }))
  return {
    marks: Object.fromEntries(marks.map(({ name, ts }) => [name.slice(MARK.length), ts / 1000])),
    page: tasks((thread) => thread === tid),
    workers: tasks((thread) => workers.has(thread)),
  }
}
