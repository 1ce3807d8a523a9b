/** A small table to begin with: world exhibitions, as their catalogues date them. */
export const EXAMPLE_TABLE = {
  name: 'world-exhibitions.csv',
  text: `title,opened,closed,city,latitude,longitude,theme
Great Exhibition,1851-05-01,1851-10-15,London,51.503,-0.173,Industry
Exposition universelle,1889-05-06,1889-10-31,Paris,48.856,2.298,Industry
World's Columbian Exposition,1893-05-01,1893-10-30,Chicago,41.783,-87.58,Industry
Exposición Internacional de Barcelona,1929-05-20,1930-01-15,Barcelona,41.37,2.15,Industry; Art
Expo 58,1958-04-17,1958-10-19,Brussels,50.895,4.341,Progress
Expo 67,1967-04-27,1967-10-29,Montréal,45.512,-73.533,Progress
Expo ’70,1970-03-15,1970-09-13,Osaka,34.81,135.533,Progress
Expo 2010,2010-05-01,2010-10-31,Shanghai,31.184,121.484,Cities
`,
} as const
