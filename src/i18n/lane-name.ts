/** Names of lanes. */
import type { Lane } from '../model/grouping/lane.ts'
import type { Text } from '../model/dataset/types.ts'
import type { Messages } from './en.ts'

/**
 * Returns a lane's name.
 * @param say returns a text in the reader's language
 */
export function laneName(lane: Lane, say: (text: Text | undefined) => string, messages: Messages): string {
  switch (lane.kind) {
    case 'city':
    case 'partner':
      return say(lane.name)
    case 'region':
      return lane.region === undefined ? say(lane.name) : messages.regions[lane.region]
    case 'more':
      return messages.moreLanes[lane.of](lane.count)
    case 'other':
      return messages.otherLane
  }
}
