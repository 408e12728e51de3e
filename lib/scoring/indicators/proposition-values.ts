const VALUE_CASE_VALUES = { none: 0, drafted: 40, agreed: 75, agreed_and_quantified: 100 } as const;
/** `none` was reviewed and found missing; quantified has return, payback, baseline and owner. */
export type ValueCaseState = keyof typeof VALUE_CASE_VALUES;

/** How firmly the expected results are stated, as points. */
export const valueCaseValue = (state: ValueCaseState): number => VALUE_CASE_VALUES[state];
