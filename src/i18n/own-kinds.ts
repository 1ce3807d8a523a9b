/** The words of a dataset with its own kinds of events, or without kinds, in place of those of laboratories. */
import type { AtlasIndex } from '../model/dataset/atlas-index.ts'
import { kindIds } from '../model/dataset/kind-ids.ts'
import { textIn } from '../model/dataset/text.ts'
import type { Language, Text } from '../model/dataset/types.ts'
import { EVENT_KINDS } from '../model/format.ts'
import { figure } from './lists.ts'
import type { Messages } from './en.ts'
import type { InterfaceLanguage } from './messages.ts'
import { messagesOf } from './part-messages.ts'
import type { Noun } from './sentence-facts.ts'

interface OwnWords {
  /** What events are called whose kinds have no word in common. */
  events: Noun
  /** What they are called where all are milestones. */
  milestones: Noun
  number: (n: string, noun: string) => string
}

const WORDS: Readonly<Record<InterfaceLanguage, OwnWords>> = {
  en: {
    events: { one: 'event', many: 'events' },
    milestones: { one: 'milestone', many: 'milestones' },
    number: (n, noun) => `${n} ${noun}`,
  },
  'zh-Hans': {
    events: { one: '事件', many: '事件' },
    milestones: { one: '里程碑', many: '里程碑' },
    number: (n, noun) => `${n} 个${noun}`,
  },
  'zh-Hant': {
    events: { one: '事件', many: '事件' },
    milestones: { one: '里程碑', many: '里程碑' },
    number: (n, noun) => `${n} 個${noun}`,
  },
}

/**
 * Returns the messages with the dataset's own kinds. What isn't a milestone is counted as announcements if all kinds
 * are those of the format, in the dataset's words if it has one kind, else as events; where all are milestones, as
 * such.
 */
export function messagesOfData(messages: Messages, index: AtlasIndex, language: Language): Messages {
  const { atlas } = index
  const counted = countedKinds(index)
  const own = atlas.kinds ?? []
  const areMilestones = counted.has('milestone')
  if (own.length === 0 && !counted.has('') && !areMilestones) return messages
  const say = (text: Text) => textIn(text, language, atlas.languages)
  const kinds = { ...messages.kinds, ...Object.fromEntries(own.map(({ id, name }) => [id, say(name)])) }
  if (EVENT_KINDS.some((kind) => counted.has(kind)) && !counted.has('') && !areMilestones) return { ...messages, kinds }
  const only = counted.size === 1 ? own.find(({ id }) => counted.has(id)) : undefined
  const words = messagesOf(WORDS, language)
  const noun = only ? { one: say(only.name), many: say(only.plural) } : words[areMilestones ? 'milestones' : 'events']
  return {
    ...messages,
    kinds,
    noun,
    announcements: (n) => words.number(figure(n), n === 1 ? noun.one : noun.many),
    sentence: (facts) => messages.sentence({ ...facts, noun }),
  }
}

/** Kinds of the events that are counted as announcements; '' for none. */
function countedKinds({ atlas, columns }: AtlasIndex): ReadonlySet<string> {
  const ids = kindIds(atlas)
  const kinds = new Set(columns.kind)
  const areSteps = columns.milestones.count > 0
  return new Set([...kinds].map((kind) => ids[kind] ?? '').filter((id) => !areSteps || id !== 'milestone'))
}
