import { createTranslator } from "use-intl/core";
import { type Language, wordingOf } from "./languages";

type Namespace = "page" | "mail";

/**
 * The texts of a place in one language, with what they are filled with. Values are put in as text: whoever makes HTML of
 * it escapes the whole. What stands for nothing is an error, in a test and not in front of a customer.
 */
export function translate<N extends Namespace>(language: Language, namespace: N) {
  return createTranslator({
    locale: language,
    messages: wordingOf(language),
    namespace,
    timeZone: "UTC",
    onError: (error) => {
      throw error;
    },
  });
}
