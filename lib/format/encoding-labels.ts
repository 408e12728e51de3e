import type { Encoding } from "@/lib/schemas/import-reading";

export const ENCODING_LABELS: Readonly<Record<Encoding, string>> = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16",
  "utf-16be": "UTF-16, big end first",
  "windows-1252": "Western, Windows-1252",
  "windows-1250": "Central European, Windows-1250",
  "windows-1251": "Cyrillic, Windows-1251",
  "windows-1253": "Greek, Windows-1253",
  "windows-1254": "Turkish, Windows-1254",
  "windows-1257": "Baltic, Windows-1257",
  "windows-1255": "Hebrew, Windows-1255",
  "windows-1256": "Arabic, Windows-1256",
  "iso-8859-2": "Central European, ISO 8859-2",
  macintosh: "Western, old Mac",
  ibm866: "Cyrillic, DOS 866",
  "koi8-u": "Cyrillic, KOI8-U",
  shift_jis: "Japanese, Shift JIS",
  gb18030: "Simplified Chinese, GB 18030",
  big5: "Traditional Chinese, Big5",
  "euc-kr": "Korean, EUC-KR",
};
