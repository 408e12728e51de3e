/** Invented people for the accounts without a story of their own. */
export const FIRST_NAMES: readonly string[] = [
  "Agnete",
  "Bastian",
  "Catarina",
  "Dmitri",
  "Eszter",
  "Fabrice",
  "Gudrun",
  "Hamid",
  "Ilse",
  "Joaquim",
  "Kaja",
  "Lorcan",
  "Mirela",
  "Nuno",
  "Odile",
  "Pavel",
  "Quirin",
  "Rosalind",
  "Stellan",
  "Tamsin",
  "Ulrike",
  "Vikram",
  "Wanda",
  "Xenia",
  "Yusuf",
  "Zofia",
  "Anselm",
  "Brigid",
  "Cosmin",
  "Delphine",
  "Emre",
  "Frida",
];

export const LAST_NAMES: readonly string[] = [
  "Abernethy",
  "Bergqvist",
  "Castellanos",
  "Dragomir",
  "Eriksen",
  "Falkner",
  "Grzelak",
  "Haverkamp",
  "Ibarra",
  "Jansson",
  "Kowalczyk",
  "Lachance",
  "Moravec",
  "Nakasone",
  "Oyelaran",
  "Pellegrino",
  "Quennell",
  "Rasmussen",
  "Szalai",
  "Thistlewood",
  "Underhill",
  "Vandermeer",
  "Wojtas",
  "Yildirim",
  "Zanetti",
  "Ackroyd",
  "Brandvold",
  "Czerny",
];

export interface Post {
  readonly title: string;
  readonly department: string;
  readonly seniority: "executive" | "head" | "manager" | "specialist";
  readonly role: "decision_maker" | "champion" | "influencer" | "user" | "blocker";
}

export const POSTS: readonly Post[] = [
  { title: "Head of Operations", department: "Operations", seniority: "head", role: "decision_maker" },
  { title: "Dispatch Lead", department: "Operations", seniority: "manager", role: "champion" },
  { title: "Maintenance Planner", department: "Maintenance", seniority: "specialist", role: "user" },
  { title: "Purchasing Manager", department: "Purchasing", seniority: "manager", role: "influencer" },
  { title: "IT Coordinator", department: "IT", seniority: "specialist", role: "influencer" },
  { title: "Chief Operating Officer", department: "Management", seniority: "executive", role: "decision_maker" },
];

export const LANGUAGES: readonly string[] = ["en", "de", "fr", "es", "it", "pl", "pt", "sv"];

/** What one remembers about a person before a meeting. */
export const KNOWN_OF_PEOPLE: readonly string[] = [
  "Prefers calls before nine.",
  "Wants numbers first, then the story.",
  "Never on Fridays; coaches a rowing club.",
  "Reads everything, answers late, means what it says.",
  "Came from the shop floor; show it on the machine.",
  "Asks twice when in doubt. Take the second question seriously.",
  "Likes to hear bad news early and in person.",
  "Drinks no coffee; peppermint tea.",
  "Would like to see our workshop.",
  "Keeps a paper notebook; send drawings, not slides.",
];
