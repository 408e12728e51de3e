import { describe, expect, it } from "vitest";
import { filesIn, textOf } from "./files";

/** Styles what stands inside: `[&_svg]:size-4`, `print:[&>section]:hidden`; `[&::-webkit-…]` is the element itself. */
const REACHES_INSIDE = /\[&(?!::)[^\]\s"]*[_>+~][^\]\s"]*\]/;
/** What they hold is not ours to style from within: icons that are handed in, and the list of a package. */
const ALLOWED = ["components/ui/", "components/layout/nav-link.tsx", "components/palette/command-palette.tsx"];

describe("a component", () => {
  const files = [...filesIn("components", /\.tsx$/), ...filesIn("app", /\.tsx$/)];

  it("leaves the inside of its children to them: whoever wants it otherwise gives a property", () => {
    expect(files.length).toBeGreaterThan(150);
    const others = files.filter((file) => !ALLOWED.some((place) => file.startsWith(place)));
    expect(others.filter((file) => REACHES_INSIDE.test(textOf(file)))).toEqual([]);
  });
});
