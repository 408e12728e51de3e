import { quantile } from "../quantile";

/** The middle value, or the mean of the two in the middle. The list must not be empty; its order does not matter. */
export const median = (values: readonly number[]): number =>
  quantile(
    values.toSorted((a, b) => a - b),
    0.5,
  );
