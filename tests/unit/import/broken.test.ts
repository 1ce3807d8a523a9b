import { expect, it } from 'vitest'
import { eventsOf, importFixture, sentences } from './imported.ts'

/** Each sample of another tool with further mistakes: how many events are left, and all that is said. */
const BROKEN = [
  {
    file: 'timelinejs.csv',
    events: 7,
    leftOut: [
      '5:3: “1769-02-30” is no day. Left out; expected year-month-day.',
      '6:1: “nineteen twelve” can’t be read as a date. Left out.',
      '11:5: “1994-08 – 1993” ends before it begins. Left out; expected the last day after the first.',
      '12:10: No title. Left out; expected words.',
      '16:2: “2017-13-01” is no day. Left out; expected year-month-day.',
      '17:1: No year. Left out; expected a year where a month or a day is given.',
      '18:5: “2019-12-05 – 2018” ends before it begins. Left out; expected the last day after the first.',
    ],
    remarks: [
      '3:1: An era of the timeline, not an event.',
      '4:1: 1 event lies 4,555 years before all others: line 4, -2599.',
      '10:22: No Longitude. Read without its position; expected latitude and longitude.',
      '12:4: “15:00”: the time of day is dropped; the day is kept as written.',
      '14:21: “126.9769, 37.5714”: latitude and longitude are exchanged. Placed at 37.5714, 126.9769.',
    ],
  },
  {
    file: 'timelinejs-old.csv',
    events: 12,
    leftOut: [
      '4:2: “5/6/1889 – 5/5/1889” ends before it begins. Left out; expected the last day after the first.',
      '5:1: “2/29/1893” is no day. Left out; expected month/day/year.',
      '9:1: No date. Left out: without a date it has no place in time.',
      '11:1: A quotation mark is open. The line is left out; expected a second one.',
      '19:1: “13/5/2030” is no day. Left out; expected month/day/year.',
      '20:1: No date. Left out: without a date it has no place in time.',
      '21:1: The same row as line 14. Left out.',
    ],
    remarks: [
      '6:2: “11/31/1900” is no day. Read without its end; expected month/day/year.',
      '16:1: “5/1/2010 9:00”: the time of day is dropped; the day is kept as written.',
      '16:2: “10/31/2010 22:00”: the time of day is dropped; the day is kept as written.',
    ],
  },
  {
    file: 'timemap.json',
    events: 17,
    leftOut: [
      '2:2: “13/13/1863” is no day. Left out; expected month/day/year.',
      '127:6: No title. Left out; expected words.',
      '442:2: No date. Left out: without a date it has no place in time.',
    ],
    remarks: [
      '27:4: “north, 19.0513” is no position. Read without its position.',
      '52:5: No longitude. Read without its position; expected latitude and longitude.',
      '102:7: “javascript:alert(1)” is no address of a web page. Not kept; expected https:// or http://.',
      '152:4: “0, 0” is a position that tables write for an unknown one. Read without its position.',
      '427:1: The id “M003” is used before. Both kept; this one has the id “m003-2”. Join them?',
      '452:4: “113.2644, 23.1291”: latitude and longitude are exchanged. Placed at 23.1291, 113.2644.',
    ],
  },
  {
    file: 'laboratories.xlsx',
    events: 12,
    leftOut: [
      '4:3: “60” has a year of two digits. Left out.',
      '5:3: No date. Left out: without a date it has no place in time.',
      '9:3: “31.02.2015” is no day. Left out; expected day/month/year.',
      '19:3: No date. Left out: without a date it has no place in time.',
    ],
    remarks: [
      '1:1: Of 2 sheets, “实验室” is read: it has the most rows with dates.',
      '1:1: Not used: Years since.',
      '3:1: The names of the columns are in line 3. What is above it is not read.',
      '7:5: “400.51, 116.301” is out of range, expected −90 to 90 and −180 to 180. Read without its position.',
    ],
  },
]

it.each(BROKEN)('says what is wrong with each row of broken/$file', ({ file, events, leftOut, remarks }) => {
  const imported = importFixture(`broken/${file}`)
  expect(sentences(imported.report.leftOut)).toEqual(leftOut)
  expect(sentences(imported.report.remarks)).toEqual(remarks)
  expect(eventsOf(imported)).toHaveLength(events)
})
