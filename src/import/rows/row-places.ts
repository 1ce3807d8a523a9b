/** The place of a row: its name and its position. */
import type { Coordinates } from '../../model/dataset/types.ts'
import { readCoordinates } from '../places/read-coordinates.ts'
import type { Mapping } from '../mapping.ts'
import type { Row } from '../table.ts'
import { about, cellAt, type Columns, type RowFinding } from './columns.ts'

export interface RowPlace {
  /** '' for a row without a name. */
  name: string
  /** The city's name; '' where the place's own is that. */
  city: string
  coordinates: Coordinates | undefined
  remarks: RowFinding[]
}

export type PlaceReader = (row: Row) => RowPlace

export function placeReader(mapping: Mapping, columns: Columns): PlaceReader {
  const name = columns.optional(mapping.place)
  const city = columns.optional(mapping.city)
  const latitude = columns.optional(mapping.latitude)
  const longitude = columns.optional(mapping.longitude)
  const pair = columns.optional(mapping.coordinates)
  const { exchangeCoordinates: isExchanged = false } = mapping
  return (row) => {
    const named = {
      name: firstLine(cellAt(row, name)),
      city: firstLine(cellAt(row, city)),
      coordinates: undefined,
      remarks: [],
    }
    if (pair) {
      const cell = cellAt(row, pair)
      return cell === '' ? named : { ...named, ...position(cell, cell, pair, isExchanged) }
    }
    if (!latitude || !longitude) return named
    const cells = [cellAt(row, latitude), cellAt(row, longitude)] as const
    if (cells.every((cell) => cell === '')) return named
    const missing = cells[0] === '' ? latitude : cells[1] === '' ? longitude : undefined
    if (missing) return { ...named, remarks: [about('', missing, { kind: 'halfCoordinates' })] }
    return { ...named, ...position(cells, cells.join(', '), latitude, isExchanged) }
  }
}

function position(
  cells: string | readonly [string, string],
  value: string,
  column: { name: string; index: number },
  isExchanged: boolean,
): Pick<RowPlace, 'coordinates' | 'remarks'> {
  const read = readCoordinates(cells, isExchanged)
  if ('problem' in read) {
    return { coordinates: undefined, remarks: [about(value, column, { kind: 'coordinates', problem: read.problem })] }
  }
  const [lng, lat] = read.coordinates
  const swapped = read.swapped ? [about(value, column, { kind: 'swapped', latitude: lat, longitude: lng })] : []
  return { coordinates: read.coordinates, remarks: swapped }
}

/** An event has one place: the first of a cell with several. */
function firstLine(cell: string): string {
  return cell.split('\n')[0] ?? ''
}
