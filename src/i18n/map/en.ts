/**
 * Messages for exploring a map in English: its clusters, its edges and its pan and zoom buttons. They define the type
 * for all other languages.
 */
import { figure } from '../lists.ts'
import { plural } from '../english.ts'
import { joined } from '../lists.ts'

const and = (items: readonly string[]) => joined(items, ', ', ' and ')

export const en = {
  counted: (name: string, n: number) => `${name} ${figure(n)}`,
  clusterPartners: (partners: string[], isMore: boolean) =>
    partners.length === 0 ? '' : isMore ? `with ${partners.join(', ')} and others` : `with ${and(partners)}`,
  clusterName: (count: string, cities: string[], partners: string) =>
    [`${count} in ${and(cities)}`, partners].filter((part) => part !== '').join(', '),
  edges: { top: 'above', right: 'to the right', bottom: 'below', left: 'to the left' },
  beyond: (n: number, edge: string) => `${figure(n)} more ${plural(n, 'event')} ${edge}: move the map there`,
  pan: {
    up: 'Move the map up',
    right: 'Move the map to the right',
    down: 'Move the map down',
    left: 'Move the map to the left',
  },
  onlyShown: 'Only what the map shows',
}

export type MapMessages = typeof en
