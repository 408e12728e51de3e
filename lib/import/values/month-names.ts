/** January to December in the languages whose exports we meet, in both cases where a language has two. */
const NAMES: readonly string[] = [
  "january januar janner janvier enero gennaio janeiro januari styczen stycznia leden ledna",
  "february februar feber fevrier febrero febbraio fevereiro februari luty lutego unor unora",
  "march marz maerz mrz mars marzo marco maart marts marzec marca brezen brezna",
  "april avril abril aprile kwiecien kwietnia duben dubna",
  "may mai mayo maggio maio mei maj maja kveten kvetna",
  "june juni juin junio giugno junho czerwiec czerwca cerven cervna",
  "july juli juillet julio luglio julho lipiec lipca cervenec cervence",
  "august aout agosto augustus augusti sierpien sierpnia srpen srpna",
  "september septembre septiembre setiembre settembre setembro wrzesien wrzesnia zari",
  "october oktober octobre octubre ottobre outubro pazdziernik pazdziernika rijen rijna",
  "november novembre noviembre novembro listopad listopada listopadu",
  "december dezember decembre diciembre dicembre dezembro desember grudzien grudnia prosinec prosince",
];
const MONTHS = NAMES.flatMap((names, i) => names.split(" ").map((name) => ({ name, month: i + 1 })));
const SHORTEST = 3;

/** The month a word names, or begins to name as "Sept." does; 0 for any other word. */
export function monthOf(word: string): number {
  const folded = word.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  if (folded.length < SHORTEST) return 0;
  const exact = MONTHS.find(({ name }) => name === folded);
  if (exact) return exact.month;
  const [month = 0, another] = new Set(MONTHS.filter(({ name }) => name.startsWith(folded)).map((one) => one.month));
  return another === undefined ? month : 0;
}
