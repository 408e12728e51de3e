/**
 * A function of a list that remembers its answer for as long as the list is there: of a frozen one, which cannot become
 * another; any other list is looked at anew. Of one ledger several scores are made, and each would check and sort it.
 */
export function ofFrozen<Item, Answer extends object>(answerTo: (list: readonly Item[]) => Answer) {
  const known = new WeakMap<readonly Item[], Answer>();
  return (list: readonly Item[]): Answer => {
    const found = known.get(list);
    if (found !== undefined) return found;
    const answer = answerTo(list);
    if (Object.isFrozen(list)) known.set(list, answer);
    return answer;
  };
}
