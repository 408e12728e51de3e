/**
 * Words that are ours, for whoever meets them for the first time. No numbers: those are the workspace's own and stand
 * beside the pictures they judge.
 */
export const OUR_WORDS: readonly (readonly [word: string, meaning: string])[] = [
  ["Step", "One of six questions about a relationship, from “are they happy” up to “could they do without us”."],
  ["Reading", "What the evidence of a step says by itself, from 0 to 100, however little of it there is."],
  ["Coverage", "How much evidence stands behind a number. Old and thin evidence covers little."],
  [
    "Score",
    "What is proven. It begins at 50, where nothing is known, and moves towards the reading as far as the evidence covers it.",
  ],
  [
    "Index",
    "The six steps in one number, each counted no higher than the steps below it. Unknown until somebody is asked.",
  ],
  ["Carries", "A step proven good enough to build on; the mark at the ladder shows from where."],
  ["Unproven", "A step of which too little is known to call it good or bad, or which is neither."],
  ["Weak", "A step of which what we know is bad, proven or not."],
  ["Stands on", "The highest step up to which every step carries."],
  ["Firm", "They stand there on good evidence for every step below. “Not firmly”: it would take more evidence."],
  [
    "Hollow",
    "A step that is high while one below it does not carry: it will not hold, and does not count until that one does.",
  ],
  ["Holds back", "The lowest step that does not carry yet. Mending or proving it is the next step."],
  ["As of", "The page as it was on that day."],
  ["Known by", "Only what had been recorded by that day, to see what we could have known then."],
  ["News and ageing", "A number moves because something was learned, or only because what we know grows old."],
  ["Gap", "Our answers minus theirs to the same questions: above zero, we think better of it than they do."],
  [
    "Act by",
    "The last day on which acting still helps: notice, the end of what holds them, or renewal, whichever comes first.",
  ],
  ["Captive", "Leaving would hurt them and they are not happy: they stay because they must."],
];
