import { countWords } from "@/lib/format/count-words";
import {
  closerThanTheirs,
  type Ground,
  type RelationshipReadings,
  type TheirReading,
} from "@/lib/report/relationship-readings";
import { RELATIONSHIP_TYPE_LABELS } from "@/lib/schemas/relationship-type-labels";
import { closenessGap, type RelationshipType } from "@/lib/scoring";

interface ReadingLine {
  readonly term: string;
  readonly verdict: string;
  readonly grounds: string;
}

/** Ours, theirs and what the score shows, in words. */
export function readingLines({ ours, theirs, shown }: RelationshipReadings): readonly ReadingLine[] {
  return [
    {
      term: "We declare",
      verdict: ours === null ? "Not said" : RELATIONSHIP_TYPE_LABELS[ours],
      grounds: ours === null ? "Nobody has said yet what we take it for." : "As whoever owns the account takes it.",
    },
    {
      term: "They see",
      verdict: theirs === null ? "Not known" : boundsWords(theirs),
      grounds:
        theirs === null
          ? "Nobody of theirs has said whether they would choose us again, why they stay, or whether they looked elsewhere."
          : groundWords(theirs),
    },
    {
      term: "The score shows",
      verdict: shown === null ? "Not known" : RELATIONSHIP_TYPE_LABELS[shown],
      grounds: "As much as the evidence proves.",
    },
  ];
}

/** "At most occasional buyer", "At least preferred supplier", "Occasional buyer to committing". */
function boundsWords({ least, most }: TheirReading): string {
  if (least === "one-night-stand") return `At most ${nameOf(most)}`;
  if (most === "partner") return least === "dating" ? "Not clear yet" : `At least ${nameOf(least)}`;
  return `${RELATIONSHIP_TYPE_LABELS[least]} to ${nameOf(most)}`;
}

const nameOf = (type: RelationshipType) => RELATIONSHIP_TYPE_LABELS[type].toLowerCase();

const SAID: Readonly<Record<Ground["about"], Readonly<Record<Ground["says"], string>>>> = {
  again: {
    for: "they would choose us again",
    neither: "they would perhaps choose us again",
    against: "they would not choose us again",
  },
  why_stay: {
    for: "they stay because they want to",
    neither: "they stay half by will",
    against: "they stay because leaving is hard",
  },
  alternatives: {
    for: "they did not look elsewhere",
    neither: "they looked elsewhere, perhaps in passing",
    against: "they looked elsewhere in earnest",
  },
  mutual: {
    for: "they see success and decisions shared",
    neither: "they see success and decisions shared in part",
    against: "they see neither success nor decisions shared",
  },
};

function groundWords({ grounds, people }: TheirReading): string {
  const said = grounds.map(({ about, says }) => SAID[about][says]).join(", ");
  const bare = grounds.some(({ about }) => about === "mutual")
    ? ""
    : " How far success and decisions are shared they have not said.";
  // Where several have answered no single one need have said it so.
  const together = people === 1 ? said : `taken together, ${said}`;
  return `${together.slice(0, 1).toUpperCase()}${together.slice(1)}; ${countWords(people, "person", "people")} of theirs.${bare}`;
}

/** Where the three differ, each pair in a sentence; where one is not known, nothing is compared with it. */
export function readingsVerdict({ ours, theirs, shown }: RelationshipReadings): string {
  const sentences = [
    ours === null || theirs === null
      ? null
      : comparison(closerThanTheirs(ours, theirs), {
          more: "We call it closer than they see it",
          less: "They see it closer than we call it",
          alike: "What we declare fits what they say.",
        }),
    theirs === null || shown === null
      ? null
      : comparison(closerThanTheirs(shown, theirs), {
          more: "The score shows it closer than they see it",
          less: "They see it closer than the score shows",
          alike: "What the score shows fits what they say.",
        }),
    ours === null || shown === null
      ? null
      : comparison(closenessGap(ours, shown), {
          more: "We call it closer than the score shows",
          less: "The score shows it closer than we call it",
          alike: "What we declare is what the score shows.",
        }),
  ].filter((sentence) => sentence !== null);
  return sentences.length === 0
    ? "Fewer than two of the three are known: nothing can be compared."
    : sentences.join(" ");
}

interface Comparison {
  readonly more: string;
  readonly less: string;
  readonly alike: string;
}

function comparison(steps: number, { more, less, alike }: Comparison): string {
  if (steps === 0) return alike;
  return `${steps > 0 ? more : less}, by ${countWords(Math.abs(steps), "step")}.`;
}
