/** Describes a step that led to a view: "Partners: Alibaba Group, Tencent", "Time: 1 May to 30 June 2018". */
import type { AtlasIndex } from '../../model/dataset/atlas-index.ts'
import { dayOf } from '../../model/dataset/day.ts'
import { changedParameters } from '../../model/view/undo-history.ts'
import type { Text } from '../../model/dataset/types.ts'
import { DEFAULT_VIEW, sameValue, type ParameterName, type View } from '../../model/view/view.ts'
import { formatWindow } from '../format-date.ts'
import type { Messages } from '../en.ts'
import { LANGUAGE_NAMES } from '../messages.ts'
import type { StepMessages } from './steps-messages.ts'

export interface Describing {
  index: AtlasIndex
  text: (text: Text | undefined) => string
  messages: Messages
  steps: StepMessages
}

/**
 * Returns the differences between two views: each changed parameter's name with its new value. '' if there are none.
 */
export function describeStep(before: View, after: View, describing: Describing): string {
  const { steps } = describing
  const changed = changedParameters(before, after).filter((name, _, all) => name !== 'to' || !all.includes('from'))
  return changed.map((name) => steps.label(steps.parameters[name], formatValue(name, after, describing))).join(' · ')
}

function formatValue(name: ParameterName, view: View, { index, text, messages, steps }: Describing): string {
  const listed = (ids: readonly string[], nameOf: (id: string) => string | undefined) =>
    ids.length === 0 ? steps.none : ids.map((id) => nameOf(id) ?? id).join(steps.and)
  const named = (ids: readonly string[], map: ReadonlyMap<string, { name: Text }>) =>
    listed(ids, (id) => text(map.get(id)?.name))
  switch (name) {
    case 'partners':
    case 'not':
      return named(view[name], index.organisations)
    case 'cities':
      return named(view.cities, index.cities)
    case 'topics':
      return named(view.topics, index.topics)
    case 'people':
      return named(view.people, index.people)
    case 'sources':
      return listed(view.sources, (id) => text(index.sources.get(id)?.title))
    case 'kinds':
      return listed(view.kinds, (kind) =>
        kind in steps.kinds ? steps.kinds[kind as keyof StepMessages['kinds']] : messages.kinds[kind],
      )
    case 'show':
      return listed(view.show ?? [], (part) => steps.parts[part as keyof StepMessages['parts']])
    case 'from':
    case 'to':
      return formatTime(view, { index, text, messages, steps })
    case 'event':
      return view.event === undefined ? steps.closed : text(index.event.get(view.event)?.event.title)
    case 'map':
      return view.map === undefined
        ? steps.none
        : text(index.cities.get(view.map)?.name ?? index.event.get(view.map)?.event.title)
    case 'story':
      return text(view.story === undefined ? undefined : index.stories.get(view.story)?.title) || steps.none
    case 'lang':
      return view.lang === undefined ? steps.reader : (LANGUAGE_NAMES[view.lang] ?? view.lang)
    case 'q':
      return view.q === '' ? steps.none : steps.quoted(view.q)
    case 'title':
      return view.title === undefined ? steps.none : steps.quoted(view.title)
    case 'order':
      return steps.choices.order[view.order ?? 'fit']
    case 'top':
      return view.top === undefined ? steps.choices.order.fit : String(view.top)
    case 'within':
      return view.within === undefined ? steps.none : steps.mapPart
    case 'sort': {
      const column = steps.columns[view.sort.replace('-', '') as keyof StepMessages['columns']]
      return view.sort.startsWith('-') ? steps.descending(column) : column
    }
    default:
      return formatChoice(name, view, steps)
  }
}

function formatTime({ from, to }: View, { index, messages, steps }: Describing): string {
  if (from === undefined && to === undefined) return steps.window
  const [first, last] = index.extent ?? [0, 0]
  return formatWindow(from ?? dayOf(first), to ?? dayOf(last), messages.dates)
}

function formatChoice(name: ParameterName, view: View, steps: StepMessages): string {
  if (name in steps.choices) {
    const choices = steps.choices[name as keyof StepMessages['choices']] as Readonly<Record<string, string>>
    return choices[String(view[name])] ?? String(view[name])
  }
  return sameValue(view[name], DEFAULT_VIEW[name]) || view[name] === undefined ? steps.none : String(view[name])
}
