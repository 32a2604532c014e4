import english from '../../../i18n/problems.en.json';
import vietnamese from '../../../i18n/problems.vi.json';

type Texts = Record<keyof typeof vietnamese, string>;
type Messages = { [Code in keyof Texts as `problem.${Code}`]: string };

// The texts of the server's problem codes stand outside the console, because the command line says the
// same; here the message of a code is `problem.<code>`.
function messages(texts: Texts): Messages {
  return Object.fromEntries(
    Object.entries(texts).map(([code, text]) => [`problem.${code}`, text]),
  ) as Messages;
}

export const problemTextsVi = messages(vietnamese);
export const problemTextsEn = messages(english);
