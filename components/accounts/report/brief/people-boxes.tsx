import { Checkbox } from "@/components/ui/checkbox";
import { countWords } from "@/lib/format/count-words";
import { MOST_COMING } from "@/lib/schemas/account-report-query";

interface PeopleBoxesProps {
  people: readonly { readonly id: string; readonly name: string }[];
  ticked: readonly string[];
  /** How many of theirs are known besides those who can be ticked. */
  others: number;
  onTick: (id: string, isComing: boolean) => void;
}

/** One box for each who can be ticked; once as many are as an address holds, no other can be. */
export function PeopleBoxes({ people, ticked, others, onTick }: PeopleBoxesProps) {
  const isFull = ticked.length >= MOST_COMING;
  return (
    <>
      <fieldset className="grid gap-x-4 py-1 sm:grid-cols-2">
        <legend className="sr-only">Who comes</legend>
        {people.map(({ id, name }) => (
          <Checkbox
            key={id}
            label={name}
            checked={ticked.includes(id)}
            disabled={isFull && !ticked.includes(id)}
            onChange={({ target }) => onTick(id, target.checked)}
          />
        ))}
      </fieldset>
      {/* Read out when it comes, so it stands there before. */}
      <p className="text-muted text-xs" aria-live="polite">
        {isFull ? `${MOST_COMING} people are the most for one sheet; untick somebody to choose another.` : ""}
      </p>
      {others > 0 ? (
        <p className="text-muted text-xs">
          Those with whom there was contact last. {countWords(others, "other", "others")} of theirs cannot be ticked
          here.
        </p>
      ) : null}
    </>
  );
}
