import type { Rating } from "../rating-of";
import { STYLES } from "./mail-styles";

interface RatingRowProps {
  rating: Rating;
  link: string;
  hint: string;
}

/** A press on a number opens the page with it filled in. There is none in the text part. */
export function RatingRow({ rating: { item, ask, values, ends }, link, hint }: RatingRowProps) {
  return (
    <div style={STYLES.rating} data-skip-in-text="true">
      <p style={STYLES.question}>{ask}</p>
      <p style={STYLES.values}>
        {values.map((value) => (
          <a key={value} href={`${link}?${item}=${value}`} className="value" style={STYLES.value}>
            {value}
          </a>
        ))}
      </p>
      <p className="quiet" style={STYLES.quiet}>
        {values[0]} = {ends[0]}, {values.at(-1)} = {ends[1]}. {hint}
      </p>
    </div>
  );
}
