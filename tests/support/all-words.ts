/** Before each file of unit and component tests: the words of every language are there, as after a reader has had them all. */
import { INTERFACE_LANGUAGES, loadWords } from '../../src/words/words.ts'

await Promise.all(INTERFACE_LANGUAGES.map(loadWords))
