import type { Letter } from "@/lib/outbound/letter-of";

/** To Ann, from Mira. */
export const LETTER: Letter = {
  ...{ id: "0a4c", kind: "invitation", language: "en", address: "ann@harbour.example", reader: "Ann Lindqvist" },
  ...{ company: "Nordlicht", account: "Harbour Logistics", asker: "Mira Sol", askerEmail: "mira@nordlicht.example" },
  ...{ questions: 7, minutes: 2, isNamed: true, note: null, until: "30 March 2026", askedOn: "10 March 2026" },
  ...{ link: "https://entwine.example/p/TOKEN", stopLink: "https://entwine.example/p/TOKEN/stop", rating: null },
};
