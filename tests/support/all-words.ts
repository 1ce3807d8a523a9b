/** Import for its side effect: loads the messages of every language. */
import { INTERFACE_LANGUAGES, loadMessages } from '../../src/i18n/messages.ts'

await Promise.all(INTERFACE_LANGUAGES.map((language) => loadMessages(language)))
