/** Times of Linked Places and GeoJSON-T: `when` with timespans, as EDTF. */
import { isObject, listAt, textAt, valueAt } from './json-values.ts'

/** What files write for an unknown time. */
const UNKNOWN = new Set(['', '-', '-1', 'null'])

/** Returns the whole time of `when`, from the first timespan's start to the last one's end; '' if it has none. */
export function whenText(when: unknown): string {
  if (!isObject(when)) return textAt({ when }, 'when')
  const spans = [...listAt(when, 'timespans'), ...(isObject(when['timespan']) ? [when['timespan']] : [])]
  const texts = spans.map(timespanText).filter((text) => text !== '')
  if (texts.length <= 1) return texts[0] ?? textAt(when, 'timespan')
  const ends = texts.map((text) => text.replaceAll(/[[\]]/g, '').split(/\/|\.\./))
  return `${ends[0]?.[0] ?? ''}/${ends.at(-1)?.at(-1) ?? ''}`
}

/** Returns one timespan as EDTF: `[a..b]` for some time between two bounds, `a/b` from one to the other. */
export function timespanText(span: unknown): string {
  if (Array.isArray(span)) {
    // GeoJSON-T: start, latest start, earliest end, end.
    const [start = '', , , end = ''] = span.map((one: unknown) => known(textAt({ one }, 'one')))
    return end === '' || end === start ? start : `${start === '' ? '..' : start}/${end}`
  }
  const start = momentOf(span, 'start')
  const end = momentOf(span, 'end')
  if (start.in !== '' && end.in !== '') return start.in === end.in ? start.in : `${start.in}/${end.in}`
  if (start.in !== '') return end.latest === '' ? start.in : `${start.in}/${end.latest}`
  if (end.in !== '') return `${start.earliest === '' ? '..' : start.earliest}/${end.in}`
  const [first, last] = [start.earliest, end.latest === '' ? start.latest : end.latest]
  if (first === '' && last === '') return ''
  if (first === last) return first
  return `[${first}..${last}]`
}

interface Moment {
  in: string
  earliest: string
  latest: string
}

/** A moment may be a string or a number as well. */
function momentOf(span: unknown, key: 'start' | 'end'): Moment {
  const value = valueAt(span, key)
  if (!isObject(value)) return { in: known(textAt(span, key)), earliest: '', latest: '' }
  return {
    in: known(textAt(value, 'in')),
    earliest: known(textAt(value, 'earliest')),
    latest: known(textAt(value, 'latest')),
  }
}

/** Years have four digits in EDTF. */
function known(text: string): string {
  const plain = text.trim()
  if (UNKNOWN.has(plain)) return ''
  return plain.replace(/^(-?)(\d{1,3})(?=$|-)/, (_, sign: string, digits: string) => sign + digits.padStart(4, '0'))
}
