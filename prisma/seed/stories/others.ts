import { FIRST_NAMES, KNOWN_OF_PEOPLE, LANGUAGES, LAST_NAMES, POSTS } from "../names";
import { type Random, randomFrom } from "../random";
import { boughtEvery, every, type Person, type Said, type Story } from "../story";
import { keptAtLevel } from "./kept-at-level";

/** The rest of the portfolio: nobody's favourite example, and most of the work. */
export const OTHERS: readonly Story[] = [
  other("Wolds Wind", "Energy", { owner: "tom", currency: "GBP", level: 3.2, arr: 340, since: 1240, isKept: true }),
  other("Bramble Bakeries", "Food and drink", {
    owner: "tom",
    currency: "GBP",
    level: 3,
    arr: 72,
    since: 700,
    isKept: true,
  }),
  other("Tarn Aquaculture", "Agriculture", { owner: "julia", currency: "EUR", level: 2.1, arr: 64, since: 540 }),
  other("Obsidian Glassworks", "Manufacturing", {
    owner: "julia",
    currency: "EUR",
    level: 3.4,
    arr: 280,
    since: 1130,
    isKept: true,
  }),
  other("Verdigris Roofing", "Construction", { owner: "julia", currency: "EUR", level: 1.5, arr: 58, since: 610 }),
  other("Plover Airfields", "Transport", {
    owner: "piotr",
    currency: "USD",
    level: 2.8,
    arr: 240,
    since: 890,
    isKept: true,
  }),
  other("Castellan Guarding", "Services", { owner: "piotr", currency: "USD", level: 2.3, arr: 95, since: 450 }),
  other("Juniper Apothecaries", "Health", {
    owner: "piotr",
    currency: "USD",
    level: 3.1,
    arr: 130,
    since: 770,
    isKept: true,
  }),
  other("Cinder & Slip Ceramics", "Manufacturing", {
    owner: "julia",
    currency: "EUR",
    level: 2.9,
    arr: 48,
    since: 380,
  }),
  other("Windrush Waterworks", "Utilities", {
    owner: "tom",
    currency: "GBP",
    level: 1.2,
    arr: 310,
    since: 1060,
    isKept: true,
  }),
  other("Monteluce Coffee", "Food and drink", {
    owner: "julia",
    currency: "EUR",
    level: 3.5,
    arr: 88,
    since: 500,
    isKept: true,
  }),
  other("Sorrel & Rue Cosmetics", "Manufacturing", {
    owner: "piotr",
    currency: "USD",
    level: 2.4,
    arr: 66,
    since: 330,
  }),
  other("Basalt & Beam", "Construction", { owner: "piotr", currency: "USD", level: 2.7, arr: 205, since: 1190 }),
  other("Larkspur Seeds", "Agriculture", {
    owner: "julia",
    currency: "EUR",
    level: 3.3,
    arr: 54,
    since: 640,
    isKept: true,
  }),
  other("Peregrine Parcels", "Logistics", { owner: "tom", currency: "GBP", level: 3, arr: 190, since: 830 }),
];

interface Outline {
  readonly owner: "tom" | "julia" | "piotr";
  readonly currency: Story["currency"];
  /** How content they are, 0 to 4. */
  readonly level: number;
  readonly arr: number;
  readonly since: number;
  /** Whether its owner writes down what they report, ask, want and propose. */
  readonly isKept?: true;
}

function other(name: string, industry: string, outline: Outline): Story {
  const random = randomFrom(`story of ${name}`);
  const { owner, currency, level, arr, since } = outline;
  const people = peopleOf(random);
  const everybody = people.map((_, i) => i);
  const turned = Math.round(since * random.between(0.3, 0.6));
  const earlier = (level + random.between(1.5, 3.5)) / 2;
  const tone = (of: number) => Math.max(-0.9, Math.min(0.9, (of - 1.9) / 2));
  const isSmall = arr < 70;
  const renewsIn = Math.round(random.between(40, 420));
  const team = Array.from({ length: 7 }, () => (random.next() < 0.12 ? null : whole(level - random.between(0, 1.2))));
  return {
    name,
    industry,
    segment: isSmall ? "Self-service" : "Core",
    tier: isSmall ? "light" : "growth",
    arr,
    currency,
    owner,
    since,
    renewsIn,
    declared: level >= 2.7 ? "going-steady" : "dating",
    share: random.pick(["main", "one-of-many", "main", "unknown"] as const),
    people,
    talks: [
      { from: since - 8, to: turned, every: isSmall ? 40 : 24, tone: tone(earlier), style: "regular" },
      {
        from: turned,
        to: Math.round(random.between(3, 20)),
        every: isSmall ? 30 : 18,
        tone: tone(level),
        style: "regular",
      },
    ],
    rounds: every(Math.round(random.between(95, 140)), Math.min(since - 20, 700), Math.round(random.between(14, 60)), {
      people: isSmall ? everybody.slice(0, 2) : everybody,
      said: saidAt(level, random),
    }),
    sittings: [{ at: Math.round(random.between(20, 200)), by: owner, answers: team }],
    facts:
      level > 2.8
        ? [
            {
              at: Math.round(random.between(30, 200)),
              kind: "valueCase",
              value: 75,
              note: "Agreed on the phone, not yet in numbers",
            },
          ]
        : [],
    promises: [
      {
        summary: "Answer to the open points of the last visit",
        made: 150,
        due: 110,
        ...(level > 2 ? { kept: 114 } : { broken: 90 }),
      },
    ],
    contracts: [{ signed: since - 10, starts: since - 14, ends: -renewsIn, arr }],
    purchases: boughtEvery(420, since - 30, 70, { amount: Math.round(arr / 8), note: "Extra licences" }),
    ...(outline.isKept ? keptAtLevel(name, level) : {}),
  };
}

function whole(level: number): number {
  return Math.max(0, Math.min(4, Math.round(level)));
}

function saidAt(level: number, random: Random): Said {
  const near = () => level + random.between(-0.4, 0.4);
  const basic = { joy: near(), ease: near(), delivery: near() };
  return random.next() < 0.5 ? basic : { ...basic, proposition: near(), bond: near() - 0.7 };
}

function peopleOf(random: Random): Person[] {
  const first = Math.floor(random.between(0, POSTS.length));
  return [0, 1, 2].map((offset): Person => {
    const post = POSTS[(first + offset) % POSTS.length] ?? random.pick(POSTS);
    const name = `${random.pick(FIRST_NAMES)} ${random.pick(LAST_NAMES)}`;
    const known = random.next() < 0.5 ? { note: random.pick(KNOWN_OF_PEOPLE) } : {};
    return { name, ...post, language: random.pick(LANGUAGES), ...known };
  });
}
