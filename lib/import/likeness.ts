/** What a company may be besides its name; "GmbH & Co. KG" is several of them. */
const LEGAL_FORMS = new Set(
  `ab ag aps as asa bhd bv bvba co company corp corporation doo dba eg eingetragener ev gbr gesellschaft gmbh hf inc
   incorporated kft kg kgaa kk limited llc llp lp ltd ltda mbh nv ohg oo ou oy oyj plc pt pte pty pvt private sa sab sas
   sarl se sia sl slu snc spa sro srl srls ug zrt`.split(/\s+/),
);
/** Between two of those, as in "mbH & Co. KG" and "Sp. z o.o.". */
const JOINTS = new Set(["and", "und", "et", "y", "e", "z", "sp"]);

/** Two companies of one likeness are probably one: case, spaces, punctuation, accents and legal form aside. */
export function likenessOfCompany(name: string): string {
  const words = wordsOf(name);
  let length = words.length;
  while (length > 1 && isForm(words, length)) length -= 1;
  return words.slice(0, length).join("");
}

/** A joint counts as a part of the form only where a form followed it, and was taken off before. */
const isForm = (words: readonly string[], length: number) => {
  const last = words[length - 1] ?? "";
  return LEGAL_FORMS.has(last) || (JOINTS.has(last) && length < words.length);
};

/** Two people of one likeness are probably one: "Lindqvist, Ann" and "ann lindqvist". */
export const likenessOfPerson = (name: string): string => wordsOf(name).sort().join(" ");

/** G.m.b.H. is one word, Meyer-Werft are two; & is "and". */
const wordsOf = (name: string): string[] =>
  name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("ß", "ss")
    .replaceAll("&", " and ")
    .replace(/[.'’]/g, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
