import { ENCODINGS, type Encoding } from "@/lib/schemas/import-reading";
import { decodeAs, doubtfulStretches, piecesOf } from "./decode-as";

/** Different words that are looked at; more of them would not change the guess. */
const WORDS = 4000;

/**
 * What the bytes probably are, by all words of the file that are not plain English letters: the encoding in which they
 * are words of some language. Only a guess, and shown as one.
 */
export function guessEncoding(bytes: Uint8Array): Encoding {
  if (isMostlyUtf8(bytes)) return "utf-8";
  const sample = Uint8Array.from(Buffer.from(doubtfulWords(bytes).join("\n"), "latin1"));
  const scored = GUESSED.map((encoding) => ({ encoding, score: likelihood(decodeAs(sample, encoding), encoding) }));
  return scored.reduce((best, one) => (one.score > best.score + 1e-9 ? one : best)).encoding;
}

const GUESSED = ENCODINGS.filter((encoding) => !encoding.startsWith("utf-"));

/** UTF-8 in which a few bytes are damaged stays UTF-8: those letters are shown as lost, all others are right. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  let [lost, read] = [0, 0];
  for (const piece of piecesOf(bytes, "utf-8")) {
    for (let i = 0; i < piece.length; i += 1) {
      const code = piece.charCodeAt(i);
      const isSecondHalf = code >= 0xdc00 && code < 0xe000;
      if (code === 0xfffd) lost += 1;
      else if (code > 0x7f && !isSecondHalf) read += 1;
    }
  }
  return read > 3 * lost;
}

/** Longer words are cut: no language has them. */
const LONGEST_WORD = 64;
const isLetter = (byte: number) => byte > 0x7f || (byte > 0x40 && byte < 0x5b) || (byte > 0x60 && byte < 0x7b);

/** Words with a byte above 127, each once. */
function doubtfulWords(bytes: Uint8Array): readonly string[] {
  const words = new Set<string>();
  for (const word of doubtfulStretches(bytes, { isInside: isLetter, longest: LONGEST_WORD })) {
    words.add(word);
    if (words.size >= WORDS) break;
  }
  return [...words];
}

/** Letters beyond a to z by language, as they stand in lower case. */
const WESTERN = ["äöüß", "éèêëàâçîïôùûœæÿ", "áéíóúñü", "ãõáâàçéêíóôú", "àèéìòù", "æøåéö", "åäöé", "áðéíóúýþæö"];
const CENTRAL = ["áčďéěíňóřšťúůýž", "ąćęłńóśźż", "áäčďéíĺľňóôŕšťúýž", "áéíóöőúüű", "ăâîșțşţ", "čćđšž", "äöüß"];
const CYRILLIC = ["абвгдежзийклмнопрстуфхцчшщъыьэюяё", "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя"];
const LANGUAGES: Readonly<Partial<Record<Encoding, readonly string[]>>> = {
  "windows-1252": WESTERN,
  macintosh: WESTERN,
  "windows-1250": CENTRAL,
  "iso-8859-2": CENTRAL,
  "windows-1251": CYRILLIC,
  ibm866: CYRILLIC,
  "koi8-u": CYRILLIC,
  "windows-1253": ["αβγδεζηθικλμνξοπρστυφχψωςάέήίόύώϊϋΐΰ"],
  "windows-1254": ["çğıi̇öşüâî"],
  "windows-1257": ["āčēģīķļņšūž", "ąčęėįšųūž", "äöõüšž"],
  "windows-1255": ["אבגדהוזחטיךכלםמןנסעףפץצקרשת"],
  "windows-1256": ["ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيپچژگ"],
};
/** Of encodings with two bytes a letter, what the text consists of, and how much that says. */
const SCRIPTS: Readonly<Partial<Record<Encoding, readonly (readonly [RegExp, number])[]>>> = {
  shift_jis: [
    [/[\u3040-\u30ff]/, 1],
    [/[\u4e00-\u9fff]/, 0.75],
  ],
  "euc-kr": [[/[\uac00-\ud7a3]/, 0.95]],
  gb18030: [[/[\u4e00-\u9fff]/, 0.7]],
  big5: [[/[\u4e00-\u9fff]/, 0.65]],
};

/** Stand in any text, and say nothing about its language. */
const NEUTRAL = /[\s–—‘’‚“”„…€®©™°§·•«»£¥¿¡\u00a0]/;

function likelihood(text: string, encoding: Encoding): number {
  const languages = LANGUAGES[encoding] ?? [];
  const letters = [...text].filter((letter) => letter > "\u007f" && !NEUTRAL.test(letter));
  if (letters.length === 0) return 0;
  const share = (alphabet: string) => letters.reduce((sum, letter) => sum + worth(letter, alphabet, encoding), 0);
  const all = share(languages.join(""));
  const best = languages.length === 0 ? all : Math.max(...languages.map(share));
  return (all + best) / 2 / letters.length - oddities(text) / letters.length;
}

/** How well a letter fits: 1 in the alphabet, less where it is only some letter, nothing good where it is none. */
function worth(letter: string, alphabet: string, encoding: Encoding): number {
  if (letter === "\uFFFD" || /[\u0080-\u009f\ue000-\uf8ff]/.test(letter)) return -3;
  const script = SCRIPTS[encoding]?.find(([range]) => range.test(letter));
  if (script) return script[1];
  if (alphabet.includes(letter.toLowerCase())) return 1;
  return /\p{L}/u.test(letter) ? 0.1 : -1;
}

/** Words in two scripts, a capital after a small letter, and lists of names without one capital. */
function oddities(text: string): number {
  const words = text.split("\n");
  const mixed = words.filter((word) => /[A-Za-z]/.test(word) && /[\u0370-\u06ff\u3040-\ud7a3]/.test(word));
  const shouted = words.filter((word) => /\p{Ll}\p{Lu}/u.test(word));
  const isCased = /\p{Ll}/u.test(text) && !/[A-Z]/.test(text);
  const isWithoutCapitals = isCased && words.length > 1 && !/\p{Lu}/u.test(text) && !/[a-z]/.test(text);
  return 2 * mixed.length + 2 * shouted.length + (isWithoutCapitals ? text.length / 4 : 0);
}
