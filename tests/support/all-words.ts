/** To be imported for what it does: the words of every language are there, as for a reader who has had each. */
import { INTERFACE_LANGUAGES, loadMessages } from '../../src/i18n/messages.ts'

await Promise.all(INTERFACE_LANGUAGES.map((language) => loadMessages(language)))
