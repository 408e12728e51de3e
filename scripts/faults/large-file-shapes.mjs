/** Files of up to 20 MB, large or odd: each a noun, its text and what its columns mean. */
const MB = 1_000_000;
const LIMIT = 19.9 * MB;
const MOST_ROWS = 100_000;
const LETTERS = "abcdefghijklmnopqrstuvwxyz";

const repeated = (text, bytes = LIMIT) => text.repeat(Math.floor(bytes / text.length));
const rows = (count, row) => Array.from({ length: count }, (_, i) => row(i)).join("\n");
const word = (i) => `${LETTERS[i % 26]}${LETTERS[(i * 7) % 26]}${i.toString(36)}`;

const ACCOUNT_HEADER = "Account ID,Account Name,Tier,ARR,Renewal Date,Industry";
const ACCOUNT_FIELDS = ["externalId", "name", "tier", "arr", "renewsOn", "industry"];
const account = (i) =>
  `A-${i},Works ${word(i)},${["key", "growth", "light"][i % 3]},${1000 + i},2027-0${(i % 9) + 1}-28,Food`;

/** What is refused while it is read. */
export const HOSTILE = [
  { name: "10,000,000 lines of one letter", noun: "accounts", text: () => `Name\n${repeated("a\n")}` },
  { name: "one row of 19 MB commas", noun: "accounts", text: () => `Name\n${",".repeat(19 * MB)}\n` },
  { name: "cells of 900 kB", noun: "accounts", text: () => `Name,Note\n${repeated(`A,${"x".repeat(900_000)}\n`)}` },
  { name: "200,000 accounts", noun: "accounts", text: () => `${ACCOUNT_HEADER}\n${rows(2 * MOST_ROWS, account)}\n` },
  { name: "nothing but line ends", noun: "accounts", text: () => `Name\n${repeated("\n")}a\n` },
  { name: "an open quote", noun: "accounts", text: () => `Name\n"${repeated("abc def ")}` },
  { name: "column names in brackets", noun: "accounts", text: () => `${repeated(`${"(".repeat(99_000)},`, 9 * MB)}\n` },
];

/** What can be checked, as large as it may be; the first is a list as people have them. */
export const LARGE = [
  {
    name: "100,000 accounts",
    noun: "accounts",
    fields: ACCOUNT_FIELDS,
    text: () => `${ACCOUNT_HEADER}\n${rows(MOST_ROWS, account)}\n`,
  },
  {
    name: "100,000 accounts that differ in punctuation",
    noun: "accounts",
    fields: ["name"],
    text: () =>
      `Name\n${rows(MOST_ROWS, (i) => `Works ${i.toString(2).replaceAll("0", ".").replaceAll("1", "-")} Ltd`)}\n`,
  },
  {
    name: "100,000 people of one name in one account",
    noun: "contacts",
    before: "Account ID,Account Name\nH-1,Harbour\n",
    fields: ["externalId", "name", "accountExternalId"],
    text: () => `Contact ID,Name,Account ID\n${rows(MOST_ROWS, (i) => `C-${i},Ann,H-1`)}\n`,
  },
  {
    name: "100,000 interactions of one account",
    noun: "interactions",
    before: "Account ID,Account Name\nH-1,Harbour\n",
    fields: ["externalId", "kind", "occurredAt", "summary", "accountExternalId"],
    text: () =>
      `Activity ID,Type,Date,Subject,Account ID\n${rows(MOST_ROWS, (i) => `I-${i},Call,2026-0${(i % 9) + 1}-12 10:00,Talk ${word(i)},H-1`)}\n`,
  },
  {
    name: "200 notes of 99 kB",
    noun: "accounts",
    fields: ["name", "note"],
    text: () => `Name,Note\n${rows(200, (i) => `Works ${i},"${repeated('= ""x"" &amp;amp; ', 98_000)}"`)}\n`,
  },
  {
    name: "long words in another encoding",
    noun: "accounts",
    fields: ["name"],
    text: () => Buffer.from(`Name\n\xf8${rows(200, (i) => `${i}${"a".repeat(99_000)}`)}\n`, "latin1"),
  },
];
