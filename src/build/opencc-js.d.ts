/**
 * OpenCC's dictionaries in opencc-js: "FROM TO TO|FROM TO", each a character, the likeliest TO first. The package ships
 * no types for them.
 */
declare module 'opencc-js/dict/*' {
  const dictionary: string
  export default dictionary
}
