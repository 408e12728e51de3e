import type { GivenEdition } from "./given-edition";
import type { Brought } from "./given-matters";
import { type Told, toldCountWithout } from "./told";

interface Line {
  readonly key: Told<string>;
}

/**
 * An edition without some of its lines. Whoever leaves them out chose among those of the whole: nothing that did not stand
 * there comes up in their place, no other line says something else for it, and what is counted is what is told.
 */
export function givenWithout(edition: GivenEdition, left: readonly string[]): GivenEdition {
  const isTold = ({ key }: Line) => !left.includes(key.value);
  const { results, promises, goals, ideas, steps, requests, cases, footprint, terms } = edition;
  return {
    ...edition,
    results: results.filter(isTold),
    promises: { us: promises.us.filter(isTold), them: promises.them.filter(isTold) },
    goals: goals.filter(isTold),
    ideas: ideas.filter(isTold),
    steps: steps.filter(isTold),
    requests: broughtWithout(requests, { isTold, isSettled: ({ answeredOn }) => answeredOn !== null }),
    cases: broughtWithout(cases, { isTold, isSettled: ({ solvedOn }) => solvedOn !== null }),
    footprint: { runs: footprint.runs.filter(isTold), ended: footprint.ended.filter(isTold) },
    terms: terms.filter(isTold),
  };
}

interface Ways<T> {
  readonly isTold: (one: T) => boolean;
  readonly isSettled: (one: T) => boolean;
}

function broughtWithout<T>({ shown, all, settled }: Brought<T>, { isTold, isSettled }: Ways<T>): Brought<T> {
  const gone = shown.filter((one) => !isTold(one));
  return {
    shown: shown.filter(isTold),
    all: toldCountWithout(all, gone),
    settled: toldCountWithout(settled, gone.filter(isSettled)),
  };
}
